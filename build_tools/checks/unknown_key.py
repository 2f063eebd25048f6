"""A key is not one of its type."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unknown-key",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » n'existe pas ici.",
        "De sleutel “{key}” bestaat hier niet.",
        "The key “{key}” does not exist here.",
    ),
    help=Phrase(
        "Corrigez le nom de la clé, ou enlevez la ligne.",
        "Verbeter de naam van de sleutel, of verwijder de regel.",
        "Correct the name of the key, or remove the line.",
    ),
    what=Phrase(
        "Vérifie que chaque clé est connue.",
        "Controleert of elke sleutel bekend is.",
        "Checks that every key is known.",
    ),
    why=Phrase(
        "Une clé mal écrite serait ignorée, et sa valeur perdue.",
        "Een verkeerd geschreven sleutel zou genegeerd worden, en de waarde zou verloren gaan.",
        "A misspelt key would be ignored and its value lost.",
    ),
    example="sumary: Un couturier perd ses clients.\n",
    instead="summary: Un couturier perd ses clients.\n",
)
