"""The name of a file for download does not fit in an address on every computer."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unfit-file-name",
    severity=Severity.ERROR,
    message=Phrase(
        "Le nom « {file} » ne convient pas.",
        "De naam “{file}” is niet geschikt.",
        "The name “{file}” does not fit.",
    ),
    help=Phrase(
        "Renommez le fichier : « {fixed} ». Un nom a des lettres sans accent, des chiffres, des points et des"
        " traits, 100 signes au plus, et aucune fin de programme au milieu (.php.pdf).",
        "Hernoem het bestand: “{fixed}”. Een naam heeft letters zonder accent, cijfers, punten en streepjes, "
        "hoogstens 100 tekens, en geen programma-uitgang in het midden (.php.pdf).",
        "Rename the file: “{fixed}”. A name has letters without accents, digits, dots and dashes, 100 "
        "characters at most, and no ending of a program in the middle (.php.pdf).",
    ),
    what=Phrase(
        "Vérifie que le nom d'un fichier à télécharger est le même sur tous les ordinateurs.",
        "Controleert of de naam van een te downloaden bestand op alle computers dezelfde is.",
        "Checks that the name of a file to download is the same on all computers.",
    ),
    why=Phrase(
        "Espaces, accents et signes changent d'un ordinateur à l'autre, et certains noms y sont interdits.",
        "Spaties, accenten en tekens verschillen van computer tot computer, en sommige namen zijn er verboden.",
        "Blanks, accents and signs change from one computer to another, and some names are forbidden there.",
    ),
    example="# docs/documents/files/con.txt\nMadame,\n# docs/documents/lettre.fr.md\nfile: con.txt\n",
    instead="# docs/documents/files/lettre.txt\nMadame,\n# docs/documents/lettre.fr.md\nfile: lettre.txt\n",
)
