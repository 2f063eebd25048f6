"""What `docs/addresses/` holds: addresses that moved or ended, every address ever published, copies of outside pages.

Reads rows and tells which are malformed; what they mean together is judged elsewhere (`moves`, `ledger`).
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from build_tools.core.addresses import is_address_of_old, is_safe, scheme_of
from build_tools.core.diagnostics import Diagnostic, Span, Value
from build_tools.core.files import Files
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.sources import decode, read_bytes
from build_tools.core.values import ValueProblem, parse_date

FOLDER = "docs/addresses"
FORMER = f"{FOLDER}/former.csv"
GONE = f"{FOLDER}/gone.csv"
PUBLISHED_LIST = f"{FOLDER}/published.txt"
OUTSIDE = f"{FOLDER}/outside.csv"
ARCHIVED = f"{FOLDER}/archived.csv"
NO_TEXT = "-"
"""Stands in the ledger for the digest of what is no text, such as a feed."""


@dataclass(frozen=True, slots=True)
class FormerRow:
    """An address and the id or address it leads to; `language` decides for an address without `?lang=`."""

    address: str
    target: str
    language: Language | None
    line: int


@dataclass(frozen=True, slots=True)
class GoneRow:
    """An address whose content ended, why, and since when."""

    address: str
    reason: str
    on: date
    line: int


@dataclass(frozen=True, slots=True)
class Outside:
    """What is known of a page of another site: whether it was alive when last asked, and when it last was."""

    url: str
    alive: bool
    asked: date
    last_good: date | None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Archived:
    """A dated copy of a page of another site."""

    url: str
    copy: str
    on: date
    line: int


class Published(NamedTuple):
    """An address that was published, the digest of its text, and the id it belongs to, empty for none."""

    address: str
    digest: str = NO_TEXT
    owner: str = ""


@dataclass(frozen=True)
class AddressBook:
    """Everything in `docs/addresses/`."""

    former: tuple[FormerRow, ...] = ()
    gone: tuple[GoneRow, ...] = ()
    published: tuple[Published, ...] = ()
    published_at: tuple[int, ...] = ()
    """The lines of the ledger at which `published` stand."""
    outside: tuple[Outside, ...] = ()
    archived: tuple[Archived, ...] = ()


def read_address_book(files: Files) -> tuple[AddressBook, list[Diagnostic]]:
    """Read the files of the folder, each of which may be missing, and what is wrong with their rows."""
    problems: list[Diagnostic] = []
    ledger = dict(_ledger(_text(files, PUBLISHED_LIST, problems), problems))
    book = AddressBook(
        former=tuple(_rows(files, FORMER, _former_row, problems)),
        gone=tuple(_rows(files, GONE, _gone_row, problems)),
        published=tuple(ledger.values()),
        published_at=tuple(ledger),
        outside=tuple(_rows(files, OUTSIDE, _outside_row, problems)),
        archived=tuple(_rows(files, ARCHIVED, _archived_row, problems)),
    )
    return book, problems


def parse_published(text: str) -> Iterator[Published]:
    """The lines of a ledger: address, digest and owner between tabs; the last two may be absent."""
    for line in text.splitlines():
        parts = line.split("\t")
        if parts[0]:
            yield Published(*parts[:3])


def _ledger(text: str, problems: list[Diagnostic]) -> Iterator[tuple[int, Published]]:
    """The lines of the ledger with their numbers; what no command wrote is told once, at the first such line."""
    wrong: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if _LEDGER_LINE.fullmatch(line):
            yield number, Published(*line.split("\t"))
        elif line.strip():
            wrong.append((number, line))
    if wrong:
        number, line = wrong[0]
        values: dict[str, Value] = {"file": PUBLISHED_LIST, "row": line.strip()[:200], "number": len(wrong)}
        problems.append(Diagnostic("damaged-ledger", PUBLISHED_LIST, Span.of(number, 1, len(line)), values))


def format_published(lines: Sequence[Published]) -> str:
    """The text of a ledger: one line for each address and text, sorted."""
    return "".join(f"{one.address}\t{one.digest}\t{one.owner}".rstrip("\t") + "\n" for one in sorted(set(lines)))


_LEDGER_LINE = re.compile(
    r"(?:/|https?://)(?!\S* (?:-|[0-9a-f]{16}\S*)(?: [\w-]*)?$)[^\t]*"
    r"(?:\t(?:-|[0-9a-f]{16}(?:\.[0-9a-f]*)?)(?:\t[\w-]*)?)?",
    re.IGNORECASE,
)
"""An address, a digest and an owner between tabs; blanks instead would make one address of all."""

Row = Sequence[str]
R = TypeVar("R")


def _rows(files: Files, path: str, parse: Callable[[Row, int], R], problems: list[Diagnostic]) -> Iterator[R]:
    """Every row below the heading; empty lines and remarks (`# …`) are skipped."""
    columns = _COLUMNS[path].count(",") + 1
    for number, line in enumerate(_text(files, path, problems).split("\n"), 1):
        is_heading = number == 1 and line.replace(" ", "").lower() == _COLUMNS[path]
        if is_heading or not line.strip() or line.startswith("#"):
            continue
        try:
            yield parse(_cells(line, columns), number)
        except (ValueProblem, ValueError, IndexError, csv.Error):
            values = {"file": path, "row": line.strip()[:200], "columns": _COLUMNS[path], "example": _EXAMPLES[path]}
            problems.append(Diagnostic("wrong-address-row", path, Span.of(number, 1, len(line)), values))


def _cells(line: str, most: int) -> Row:
    row = [cell.strip() for cell in next(csv.reader([line], strict=True))]
    if len(row) > most:
        raise ValueError(line)
    return row


def _text(files: Files, path: str, problems: list[Diagnostic]) -> str:
    """The text of a file that may be missing; one that is there and cannot be read is a problem, and no empty list."""
    if not os.path.lexists(files.root / path):
        return ""
    data, found = read_bytes(files, path, files.limits.address_bytes)
    text, misread = decode(path, data) if data is not None else (None, [])
    problems += found if text is not None else [*found, *misread]  # spreadsheets write a mark and line breaks of theirs
    return text or ""


def _former_row(row: Row, line: int) -> FormerRow:
    address, target, *rest = row
    language = rest[0].lower() if rest and rest[0] else None
    if not _is_address(address) or not target or (language and language not in PUBLISHED):
        raise ValueError(address)
    return FormerRow(address, target, Language(language) if language else None, line)


def _gone_row(row: Row, line: int) -> GoneRow:
    address, reason, on = row[:3]
    if not _is_address(address) or not reason:
        raise ValueError(address)
    return GoneRow(address, reason, parse_date(on), line)


def _outside_row(row: Row, line: int) -> Outside:
    url, state, asked, last_good = [*row, ""][:4]
    if not _is_url(url) or state not in {"alive", "dead"}:
        raise ValueError(url)
    return Outside(url, state == "alive", parse_date(asked), parse_date(last_good) if last_good else None, line)


def _archived_row(row: Row, line: int) -> Archived:
    url, copy, on = row[:3]
    if not _is_url(url) or not _is_url(copy) or not is_safe(copy):
        raise ValueError(url)
    return Archived(url, copy, parse_date(on), line)


def _is_address(text: str) -> bool:
    return (text.startswith("/") or _is_url(text)) and is_safe(text) and is_address_of_old(text)


def _is_url(text: str) -> bool:
    return scheme_of(text) in {"http", "https"}


_COLUMNS = {
    FORMER: "address,target,language",
    GONE: "address,reason,on",
    OUTSIDE: "url,state,asked,last_good",
    ARCHIVED: "url,copy,on",
}
_EXAMPLES = {
    FORMER: "/Mon-ancienne-page?lang=fr,BP-2022-01,fr",
    GONE: "/fr/documents/vieux-formulaire/,Le formulaire n'existe plus.,2025-10-01",
    OUTSIDE: "https://example.org/,alive,2026-01-31,2026-01-31",
    ARCHIVED: "https://example.org/,https://archive.example/2024/https://example.org/,2024-05-03",
}
