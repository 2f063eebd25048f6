"""A list names the same thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library

_NAMING = frozenset({Meaning.CONCEPT, Meaning.ENTRY})


def find(library: Library) -> Iterator[Diagnostic]:
    """Remember what each list of names held before."""
    for entry in library.entries:
        seen = set()
        for loc, value, mark in entry.leaves:
            if mark.meaning not in _NAMING or not isinstance(loc[-1], int):
                continue
            place = (*loc[:-1], value)
            if place in seen:
                yield entry.problem("repeated-value", loc, value=value, key=str(loc[-2]))
            seen.add(place)


RULE = Rule(
    name="repeated-value",
    severity=Severity.WARNING,
    message=Phrase(
        "« {value} » figure deux fois dans « {key} ».",
        "“{value}” staat twee keer in “{key}”.",
        "“{value}” stands twice in “{key}”.",
    ),
    help=Phrase(
        "Enlevez l'une des deux lignes.",
        "Verwijder een van beide regels.",
        "Remove one of the two lines.",
    ),
    what=Phrase(
        "Signale une notion ou une fiche citée deux fois dans la même liste.",
        "Meldt een begrip of fiche die twee keer in dezelfde lijst staat.",
        "Reports a concept or an entry named twice in one list.",
    ),
    why=Phrase(
        "C'est souvent la trace d'une copie : une autre valeur était sans doute voulue.",
        "Vaak is het een spoor van kopiëren: er was wellicht een andere waarde bedoeld.",
        "It is often the trace of copying: another value was probably meant.",
    ),
    example="debts:\n  - eau\n  - eau\n",
    instead="debts:\n  - eau\n",
    find=find,
)
