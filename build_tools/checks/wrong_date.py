"""A value is not a day written `2022-02-24`."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-date",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » ne se lit pas comme une date.",
        "“{value}” is niet als datum te lezen.",
        "“{value}” cannot be read as a date.",
    ),
    help=Phrase(
        "Écrivez l'année, le mois, le jour, comme {fixed}.",
        "Schrijf jaar, maand, dag, zoals {fixed}.",
        "Write year, month, day, such as {fixed}.",
    ),
    what=Phrase(
        "Vérifie que les dates sont écrites année-mois-jour.",
        "Controleert of datums als jaar-maand-dag geschreven zijn.",
        "Checks that dates are written year-month-day.",
    ),
    why=Phrase(
        "Cette forme ne se confond avec aucune autre et se trie toute seule.",
        "Die vorm is met geen andere te verwarren en sorteert vanzelf.",
        "This form cannot be mistaken for another and sorts by itself.",
    ),
    example="updated: 24 février 2022\n",
    instead="updated: 2022-02-24\n",
)
