"""A problem found in a file, as a value: what it is called, where it stands, which facts it names.

The wording is not here: every name has a rule under `checks/` that holds its texts. Showing is `reporting/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from build_tools.core.languages import Phrase

Value = str | int | date | Phrase | tuple[str, ...]
"""A fact that a message names."""


class Severity(StrEnum):
    """An error stops publishing, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: line and column from 1, counted in characters (code points)."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From the first character of a place to just after its last one."""

    start: Position
    end: Position

    @classmethod
    def of(cls, line: int, column: int, length: int = 1) -> Span:
        """A span of `length` characters on one line."""
        return cls(Position(line, column), Position(line, column + length))


START = Span.of(1, 1, 0)


@dataclass(frozen=True, slots=True)
class Note:
    """Another place that belongs to a problem, such as the first use of a repeated id."""

    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A named problem at a place.

    `path` is relative to the site's root, with `/`. `values` fill the placeholders of the rule's texts: text, number,
    day, a phrase that follows the reader's language, or several texts to choose from.
    """

    name: str
    path: str
    span: Span = START
    values: Mapping[str, Value] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by file, place and name, each problem once."""
    unique = {(d.path, d.span, d.name, repr(d.values)): d for d in diagnostics}
    return [unique[key] for key in sorted(unique)]
