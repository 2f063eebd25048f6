"""A key names a file by a path that leaves the folder of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.attachments import leaves_folder
from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Judge every path before anything is opened."""
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.FILE and leaves_folder(value):
                fixed = re.split(r"[/\\:]", value)[-1].strip(". ") or "lettre.pdf"
                yield entry.problem("file-outside-folder", loc, file=value, fixed=fixed)


RULE = Rule(
    name="file-outside-folder",
    severity=Severity.ERROR,
    message=Phrase(
        "« {file} » désigne un endroit hors de docs/documents/files.",
        "“{file}” wijst een plaats buiten docs/documents/files aan.",
        "“{file}” points outside docs/documents/files.",
    ),
    help=Phrase(
        "Copiez le fichier dans docs/documents/files et écrivez seulement son nom : {fixed}",
        "Kopieer het bestand naar docs/documents/files en schrijf alleen de naam: {fixed}",
        "Copy the file into docs/documents/files and write its name only: {fixed}",
    ),
    what=Phrase(
        "Refuse les chemins qui sortent du dossier des fichiers.",
        "Weigert paden die uit de map met bestanden leiden.",
        "Refuses paths that lead out of the folder of files.",
    ),
    why=Phrase(
        "Un fichier privé de l'ordinateur pourrait être publié, et les collègues n'auraient pas ce fichier.",
        "Een privébestand van de computer zou gepubliceerd kunnen worden, en collega's zouden het niet hebben.",
        "A private file of the computer could be published, and colleagues would not have it.",
    ),
    example="# docs/documents/lettre.fr.md\nfile: ../../notes.pdf\n",
    instead="# docs/documents/lettre.fr.md\nurl: https://exemple.be/lettre.pdf\n",
    find=find,
)
