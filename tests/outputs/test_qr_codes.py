"""QR codes drawn as sums are those that a library draws one by one."""

from __future__ import annotations

import re

import pytest
import segno

from build_tools.outputs.qr_codes import BORDER, qr_code

_PEN = re.compile(r"M(\d+) (\d+)\.5|h(\d+)|m(\d+) 0")


def drawn(markup: str) -> set[tuple[int, int]]:
    """The dark modules of a code, each by its column and row."""
    found: set[tuple[int, int]] = set()
    column = row = 0
    for at, line, dark, light in _PEN.findall(markup[markup.index(' d="') :]):
        if at:
            column, row = int(at), int(line)
        found.update((column + step, row) for step in range(int(dark or 0)))
        column += int(dark or 0) + int(light or 0)
    return {(column - BORDER, row - BORDER) for column, row in found}


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/fr/bp-2022-01/",
        "https://example.org/nl/bp-2031-97/",
        "https://example.org/nl/tr-1999-05/",
        "http://a.be/fr/doc-1/",
        "https://bonnes-pratiques.a-rather-long-host-name.example.org/base/path/fr/bp-2022-12345/",
        "https://médiation.example/fr/bp-2022-01/",
    ],
)
def test_a_code_has_the_modules_of_its_text(text: str) -> None:
    matrix = segno.make_qr(text, mode="byte", error="m", boost_error=False, mask=0).matrix
    dark = {(column, row) for row, modules in enumerate(matrix) for column, one in enumerate(modules) if one}
    assert drawn(qr_code(text)) == dark


def test_the_drawing_leaves_a_quiet_border() -> None:
    size = len(segno.make_qr("https://a.be/", mode="byte", error="m", boost_error=False, mask=0).matrix)
    assert f'viewBox="0 0 {size + 2 * BORDER} {size + 2 * BORDER}"' in qr_code("https://a.be/")
