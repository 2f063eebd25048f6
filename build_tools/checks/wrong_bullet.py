"""An item of a list stands behind another sign than a hyphen."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-bullet",
    severity=Severity.ERROR,
    message=Phrase(
        "Un élément d'une liste ne commence pas par « {sign} ».",
        "Een element van een lijst begint niet met “{sign}”.",
        "An item of a list does not begin with “{sign}”.",
    ),
    help=Phrase(
        "Écrivez un trait d'union et une espace : {fixed}",
        "Schrijf een koppelteken en een spatie: {fixed}",
        "Write a hyphen and a space: {fixed}",
    ),
    what=Phrase(
        "Vérifie que les éléments des listes de l'en-tête commencent par un trait d'union.",
        "Controleert of de elementen van lijsten in de kop met een koppelteken beginnen.",
        "Checks that the items of lists in the head begin with a hyphen.",
    ),
    why=Phrase(
        "Les puces d'un traitement de texte ne sont pas lues comme une liste.",
        "Opsommingstekens van een tekstverwerker worden niet als een lijst gelezen.",
        "The bullets of a word processor are not read as a list.",
    ),
    example="creditors:\n* spf-finances\n",
    instead="creditors:\n- spf-finances\n",
)
