"""What the formats show: the diagnostics of a run, the files they stand in, the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.checks import RULES
from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.files import read_plain
from build_tools.core.languages import Language


@dataclass(frozen=True)
class Report:
    """Diagnostics in reading order, and how many files were looked at.

    `root` is where their paths begin. `width` is the number of columns to write in; `colour` whether escape sequences
    may be used. `here` is what stands before a path to find it from the folder of the reader.
    """

    root: Path
    diagnostics: tuple[Diagnostic, ...]
    files: int
    language: Language
    width: int = 100
    colour: bool = False
    here: str = ""

    def rule(self, diagnostic: Diagnostic) -> Rule:
        """The rule with the texts of a diagnostic."""
        return RULES[diagnostic.name]

    def message(self, diagnostic: Diagnostic) -> str:
        """What is wrong."""
        return self.rule(diagnostic).message_for(diagnostic, self.language)

    def help(self, diagnostic: Diagnostic) -> str:
        """What to do."""
        return self.rule(diagnostic).help_for(diagnostic, self.language)

    def count(self, severity: Severity) -> int:
        """How many diagnostics are of a severity."""
        return sum(self.rule(one).severity is severity for one in self.diagnostics)

    @cached_property
    def has_errors(self) -> bool:
        """Whether anything stops publishing."""
        return any(self.rule(one).severity is Severity.ERROR for one in self.diagnostics)

    @cached_property
    def _lines(self) -> Mapping[str, list[str]]:
        paths = {one.path for one in self.diagnostics} | {note.path for one in self.diagnostics for note in one.notes}
        return {path: _lines_of(self.root / path) for path in paths}

    def line(self, path: str, number: int) -> str | None:
        """Line `number` from 1 of a file, None where there is no such line."""
        lines = self._lines.get(path, [])
        return lines[number - 1] if 0 < number <= len(lines) else None


def _lines_of(place: Path) -> list[str]:
    """The lines as their numbers were counted: without byte order mark, each kind of break one break."""
    try:
        data = read_plain(str(place))
    except OSError:
        return []
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
