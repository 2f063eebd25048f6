"""A key is itself a list or a group."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-key",
    severity=Severity.ERROR,
    message=Phrase(
        "Une clé doit être un simple mot.",
        "Een sleutel moet een gewoon woord zijn.",
        "A key must be a plain word.",
    ),
    help=Phrase(
        "Écrivez le nom de la clé seul, sans crochets, accolades ni point d'interrogation : title",
        "Schrijf alleen de naam van de sleutel, zonder haken, accolades of vraagteken: title",
        "Write the key's name alone, without brackets, braces or question mark: title",
    ),
    what=Phrase(
        "Vérifie que chaque clé est un simple mot.",
        "Controleert of elke sleutel een gewoon woord is.",
        "Checks that every key is a plain word.",
    ),
    why=Phrase(
        "Une clé composée ne correspond à aucune clé connue.",
        "Een samengestelde sleutel komt met geen enkele bekende sleutel overeen.",
        "A compound key matches no known key.",
    ),
    example="? [title]\n: Un cas\n",
    instead="title: Un cas\n",
)
