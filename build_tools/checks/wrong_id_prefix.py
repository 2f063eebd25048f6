"""The id of a file belongs to another type than its folder."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-id-prefix",
    severity=Severity.ERROR,
    message=Phrase(
        "« {id} » ne convient pas à ce dossier.",
        "“{id}” past niet bij deze map.",
        "“{id}” does not fit this folder.",
    ),
    help=Phrase(
        "Ici, un identifiant commence par {prefix}- ({type}). Corrigez-le, ou déplacez le fichier.",
        "Hier begint een identificatie met {prefix}- ({type}). Verbeter ze, of verplaats het bestand.",
        "An id begins with {prefix}- here ({type}). Correct it, or move the file.",
    ),
    what=Phrase(
        "Vérifie que l'identifiant et le dossier disent le même type de fiche.",
        "Controleert of identificatie en map hetzelfde soort fiche aangeven.",
        "Checks that id and folder tell the same type of entry.",
    ),
    why=Phrase(
        "Les premières lettres disent aux collègues ce qu'ils citent.",
        "De eerste letters zeggen collega's waarnaar ze verwijzen.",
        "The first letters tell colleagues what they refer to.",
    ),
    example="id: TR-2022-09\n",
    instead="id: BP-2022-09\n",
)
