"""A value is not the id of a concept, such as `plan-d-apurement`."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-concept-id",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas l'identifiant d'une notion.",
        "“{value}” is niet de identificatie van een begrip.",
        "“{value}” is not the id of a concept.",
    ),
    help=Phrase(
        "Écrivez : {fixed}",
        "Schrijf: {fixed}",
        "Write: {fixed}",
    ),
    what=Phrase(
        "Vérifie que les notions sont écrites en minuscules sans accent, avec des traits d'union.",
        "Controleert of begrippen in kleine letters zonder accent geschreven zijn, met koppeltekens.",
        "Checks that concepts are written in lower case without accents, with hyphens.",
    ),
    why=Phrase(
        "Ce nom sert d'adresse à la page de la notion et reste le même dans les deux langues.",
        "Die naam is het adres van de pagina van het begrip en blijft gelijk in beide talen.",
        "This name is the address of the concept's page and stays the same in both languages.",
    ),
    example="creditors:\n  - SPF Finances\n",
    instead="creditors:\n  - spf-finances\n",
)
