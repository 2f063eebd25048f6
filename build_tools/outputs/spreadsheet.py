"""Rows as a CSV file that a Belgian spreadsheet opens by double click, and in which no cell can run as a formula.

RFC 4180 with `;` between cells, decimal commas, CR LF, and a byte order mark, by which Excel knows UTF-8.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | int | Decimal | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet read a cell as a formula or a command (OWASP, "CSV Injection"), its wide forms included."""


def as_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The file as bytes; every text is quoted, so that a `;` or a line break within it stays within it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def cell(value: Cell) -> str:
    """A value as a spreadsheet reads it; a text that could be a formula begins with an apostrophe."""
    if isinstance(value, Decimal):
        return f"{value:.2f}".replace(".", ",")
    if isinstance(value, int):
        return str(value)
    text = " ".join((value or "").split())
    as_written = (value or "").lstrip(" \u00a0")
    return f"'{text}" if as_written.startswith(_FORMULA) or text.startswith(_FORMULA) else text
