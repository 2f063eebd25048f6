"""The rules, one file each. To add one: write its file and name it in `RULES`."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks import unknown_concept
from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic
from build_tools.library import Library

RULES: dict[str, Rule] = {rule.name: rule for rule in (unknown_concept.RULE,)}


def run_checks(library: Library) -> Iterator[Diagnostic]:
    """Everything that any rule finds in a library."""
    for rule in RULES.values():
        if rule.find is not None:
            yield from rule.find(library)
