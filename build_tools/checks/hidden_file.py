"""A hidden or temporary file lies among the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.files import walk
from build_tools.core.languages import Phrase
from build_tools.core.sources import is_aside
from build_tools.library import Library

_FOLDERS = frozenset(kind.collection.folder for kind in TYPES)
_PAGE = re.compile(r"(?i).*\.md\b")


def find(library: Library) -> Iterator[Diagnostic]:
    """Look in the folders of pages for names that are passed over and yet look like pages."""
    for top in ("docs", "practices"):
        for path in walk(library.settings.root, top):
            folder, _, name = path.rpartition("/")
            if folder in _FOLDERS and is_aside(name) and _PAGE.match(name):
                yield Diagnostic("hidden-file", path, values={"file": name})


RULE = Rule(
    name="hidden-file",
    severity=Severity.WARNING,
    message=Phrase(
        "« {file} » est un fichier caché ou provisoire : il n'est pas publié.",
        "“{file}” is een verborgen of tijdelijk bestand: het wordt niet gepubliceerd.",
        "“{file}” is a hidden or temporary file: it is not published.",
    ),
    help=Phrase(
        "Fermez le programme qui l'écrit, ou supprimez-le. Pour le publier, donnez-lui un nom comme « mon-cas.fr.md ».",
        "Sluit het programma dat het schrijft, of verwijder het. Geef het een naam als “mijn-casus.nl.md” om "
        "het te publiceren.",
        "Close the program that writes it, or delete it. To publish it, give it a name like “my-case.fr.md”.",
    ),
    what=Phrase(
        "Signale les pages dont le nom commence par un point, un trait bas, # ou ~, ou finit comme une copie "
        "provisoire.",
        "Meldt pagina's waarvan de naam met een punt, een laag streepje, # of ~ begint of als een tijdelijke "
        "kopie eindigt.",
        "Reports pages whose name begins with a dot, an underscore, # or ~, or ends like a temporary copy.",
    ),
    why=Phrase(
        "L'auteur qui croit sa page publiée doit savoir qu'elle ne l'est pas.",
        "Wie denkt dat de pagina gepubliceerd is, moet weten dat dat niet zo is.",
        "Authors who believe that their page is published must know that it is not.",
    ),
    example="practices/.cas.fr.md",
    instead="practices/cas.fr.md",
    find=find,
)
