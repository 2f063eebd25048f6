"""A key that holds a web address holds something else."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-link",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une adresse complète d'un site.",
        "“{value}” is geen volledig webadres.",
        "“{value}” is not a full web address.",
    ),
    help=Phrase(
        "Copiez l'adresse entière depuis le navigateur ; elle commence par https:// et n'a pas d'espace.",
        "Kopieer het volledige adres uit de browser; het begint met https:// en bevat geen spatie.",
        "Copy the whole address from the browser; it begins with https:// and has no space.",
    ),
    what=Phrase(
        "Vérifie que les adresses commencent par http:// ou https://.",
        "Controleert of webadressen met http:// of https:// beginnen.",
        "Checks that web addresses begin with http:// or https://.",
    ),
    why=Phrase(
        "Une adresse incomplète ne mène nulle part, et d'autres formes peuvent lancer un programme.",
        "Een onvolledig adres leidt nergens heen, en andere vormen kunnen een programma starten.",
        "An incomplete address leads nowhere, and other forms can start a program.",
    ),
    example="# docs/documents/contact.fr.md\nurl: beci.be\n",
    instead="# docs/documents/contact.fr.md\nurl: https://www.beci.be/\n",
)
