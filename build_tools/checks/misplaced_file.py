"""A file lies in a content folder, but nothing of it is published."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.content_types.concept import FOLDER, SCHEMES
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.files import walk
from build_tools.core.languages import Phrase
from build_tools.core.sources import is_aside
from build_tools.library import Library
from build_tools.library.attachments import FOLDER as FILES_FOLDER
from build_tools.library.look import named_look_files

_FOLDERS = tuple(kind.collection.folder for kind in TYPES)
_OTHER_FOLDERS = (FILES_FOLDER, "docs/addresses", "docs/decisions")
_OTHER_ENDING = re.compile(
    r"(?P<stem>[a-z0-9-]{1,80}\.(?:fr|nl))\.(?:(?:md\.)?txt|markdown|mdown|mkdn?)", re.IGNORECASE
)
_SCHEME_FILES = frozenset(f"{FOLDER}/{scheme}.yml" for scheme in SCHEMES)


def find(library: Library) -> Iterator[Diagnostic]:
    """Walk through the content folders, and through `docs` for what nobody would see."""
    settings = library.settings
    looks = {posixpath.normpath(f"docs/{name}").partition("/")[2] for _, name in named_look_files(settings)}
    for top in ("docs", "practices"):
        for path in walk(settings.root, top):
            if _is_lost(path) and path.removeprefix("docs/") not in looks:
                yield _otherwise_named(path) or Diagnostic("misplaced-file", path, values={"folders": _FOLDERS})


def _otherwise_named(path: str) -> Diagnostic | None:
    """An entry to whose name a program added an ending, or gave another one than `.md`."""
    folder, _, name = path.rpartition("/")
    match = _OTHER_ENDING.fullmatch(name)
    if match is None or folder not in _FOLDERS:
        return None
    return Diagnostic("wrong-file-name", path, values={"file": name, "fixed": f"{match['stem'].lower()}.md"})


def _is_lost(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    hides = any(part.startswith((".", "_")) for part in path.split("/")) or is_aside(name)
    if hides or path in _SCHEME_FILES or f"{folder}/".startswith(tuple(f"{one}/" for one in _OTHER_FOLDERS)):
        return False
    return folder not in _FOLDERS or not name.lower().endswith(".md")


RULE = Rule(
    name="misplaced-file",
    severity=Severity.WARNING,
    message=Phrase(
        "Ce fichier n'est pas publié : il n'est pas à sa place.",
        "Dit bestand wordt niet gepubliceerd: het staat niet op zijn plaats.",
        "This file is not published: it is not in its place.",
    ),
    help=Phrase(
        "Mettez une fiche directement dans un de ces dossiers : {folders}. Un fichier à télécharger ou une "
        "image se met dans docs/documents/files ; une feuille de style ou un script se nomme dans mkdocs.yml "
        "(extra_css, extra_javascript). Un nom qui commence par « _ » est mis de côté.",
        "Zet een fiche rechtstreeks in een van deze mappen: {folders}. Een te downloaden bestand of "
        "afbeelding hoort in docs/documents/files; een opmaakblad of script wordt in mkdocs.yml genoemd "
        "(extra_css, extra_javascript). Een naam die met “_” begint, blijft opzij.",
        "Put an entry directly into one of these folders: {folders}. A file to download or a picture goes "
        "into docs/documents/files; a style sheet or a script is named in mkdocs.yml (extra_css, extra_javascript). "
        "A name that begins with “_” is set aside.",
    ),
    what=Phrase(
        "Signale les fichiers que le site ne lit pas : sous-dossiers, fichiers d'une autre sorte, "
        "vocabulaire au nom inconnu.",
        "Meldt de bestanden die de site niet leest: submappen, andere soorten bestanden, een woordenlijst "
        "met een onbekende naam.",
        "Reports the files that the site does not read: subfolders, other kinds of files, a vocabulary of an "
        "unknown name.",
    ),
    why=Phrase(
        "On croirait la fiche publiée, alors que personne ne la voit.",
        "Men zou denken dat de fiche gepubliceerd is, terwijl niemand ze ziet.",
        "One would believe the entry is published, though nobody sees it.",
    ),
    example="# practices/energie/cas.fr.md\nUn cas.\n",
    instead="# practices/cas.fr.md\nUn cas.\n",
    find=find,
)
