"""A value is empty."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="empty-text",
    severity=Severity.ERROR,
    message=Phrase(
        "La valeur de « {key} » est vide.",
        "De waarde van “{key}” is leeg.",
        "The value of “{key}” is empty.",
    ),
    help=Phrase(
        "Écrivez sa valeur{otherwise}.",
        "Schrijf de waarde{otherwise}.",
        "Write its value{otherwise}.",
    ),
    what=Phrase(
        "Vérifie qu'une valeur écrite n'est pas vide.",
        "Controleert of een geschreven waarde niet leeg is.",
        "Checks that a value that is written is not empty.",
    ),
    why=Phrase(
        "Une valeur vide laisserait un blanc sur la page.",
        "Een lege waarde zou op de pagina een gat laten.",
        "An empty value would leave a blank on the page.",
    ),
    example='title: ""\n',
    instead="title: Un cas\n",
)
