"""A value is not the code of a language."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-language",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une langue connue.",
        "“{value}” is geen bekende taal.",
        "“{value}” is not a known language.",
    ),
    help=Phrase(
        "Écrivez fr (français), nl (néerlandais) ou en (anglais).",
        "Schrijf fr (Frans), nl (Nederlands) of en (Engels).",
        "Write fr (French), nl (Dutch) or en (English).",
    ),
    what=Phrase(
        "Vérifie les codes de langue.",
        "Controleert de taalcodes.",
        "Checks the codes of languages.",
    ),
    why=Phrase(
        "Le code dit aux lecteurs, et aux lecteurs d'écran, dans quelle langue est le document.",
        "De code zegt lezers en schermlezers in welke taal het document is.",
        "The code tells readers and screen readers which language the document is in.",
    ),
    example="# docs/documents/lettre.fr.md\nlanguages:\n  - français\n",
    instead="# docs/documents/lettre.fr.md\nlanguages:\n  - fr\n",
)
