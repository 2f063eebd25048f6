"""A head nests its values too deeply."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="deep-nesting",
    severity=Severity.ERROR,
    message=Phrase(
        "Les valeurs sont emboîtées ici à plus de {limit} niveaux.",
        "De waarden zitten hier meer dan {limit} niveaus diep in elkaar.",
        "Values are nested more than {limit} levels deep here.",
    ),
    help=Phrase(
        "Enlevez les niveaux en trop : une fiche n'en demande jamais plus de cinq.",
        "Verwijder de overtollige niveaus: een fiche vraagt er nooit meer dan vijf.",
        "Remove the extra levels: an entry never needs more than five.",
    ),
    what=Phrase(
        "Limite l'emboîtement des valeurs.",
        "Beperkt hoe diep waarden in elkaar zitten.",
        "Limits how deeply values are nested.",
    ),
    why=Phrase(
        "Un emboîtement sans fin bloquerait la lecture de tous les fichiers.",
        "Eindeloos in elkaar zittende waarden zouden het lezen van alle bestanden blokkeren.",
        "Endless nesting would block the reading of every file.",
    ),
    example="title: [[[[[[[[[[Un cas]]]]]]]]]]\n",
    instead="title: Un cas\n",
)
