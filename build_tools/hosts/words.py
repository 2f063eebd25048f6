"""Problems as lines of a log."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from build_tools.checks import RULES
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.languages import Language


def in_words(diagnostics: Iterable[Diagnostic], root: Path, language: Language) -> str:
    return "\n".join(
        f"{one.path}:{one.span.start.line}:{one.span.start.column} {one.name}: {RULES[one.name].message_for(one, language)}"
        for one in diagnostics
    )
