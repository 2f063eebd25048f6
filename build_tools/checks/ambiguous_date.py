"""A day is written so that day and month can be swapped."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="ambiguous-date",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » peut vouloir dire deux jours différents.",
        "“{value}” kan twee verschillende dagen betekenen.",
        "“{value}” can mean two different days.",
    ),
    help=Phrase(
        "Écrivez l'année, le mois, le jour : {first} ou {second}.",
        "Schrijf jaar, maand, dag: {first} of {second}.",
        "Write year, month, day: {first} or {second}.",
    ),
    what=Phrase(
        "Vérifie qu'une date ne peut se lire que d'une façon.",
        "Controleert of een datum maar op één manier gelezen kan worden.",
        "Checks that a date can be read in one way only.",
    ),
    why=Phrase(
        "Deviner entre le jour et le mois donnerait une fausse date sur le site.",
        "Raden tussen dag en maand zou een verkeerde datum op de site zetten.",
        "Guessing between day and month would put a wrong date on the site.",
    ),
    example="updated: 03/04/2024\n",
    instead="updated: 2024-04-03\n",
)
