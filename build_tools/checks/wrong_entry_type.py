"""A key names an entry of another type than it expects."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library

EVENT = Phrase("événement", "evenement", "event")
_TYPES = {"EV": EVENT, **{kind.collection.prefix: kind.collection.singular for kind in reversed(TYPES)}}


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the first letters of every id with those its key admits."""
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.ENTRY and mark.within and value.partition("-")[0] not in mark.within:
                key = next(step for step in reversed(loc) if isinstance(step, str))
                prefix = mark.within[0]
                kind = _TYPES.get(prefix, Phrase(prefix, prefix, prefix))
                yield entry.problem("wrong-entry-type", loc, value=value, key=key, prefix=f"{prefix}-", type=kind)


RULE = Rule(
    name="wrong-entry-type",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » attend un identifiant qui commence par {prefix}, pas « {value} ».",
        "De sleutel “{key}” verwacht een identificatie die met {prefix} begint, niet “{value}”.",
        "The key “{key}” expects an id that begins with {prefix}, not “{value}”.",
    ),
    help=Phrase(
        "Écrivez l'identifiant d'une fiche du bon type ({type}), ou déplacez celui-ci sous une autre clé.",
        "Schrijf de identificatie van een fiche van het juiste soort ({type}), of zet deze onder een andere sleutel.",
        "Write the id of an entry of the right type ({type}), or move this one to another key.",
    ),
    what=Phrase(
        "Vérifie que chaque clé cite une fiche du type qu'elle attend.",
        "Controleert of elke sleutel een fiche noemt van het soort dat hij verwacht.",
        "Checks that every key names an entry of the type it expects.",
    ),
    why=Phrase(
        "Une lettre-type ne peut pas tenir la place d'une table ronde sur la page.",
        "Een modelbrief kan op de pagina niet de plaats van een rondetafel innemen.",
        "A model letter cannot take the place of a round table on the page.",
    ),
    example="round_table: DOC-2022-01\n",
    instead="round_table: TR-2022-01\n",
    find=find,
)
