"""A key names a file that is not in the folder of files."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.attachments import leaves_folder
from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for every named file in the list of the folder, as spelled there."""
    there = list(library.attachments)
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.FILE and value not in there and not leaves_folder(value):
                yield entry.problem("missing-file", loc, file=value, nearest=nearest(value, there) or "")


RULE = Rule(
    name="missing-file",
    severity=Severity.ERROR,
    message=Phrase(
        "Le fichier « {file} » n'est pas dans docs/documents/files.",
        "Het bestand “{file}” staat niet in docs/documents/files.",
        "The file “{file}” is not in docs/documents/files.",
    ),
    help=Phrase(
        "Copiez-le dans ce dossier, ou corrigez son nom : majuscules et accents comptent.",
        "Kopieer het naar die map, of verbeter de naam: hoofdletters en accenten tellen mee.",
        "Copy it into that folder, or correct its name: capitals and accents matter.",
    ),
    what=Phrase(
        "Vérifie que chaque fichier à télécharger existe.",
        "Controleert of elk te downloaden bestand bestaat.",
        "Checks that every file to download exists.",
    ),
    why=Phrase(
        "Le lecteur qui veut l'ouvrir n'obtiendrait rien.",
        "De lezer die het wil openen, zou niets krijgen.",
        "Readers who want to open it would get nothing.",
    ),
    example="# docs/documents/lettre.fr.md\nfile: lettre-absente.pdf\n",
    instead="# docs/documents/lettre.fr.md\nurl: https://exemple.be/lettre.pdf\n",
    find=find,
)
