"""A payment plan has no month, or nothing to pay."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.practice import Practice
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for a zero in every plan."""
    for entry in library.originals.values():
        plan = entry.facts.plan if is_of(entry, Practice) else None
        for key in ("monthly", "months") if plan else ():
            if getattr(plan, key) == 0:
                yield entry.problem("empty-plan", ("plan", key), key=key)


RULE = Rule(
    name="empty-plan",
    severity=Severity.ERROR,
    message=Phrase(
        "Un plan de paiement ne peut pas avoir « {key}: 0 ».",
        "In een afbetalingsplan kan “{key}: 0” niet.",
        "A payment plan cannot have “{key}: 0”.",
    ),
    help=Phrase(
        "Écrivez le nombre réel, ou enlevez la clé « plan ».",
        "Schrijf het werkelijke getal, of verwijder de sleutel “plan”.",
        "Write the real number, or remove the key “plan”.",
    ),
    what=Phrase(
        "Vérifie que le plan de paiement a un montant et une durée.",
        "Controleert of het afbetalingsplan een bedrag en een duur heeft.",
        "Checks that the payment plan has an amount and a duration.",
    ),
    why=Phrase(
        "La fiche montrerait un plan de rien du tout.",
        "De fiche zou een plan van niets tonen.",
        "The page would show a plan of nothing at all.",
    ),
    example="plan:\n  monthly: 50\n  months: 0\n",
    instead="plan:\n  monthly: 50\n  months: 24\n",
    find=find,
)
