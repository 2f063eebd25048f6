"""A key stands twice in the same group."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="repeated-key",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » est écrite deux fois.",
        "De sleutel “{key}” staat er twee keer.",
        "The key “{key}” is written twice.",
    ),
    help=Phrase(
        "Gardez une seule des deux. Plusieurs valeurs s'écrivent comme une liste, un tiret par ligne.",
        "Behoud één van beide. Meerdere waarden schrijft u als een lijst, met een streepje per regel.",
        "Keep one of the two. Several values are written as a list, one dash a line.",
    ),
    what=Phrase(
        "Vérifie qu'une clé n'est écrite qu'une fois.",
        "Controleert of een sleutel maar één keer voorkomt.",
        "Checks that a key is written only once.",
    ),
    why=Phrase(
        "L'une des deux valeurs serait perdue sans que personne le voie.",
        "Een van de twee waarden zou ongemerkt verloren gaan.",
        "One of the two values would be lost without anyone noticing.",
    ),
    example="title: Un cas\ntitle: Un autre titre\n",
    instead="title: Un cas\n",
)
