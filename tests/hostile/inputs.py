"""The hostile inputs: groups of small sites as data, each with what must be found in it, and where.

An input is a page: by default `practices/x.fr.md`, whose `title`, `body`, `head` (its keys), `keys` (added to those its
folder cannot do without) or `whole` text (`bytes`: each letter one byte) is given; or a `file` for download, `made` by
`made_files`; or an `example` of several files, each under a line `# path`. A text may be a list of pieces; a piece
`[text, times]` is repeated, `{n}` in it being the number of the repetition.

`expect` lists what is found, as `name line:column`, with the path where it is not the file of the input; nothing when
the input is published as text that does no harm.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.checks.tiny_site import HEADS, complete
from tests.hostile.made_files import MADE

FOLDER = Path(__file__).with_name("inputs")
_PAGE = "practices/x.fr.md"


@dataclass(frozen=True)
class Input:
    """One input: its group and name, the files it adds to a sound site, and what must be found."""

    group: str
    name: str
    files: dict[str, bytes]
    expect: tuple[str, ...]

    @property
    def path(self) -> str:
        """The file that places in `expect` are meant in when they name none."""
        return next(iter(self.files))


def read_inputs() -> Iterator[Input]:
    """Every input of every group, in order."""
    for path in sorted(FOLDER.glob("*.yml")):
        for name, given in read_group(path).items():
            yield Input(path.stem, str(name), dict(_files(given)), tuple(given.get("expect", ())))


def read_group(path: Path) -> dict[str, Any]:
    """The inputs of a group as they are written."""
    group: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return group


def _files(given: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    if "made" in given:
        yield f"docs/documents/files/{given['file']}", MADE[given["made"]]()
        name = json.dumps(given["file"])
        yield "docs/documents/x.fr.md", f"---\nid: DOC-2022-01\ntitle: X\nkind: letter\nfile: {name}\n---\n".encode()
    elif "example" in given:
        yield from ((path, text.encode()) for path, text in complete(_text(given["example"])).items())
    elif "bytes" in given:
        yield given.get("path", _PAGE), _text(given["bytes"]).encode("latin-1")
    else:
        yield given.get("path", _PAGE), _page(given).encode()


def _page(given: dict[str, Any]) -> str:
    if "whole" in given:
        return _text(given["whole"])
    return f"---\n{_head(given)}---\n\n{_text(given.get('body', 'Texte.'))}"


def _head(given: dict[str, Any]) -> str:
    if "head" in given:
        return _text(given["head"])
    if "keys" in given:
        keys = _text(given["keys"])
        needed = HEADS[given.get("path", _PAGE).rpartition("/")[0]]
        kept = [line for line in needed if f"\n{line.partition(':')[0]}:" not in f"\n{keys}"]
        return "".join(f"{line}\n" for line in kept) + keys
    title = json.dumps(given.get("title", "Un cas"), ensure_ascii=False)
    return f"id: BP-2022-01\ntitle: {title}\n"


def _text(given: str | list[Any]) -> str:
    if isinstance(given, str):
        return given
    return "".join(piece if isinstance(piece, str) else _repeated(*piece) for piece in given)


def _repeated(text: str, times: int) -> str:
    return "".join(text.replace("{n}", str(number)) for number in range(times)) if "{n}" in text else text * times
