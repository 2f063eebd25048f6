"""A text holds an invisible control character."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="control-character",
    severity=Severity.ERROR,
    message=Phrase(
        "Un signe invisible ({code}) se trouve ici.",
        "Hier staat een onzichtbaar teken ({code}).",
        "There is an invisible character ({code}) here.",
    ),
    help=Phrase(
        "Effacez ce signe : placez le curseur ici, supprimez et retapez les lettres voisines.",
        "Wis dit teken: zet de cursor hier, verwijder en hertyp de letters ernaast.",
        "Delete it: put the cursor here, remove and retype the letters next to it.",
    ),
    what=Phrase(
        "Vérifie qu'aucun signe de commande ne se cache dans le texte.",
        "Controleert of er geen stuurteken in de tekst verborgen zit.",
        "Checks that no control character hides in the text.",
    ),
    why=Phrase(
        "Un tel signe vient d'un copier-coller et peut couper le texte ou tromper un programme.",
        "Zo'n teken komt mee bij kopiëren en plakken en kan de tekst afbreken of een programma misleiden.",
        "Such a character comes from copying and pasting, and can cut the text or fool a program.",
    ),
    example="title: Un cas\\x00 de dette\n",
    instead="title: Un cas de dette\n",
)
