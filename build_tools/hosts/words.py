"""Problems as lines of a log."""

from __future__ import annotations

from build_tools.checks import RULES
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.languages import Language
from build_tools.reporting.plain import one_line


def in_words(problem: Diagnostic, language: Language) -> str:
    """One problem with its place, its name, what is wrong and how to mend it."""
    place, rule = problem.span.start, RULES[problem.name]
    told = f"{rule.message_for(problem, language)} → {rule.help_for(problem, language)}"
    return one_line(f"{problem.path}:{place.line}:{place.column} {problem.name}: {told}")
