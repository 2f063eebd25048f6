"""A mandatory key is missing."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="missing-key",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » manque.",
        "De sleutel “{key}” ontbreekt.",
        "The key “{key}” is missing.",
    ),
    help=Phrase(
        "Ajoutez une ligne « {key}: » suivie de sa valeur.",
        "Voeg een regel “{key}:” toe, gevolgd door de waarde.",
        "Add a line “{key}:” followed by its value.",
    ),
    what=Phrase(
        "Vérifie que les clés obligatoires sont là.",
        "Controleert of de verplichte sleutels er zijn.",
        "Checks that the mandatory keys are there.",
    ),
    why=Phrase(
        "Sans elle, la page ne peut pas être faite.",
        "Zonder die sleutel kan de pagina niet gemaakt worden.",
        "The page cannot be made without it.",
    ),
    example="---\nid: BP-2022-01\n---\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
)
