"""A date does not exist in the calendar."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="impossible-date",
    severity=Severity.ERROR,
    message=Phrase(
        "La date « {value} » n'est pas possible.",
        "De datum “{value}” is niet mogelijk.",
        "The date “{value}” is not possible.",
    ),
    help=Phrase(
        "La valeur possible la plus proche est {last}.",
        "De dichtstbijzijnde mogelijke waarde is {last}.",
        "The nearest possible value is {last}.",
    ),
    what=Phrase(
        "Vérifie que chaque date existe dans le calendrier.",
        "Controleert of elke datum op de kalender bestaat.",
        "Checks that every date exists in the calendar.",
    ),
    why=Phrase(
        "C'est le plus souvent une faute de frappe, que les lecteurs prendraient pour un fait.",
        "Meestal is het een tikfout, die lezers voor een feit zouden nemen.",
        "It is mostly a slip of the keyboard, which readers would take for a fact.",
    ),
    example="updated: 2022-02-30\n",
    instead="updated: 2022-02-28\n",
)
