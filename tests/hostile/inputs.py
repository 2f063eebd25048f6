"""The hostile inputs: groups of small sites as data, each with what must be found in it.

An input is a page: by default `practices/x.fr.md`, whose `title`, `body`, `head` (its keys) or `whole` text (`bytes`:
each letter one byte) is given; or a `file` for download, `made` by `made_files`. A text may be a list of pieces; a
piece `[text, times]` is repeated, `{n}` in it being the number of the repetition. `expect` names what is found,
none when the input is published as text that does no harm.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.hostile.made_files import MADE

FOLDER = Path(__file__).with_name("inputs")
_PAGE = "practices/x.fr.md"


@dataclass(frozen=True)
class Input:
    """One input: its group and name, the files it adds to a sound site, the names of what must be found."""

    group: str
    name: str
    files: dict[str, bytes]
    expect: tuple[str, ...]

    @property
    def is_inert(self) -> bool:
        """Whether it is to be published."""
        return not self.expect


def read_inputs() -> Iterator[Input]:
    """Every input of every group, in order."""
    for path in sorted(FOLDER.glob("*.yml")):
        for name, given in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader).items():
            yield Input(path.stem, name, dict(_files(given)), tuple(given.get("expect", ())))


def _files(given: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    if "made" in given:
        yield f"docs/documents/files/{given['file']}", MADE[given["made"]]()
        name = json.dumps(given["file"])
        yield "docs/documents/x.fr.md", f"---\nid: DOC-2022-01\ntitle: X\nkind: letter\nfile: {name}\n---\n".encode()
    elif "bytes" in given:
        yield _PAGE, given["bytes"].encode("latin-1")
    else:
        yield given.get("path", _PAGE), _page(given).encode()


def _page(given: dict[str, Any]) -> str:
    if "whole" in given:
        return _text(given["whole"])
    title = json.dumps(given.get("title", "Un cas"), ensure_ascii=False)
    head = _text(given.get("head", f"id: BP-2022-01\ntitle: {title}\n"))
    return f"---\n{head}---\n\n{_text(given.get('body', 'Texte.'))}"


def _text(given: str | list[Any]) -> str:
    if isinstance(given, str):
        return given
    return "".join(piece if isinstance(piece, str) else _repeated(*piece) for piece in given)


def _repeated(text: str, times: int) -> str:
    return "".join(text.replace("{n}", str(number)) for number in range(times)) if "{n}" in text else text * times
