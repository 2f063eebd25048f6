"""A list or group between brackets is not closed."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unclosed-bracket",
    severity=Severity.ERROR,
    message=Phrase(
        "Le crochet ou l'accolade « {sign} » ouvert ici n'est pas fermé.",
        "Het haakje of de accolade “{sign}” die hier opent, is niet gesloten.",
        "The bracket or brace “{sign}” opened here is not closed.",
    ),
    help=Phrase(
        "Fermez-le : {fixed}",
        "Sluit hem: {fixed}",
        "Close it: {fixed}",
    ),
    what=Phrase(
        "Vérifie que les listes entre crochets sont fermées.",
        "Controleert of lijsten tussen haakjes gesloten zijn.",
        "Checks that lists between brackets are closed.",
    ),
    why=Phrase(
        "Tout ce qui suit serait pris pour la suite de la liste.",
        "Alles wat volgt zou bij de lijst gerekend worden.",
        "All that follows would be taken for part of the list.",
    ),
    example="creditors: [spf-finances\nshape: case\n",
    instead="creditors: [spf-finances]\nshape: case\n",
)
