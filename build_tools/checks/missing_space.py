"""The space after the colon of a key is missing."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="missing-space",
    severity=Severity.ERROR,
    message=Phrase(
        "Il manque une espace après les deux-points de cette clé.",
        "Er ontbreekt een spatie na de dubbelpunt van deze sleutel.",
        "The space after the colon of this key is missing.",
    ),
    help=Phrase(
        "Écrivez : {fixed}",
        "Schrijf: {fixed}",
        "Write: {fixed}",
    ),
    what=Phrase(
        "Vérifie que les deux-points d'une clé sont suivis d'une espace.",
        "Controleert of na de dubbelpunt van een sleutel een spatie staat.",
        "Checks that the colon of a key is followed by a space.",
    ),
    why=Phrase(
        "Sans espace, la ligne entière se lit comme un seul mot, sans valeur.",
        "Zonder spatie wordt de hele regel als één woord gelezen, zonder waarde.",
        "Without the space, the whole line is read as one word without a value.",
    ),
    example="title:Un cas\n",
    instead="title: Un cas\n",
)
