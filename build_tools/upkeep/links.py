"""Links to other sites that no longer answer. Nobody is asked here: answers become findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from build_tools.core.diagnostics import Span, Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.vocabulary import Term
from build_tools.upkeep.finding import Finding, Kind, of_concept, of_entry

DEAD = Kind(
    "dead-outside-link",
    Phrase("Liens morts vers d'autres sites", "Dode links naar andere sites", "Dead links to other sites"),
    Phrase(
        "{target} ne répond plus ({reason}). Dernière bonne réponse : {last}.",
        "{target} antwoordt niet meer ({reason}). Laatste goede antwoord: {last}.",
        "{target} no longer answers ({reason}). Last good answer: {last}.",
    ),
)
NEVER = Phrase("jamais vue", "nooit gezien", "never seen")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that did not answer: its file and line, its target, why, and the last day it did answer."""

    path: str
    target: str
    reason: str
    last_good: date | None = None
    line: int = 1


def find(library: Library, dead: Iterable[DeadLink]) -> Iterator[Finding]:
    """Tell each dead link at its place."""
    for link in dead:
        last: Value = link.last_good or NEVER
        if entry := library.by_path.get(link.path):
            span = Span.of(link.line, 1)
            yield of_entry(
                DEAD, entry, span=span, day=link.last_good, target=link.target, reason=link.reason, last=last
            )
        elif term := _naming(library, link):
            found = of_concept(DEAD, term, day=link.last_good, target=link.target, reason=link.reason, last=last)
            yield replace(found, line=link.line)


def _naming(library: Library, link: DeadLink) -> Term | None:
    """The concept whose source, or that of one of its amounts, is a dead page."""
    for term in library.vocabulary:
        sources = [term.concept.source, *(value.source for value in term.concept.values)]
        if term.source.path == link.path and link.target in sources:
            return term
    return None
