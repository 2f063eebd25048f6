"""Findings that an author lets pass with a reason (`allow`), taken out of what is reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.content_types.base import Allowance
from build_tools.core.diagnostics import Diagnostic
from build_tools.library import Library


def without_allowed(library: Library, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The problems that no allowance covers, and a problem for every allowance that covers none.

    What the original allows, its translations may have too.
    """
    used: set[tuple[str, int]] = set()
    for problem in found:
        position = _covering(library, problem)
        if position is None:
            yield problem
        else:
            used.add((library.by_path[problem.path].id, position))
    for entry in library.entries:
        for position, allowance in enumerate(entry.facts.allow):
            if (entry.id, position) not in used and entry.source.frontmatter.has(("allow", position)):
                yield entry.problem("unused-allowance", ("allow", position), finding=allowance.finding)


def _covering(library: Library, problem: Diagnostic) -> int | None:
    entry = library.by_path.get(problem.path)
    allowances = entry.facts.allow if entry else ()
    return next((position for position, one in enumerate(allowances) if _covers(one, problem)), None)


def _covers(allowance: Allowance, problem: Diagnostic) -> bool:
    texts = [str(value) for value in problem.values.values()]
    return allowance.finding == problem.name and (
        allowance.text is None or any(allowance.text in text for text in texts)
    )
