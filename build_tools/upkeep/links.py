"""Links to other sites that no longer answer. Nobody is asked here: answers become findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.upkeep.finding import Finding, Kind, of_entry

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
    """A link that did not answer: the file it stands in, its target, why, and the last day it did answer."""

    path: str
    target: str
    reason: str
    last_good: date | None = None


def find(library: Library, dead: Iterable[DeadLink]) -> Iterator[Finding]:
    """Tell each dead link at its place."""
    for link in dead:
        entry = library.by_path.get(link.path)
        if entry:
            spans = (one.span for text in entry.texts for one in text.body.links if one.target == link.target)
            last = link.last_good or NEVER
            span = next(spans, None)
            yield of_entry(
                DEAD, entry, span=span, day=link.last_good, target=link.target, reason=link.reason, last=last
            )
