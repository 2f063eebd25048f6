"""A value of one line holds a line break."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="line-break-in-prose",
    severity=Severity.ERROR,
    message=Phrase(
        "La valeur de « {key} » doit tenir sur une ligne.",
        "De waarde van “{key}” moet op één regel staan.",
        "The value of “{key}” must be on one line.",
    ),
    help=Phrase(
        "Écrivez-la d'une traite, sans retour à la ligne ni signe « | ».",
        "Schrijf ze in één keer, zonder nieuwe regel en zonder het teken “|”.",
        "Write it in one go, without a line break or the sign “|”.",
    ),
    what=Phrase(
        "Vérifie que les titres, résumés et noms tiennent sur une ligne.",
        "Controleert of titels, samenvattingen en namen op één regel staan.",
        "Checks that titles, summaries and names are on one line.",
    ),
    why=Phrase(
        "Ces valeurs servent aussi de titre d'onglet ou d'objet de courriel, qui n'ont qu'une ligne.",
        "Die waarden dienen ook als titel van een tabblad of onderwerp van een mail, en die hebben maar één regel.",
        "These values also serve as the title of a tab or the subject of a mail, which have one line.",
    ),
    example="title: |\n  Un cas\n  de dette\n",
    instead="title: Un cas de dette\n",
)
