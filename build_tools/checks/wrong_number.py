"""A value is not a positive whole number."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-number",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas un nombre entier positif.",
        "“{value}” is geen positief geheel getal.",
        "“{value}” is not a positive whole number.",
    ),
    help=Phrase(
        "Écrivez-le en chiffres, sans unité ni décimale, comme 24.",
        "Schrijf het in cijfers, zonder eenheid of decimalen, zoals 24.",
        "Write it in figures, without unit or decimals, such as 24.",
    ),
    what=Phrase(
        "Vérifie que les nombres sont écrits en chiffres.",
        "Controleert of getallen in cijfers geschreven zijn.",
        "Checks that numbers are written in figures.",
    ),
    why=Phrase(
        "Le site compte et compare ces nombres.",
        "De site telt en vergelijkt die getallen.",
        "The site counts and compares these numbers.",
    ),
    example="plan:\n  monthly: 50\n  months: deux ans\n",
    instead="plan:\n  monthly: 50\n  months: 24\n",
)
