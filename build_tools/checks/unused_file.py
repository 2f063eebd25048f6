"""A file in the folder of files is named by no entry."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.attachments import FOLDER as FILES_FOLDER


def find(library: Library) -> Iterator[Diagnostic]:
    """Take what keys and links name from the list of the folder; says nothing while a file cannot be read."""
    there = list(library.attachments)
    if there and not library.left_out:
        used = {name.casefold() for name in _used(library)}  # a name in other capitals is told where it is written
        for name in there:
            if name.casefold() not in used:
                yield Diagnostic("unused-file", f"{FILES_FOLDER}/{name}")


def _used(library: Library) -> set[str]:
    named = {leaf.value for entry in library.entries for leaf in entry.leaves if leaf.mark.meaning is Meaning.FILE}
    for entry in library.entries:
        folder = posixpath.dirname(entry.path)
        for text in entry.texts:
            for link in text.body.links:
                path = posixpath.normpath(posixpath.join(folder, unquote(urlsplit(link.target).path)))
                named.add(path.removeprefix(f"{FILES_FOLDER}/").removeprefix("/files/"))
    return named


RULE = Rule(
    name="unused-file",
    severity=Severity.WARNING,
    message=Phrase(
        "Aucune fiche ne mène à ce fichier.",
        "Geen enkele fiche leidt naar dit bestand.",
        "No entry leads to this file.",
    ),
    help=Phrase(
        "Citez-le dans un document (clé « file »), faites un lien vers lui dans un texte, ou supprimez-le.",
        "Noem het in een document (sleutel “file”), verwijs ernaar in een tekst, of verwijder het.",
        "Name it in a document (key “file”), link to it in a text, or delete it.",
    ),
    what=Phrase(
        "Signale les fichiers à télécharger que rien n'utilise.",
        "Meldt de te downloaden bestanden die nergens gebruikt worden.",
        "Reports files to download that nothing uses.",
    ),
    why=Phrase(
        "Il serait publié sans que personne ne le relise ni ne le trouve.",
        "Het zou gepubliceerd worden zonder dat iemand het naleest of vindt.",
        "It would be published without anyone reviewing or finding it.",
    ),
    example="# docs/documents/files/brouillon.txt\nTexte\n",
    instead="# docs/documents/files/lettre.txt\nTexte\n# docs/documents/lettre.fr.md\nfile: lettre.txt\n",
    find=find,
)
