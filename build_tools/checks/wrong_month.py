"""A value is not a month written `2022-06`."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-month",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » ne se lit pas comme {kind}.",
        "“{value}” is niet als {kind} te lezen.",
        "“{value}” cannot be read as {kind}.",
    ),
    help=Phrase(
        "Écrivez {form}.",
        "Schrijf {form}.",
        "Write {form}.",
    ),
    what=Phrase(
        "Vérifie que les mois sont écrits année-mois.",
        "Controleert of maanden als jaar-maand geschreven zijn.",
        "Checks that months are written year-month.",
    ),
    why=Phrase(
        "Un mois écrit en lettres ne peut être ni trié ni traduit.",
        "Een maand in letters kan niet gesorteerd of vertaald worden.",
        "A month in words can be neither sorted nor translated.",
    ),
    example="published: juin 2022\n",
    instead="published: 2022-06\n",
)
