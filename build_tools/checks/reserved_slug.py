"""The name of a file is reserved for a section of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.content_types.event import Event
from build_tools.content_types.fields import ID
from build_tools.content_types.guide import PARTS
from build_tools.content_types.sections import ROOT_NAMES, SECTIONS
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of

_COLLECTIONS = frozenset(segment for kind in TYPES for segment in kind.collection.segments.values() if segment)
_SECTIONS = frozenset(segment for part in (SECTIONS, PARTS) for words in part.values() for segment in words.values())
_FILES = frozenset({"index", "404", "sitemap", "robots", "search", "manifest"})
_DEVICES = re.compile(r"con|prn|aux|nul|com[1-9]|lpt[1-9]")
"""Names that Windows gives no folder (Microsoft, "Naming Files, Paths, and Namespaces")."""
_YEAR = re.compile(r"\d{4}")


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the slug of every entry with the names that are taken in advance."""
    categories = library.settings.options.agenda.category_ids
    for entry in library.entries:
        if is_reserved(entry.slug) or (is_of(entry, Event) and entry.slug in categories):
            fixed = f"{entry.id.lower().partition('-')[0]}-{entry.slug}.{entry.language}.md"
            yield entry.problem("reserved-slug", slug=entry.slug, fixed=fixed)


def is_reserved(slug: str) -> bool:
    """Whether no entry may be called `slug`: sections in both languages, years, ids, files of the site, devices."""
    taken = slug in _COLLECTIONS or slug in _SECTIONS or slug in ROOT_NAMES or slug in _FILES
    return taken or any(pattern.fullmatch(slug) for pattern in (_YEAR, _DEVICES, _SHORT))


_SHORT = re.compile(ID.pattern.replace("A-Z", "").lower())
"""An id in lower case: the short addresses `/bp-2022-01/` and `/fr/bp-2022-01/`."""


RULE = Rule(
    name="reserved-slug",
    severity=Severity.ERROR,
    message=Phrase(
        "Le nom « {slug} » est réservé au site lui-même.",
        "De naam “{slug}” is voorbehouden voor de site zelf.",
        "The name “{slug}” is reserved for the site itself.",
    ),
    help=Phrase(
        "Renommez le fichier en ajoutant un mot, par exemple : {fixed}",
        "Hernoem het bestand met een woord erbij, bijvoorbeeld: {fixed}",
        "Rename the file by adding a word, for example: {fixed}",
    ),
    what=Phrase(
        "Refuse les noms de fichier qui sont ceux d'une section du site, d'une année ou d'une adresse courte.",
        "Weigert bestandsnamen die een onderdeel van de site, een jaartal of een kort adres zijn.",
        "Refuses file names that are those of a section of the site, a year or a short address.",
    ),
    why=Phrase(
        "La page prendrait la place de cette section, ou ne serait jamais montrée.",
        "De pagina zou de plaats van dat onderdeel innemen, of nooit getoond worden.",
        "The page would take the place of that section, or never be shown.",
    ),
    example="# docs/pages/agenda.fr.md\nid: PG-agenda\n",
    instead="# docs/pages/notre-agenda.fr.md\nid: PG-agenda\n",
    find=find,
)
