"""A file has Windows line breaks."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="windows-line-breaks",
    severity=Severity.WARNING,
    message=Phrase(
        "Ce fichier a des fins de ligne de Windows.",
        "Dit bestand heeft regeleinden van Windows.",
        "This file has Windows line breaks.",
    ),
    help=Phrase(
        "Choisissez les fins de ligne « LF » dans votre éditeur, ou lancez : good-practice format",
        "Kies de regeleinden “LF” in uw editor, of voer uit: good-practice format",
        "Choose the line breaks “LF” in your editor, or run: good-practice format",
    ),
    what=Phrase(
        "Signale les fins de ligne qui diffèrent de celles des autres fichiers.",
        "Meldt regeleinden die verschillen van die van de andere bestanden.",
        "Reports line breaks that differ from those of the other files.",
    ),
    why=Phrase(
        "Le texte est lu correctement, mais chaque ligne paraîtrait changée quand un collègue l'enregistre.",
        "De tekst wordt goed gelezen, maar elke regel lijkt gewijzigd wanneer een collega hem opslaat.",
        "The text is read correctly, but every line would look changed when a colleague saves it.",
    ),
    example="title: Un cas\\r\\n",
    instead="title: Un cas\\n",
)
