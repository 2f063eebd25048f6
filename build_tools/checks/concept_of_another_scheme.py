"""A key names a concept that exists, but in another scheme."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts, keys_of
from build_tools.content_types.concept import SCHEMES
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the scheme of every known concept with those its key admits."""
    terms = library.vocabulary.terms
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is not Meaning.CONCEPT or not mark.within or value not in terms:
                continue
            scheme = terms[value].scheme
            if scheme not in mark.within:
                fitting = _keys_for(type(entry.facts), scheme)
                values = {"value": value, "key": str(loc[0]), "scheme": SCHEMES[scheme], "fitting": fitting}
                yield entry.problem("concept-of-another-scheme", loc, **values)


def _keys_for(kind: type[Facts], scheme: str) -> tuple[str, ...]:
    """The keys of a type that admit concepts of a scheme."""
    marked = [key for key in keys_of(kind) if key.mark and key.mark.meaning is Meaning.CONCEPT]
    own = tuple(key.name for key in marked if key.mark and scheme in key.mark.within)
    return own or tuple(key.name for key in marked if key.mark and not key.mark.within)


RULE = Rule(
    name="concept-of-another-scheme",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » existe, mais parmi les {scheme} : la clé « {key} » attend autre chose.",
        "“{value}” bestaat, maar bij de {scheme}: de sleutel “{key}” verwacht iets anders.",
        "“{value}” exists, but among the {scheme}: the key “{key}” expects something else.",
    ),
    help=Phrase(
        "Déplacez cette notion vers la clé qui lui convient : {fitting}.",
        "Verplaats dit begrip naar de passende sleutel: {fitting}.",
        "Move this concept to the key it fits: {fitting}.",
    ),
    what=Phrase(
        "Vérifie que chaque notion se trouve sous la clé de sa liste.",
        "Controleert of elk begrip onder de sleutel van zijn lijst staat.",
        "Checks that every concept stands under the key of its scheme.",
    ),
    why=Phrase(
        "Les lecteurs filtrent par créancier, par dette ou par technique : une notion au mauvais endroit "
        "fausse ces listes.",
        "Lezers filteren op schuldeiser, schuld of techniek: een begrip op de verkeerde plaats vervalst die lijsten.",
        "Readers filter by creditor, debt or technique: a concept in the wrong place spoils these lists.",
    ),
    example="creditors:\n  - eau\n",
    instead="debts:\n  - eau\n",
    find=find,
)
