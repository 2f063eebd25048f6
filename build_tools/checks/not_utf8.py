"""A file is not encoded as UTF-8."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="not-utf8",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier n'est pas enregistré en UTF-8 : à partir d'ici, les lettres ne se lisent pas.",
        "Dit bestand is niet als UTF-8 opgeslagen: vanaf hier zijn de letters niet leesbaar.",
        "This file is not saved as UTF-8: from here on its letters cannot be read.",
    ),
    help=Phrase(
        "Dans votre éditeur de texte, choisissez « Enregistrer sous » puis l'encodage UTF-8.",
        "Kies in uw teksteditor “Opslaan als” en dan de codering UTF-8.",
        "In your text editor choose “Save as”, then the encoding UTF-8.",
    ),
    what=Phrase(
        "Vérifie que le texte est en UTF-8, le codage qui connaît toutes les lettres.",
        "Controleert of de tekst in UTF-8 staat, de codering die alle letters kent.",
        "Checks that the text is in UTF-8, the encoding that knows every letter.",
    ),
    why=Phrase(
        "Dans un autre codage, « é » et « € » deviendraient d'autres signes sur le site.",
        "In een andere codering zouden “é” en “€” op de site andere tekens worden.",
        "In another encoding, “é” and “€” would turn into other characters on the site.",
    ),
    example="title: Une m\\xe9diation\n",
    instead="title: Une médiation\n",
)
