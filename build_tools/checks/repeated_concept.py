"""Two schemes of the vocabulary hold a concept with the same id."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="repeated-concept",
    severity=Severity.ERROR,
    message=Phrase(
        "La notion « {concept} » existe déjà dans un autre fichier du vocabulaire.",
        "Het begrip “{concept}” bestaat al in een ander bestand van de woordenlijst.",
        "The concept “{concept}” already exists in another file of the vocabulary.",
    ),
    help=Phrase(
        "Donnez-lui un autre nom : une notion se cite sans dire de quel fichier elle vient.",
        "Geef het een andere naam: een begrip wordt genoemd zonder het bestand erbij.",
        "Give it another name: a concept is named without saying which file it comes from.",
    ),
    what=Phrase(
        "Vérifie que chaque notion a un nom à elle dans tout le vocabulaire.",
        "Controleert of elk begrip in de hele woordenlijst een eigen naam heeft.",
        "Checks that every concept has a name of its own in the whole vocabulary.",
    ),
    why=Phrase(
        "Autrement, on ne saurait pas laquelle des deux une fiche cite.",
        "Anders is niet te weten welk van de twee een fiche noemt.",
        "Otherwise nothing tells which of the two an entry names.",
    ),
    example="# practices/vocabulary/profiles.yml\neau:\n  label:\n    fr: eau\n    nl: water\n# "
    "practices/vocabulary/debts.yml\neau:\n  label:\n    fr: eau\n    nl: water\n",
    instead="# practices/vocabulary/profiles.yml\nartisan:\n  label:\n    fr: artisan\n    nl: ambachtsman\n",
)
