"""A value carries a tag of YAML."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="yaml-tag",
    severity=Severity.ERROR,
    message=Phrase(
        "« {tag} » est une marque de type, que l'en-tête n'admet pas.",
        "“{tag}” is een typemerk, wat in de kop niet mag.",
        "“{tag}” is a type mark, which the head does not allow.",
    ),
    help=Phrase(
        "Enlevez ce mot qui commence par « ! », ou mettez la valeur entre guillemets droits.",
        "Verwijder dit woord dat met “!” begint, of zet de waarde tussen rechte aanhalingstekens.",
        "Remove this word that begins with “!”, or put the value between straight quotes.",
    ),
    what=Phrase(
        "Refuse les marques de type, qui commencent par un point d'exclamation.",
        "Weigert typemerken, die met een uitroepteken beginnen.",
        "Refuses type marks, which begin with an exclamation mark.",
    ),
    why=Phrase(
        "Une telle marque peut demander à un programme de faire autre chose que lire.",
        "Zo'n merk kan een programma iets anders laten doen dan lezen.",
        "Such a mark can ask a program to do something else than read.",
    ),
    example="title: !important Un cas\n",
    instead="title: Un cas important\n",
)
