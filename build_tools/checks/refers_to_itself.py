"""An entry names itself, or is replaced by one that it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry

_CHAINED = frozenset({"replaced_by", "follows"})
"""Keys that lead from one entry to the next of the same type."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Follow the keys that lead from entry to entry until they end or come back; a circle is told once."""
    told: set[str] = set()
    for entry in library.originals.values():
        for loc, value, mark in entry.leaves:
            way = _way_back(library, entry.id, loc, value) if mark.meaning is Meaning.ENTRY else []
            if way and told.isdisjoint(way):
                told.update(way)
                key = next(step for step in reversed(loc) if isinstance(step, str))
                yield entry.problem("refers-to-itself", loc, key=key, path=" → ".join(way))


def _way_back(library: Library, start: str, loc: Loc, first: str) -> list[str]:
    """The ids from `start` back to it; none when the key does not lead back."""
    way = [start]
    following: str | None = first
    while following and following not in way:
        way.append(following)
        following = _next(library.originals.get(following), loc) if loc[-1] in _CHAINED else None
    return [*way, start] if following == start else []


def _next(entry: Entry[Facts] | None, loc: Loc) -> str | None:
    return next((value for place, value, _ in entry.leaves if place == loc), None) if entry else None


RULE = Rule(
    name="refers-to-itself",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » ramène à cette fiche elle-même : {path}.",
        "De sleutel “{key}” leidt terug naar deze fiche zelf: {path}.",
        "The key “{key}” leads back to this entry itself: {path}.",
    ),
    help=Phrase(
        "Écrivez l'identifiant de l'autre fiche, ou enlevez cette clé.",
        "Schrijf de identificatie van de andere fiche, of verwijder deze sleutel.",
        "Write the id of the other entry, or remove this key.",
    ),
    what=Phrase(
        "Vérifie qu'une fiche ne se cite pas elle-même, directement ou en cercle.",
        "Controleert of een fiche niet naar zichzelf verwijst, rechtstreeks of in een kring.",
        "Checks that an entry does not refer to itself, directly or in a circle.",
    ),
    why=Phrase(
        "Un lecteur envoyé vers la version à jour tournerait en rond.",
        "Een lezer die naar de nieuwe versie gestuurd wordt, zou rondjes draaien.",
        "A reader sent to the newer version would go round in circles.",
    ),
    example="id: BP-2022-01\nvalidity:\n  reviewed: 2026-01-20\n  by: Centre\n  replaced_by: BP-2022-01\n",
    instead="id: BP-2022-01\nvalidity:\n  reviewed: 2026-01-20\n  by: Centre\n",
    find=find,
)
