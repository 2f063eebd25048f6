"""Pages that no other page leads to, but for the list of their own type."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.base import Facts
from build_tools.core.addresses import base_path
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.links import resolve_link
from build_tools.upkeep.finding import Finding, Kind, of_entry

ORPHAN = Kind(
    "page-without-links",
    Phrase("Pages auxquelles aucune page ne mène", "Pagina's waar geen pagina naartoe leidt", "Pages no page links to"),
    Phrase(
        "Aucun texte, aucune clé et aucune notion n'y mène. Nommez-la quelque part, ou retirez-la.",
        "Geen tekst, geen sleutel en geen begrip leidt ernaartoe. Vermeld ze ergens, of trek ze in.",
        "No text, key or concept leads to it. Name it somewhere, or withdraw it.",
    ),
)


def find(library: Library) -> Iterator[Finding]:
    """Every entry that no text, no key, no concept and no place in the navigation leads to."""
    linked = set(_linked(library))
    for entry in library.listed:
        reached = entry.id in linked or entry.id in library.referring or library.concepts(entry.id)
        placed = (
            getattr(entry.facts, "navigation", None) is not None or not entry.facts.collection.segments[entry.language]
        )
        if not reached and not placed:
            yield of_entry(ORPHAN, entry)


def _linked(library: Library) -> Iterator[str]:
    """The ids of the entries that texts of other entries link to."""
    base = base_path(library.settings.site_url)
    for entry in library.entries:
        for target in _targets(entry):
            found = resolve_link(library, entry, target, entry.language)
            leads = library.addresses.get(found.href.split("#")[0].removeprefix(base)) if found else None
            if leads and leads != entry.id:
                yield leads


def _targets(entry: Entry[Facts]) -> Iterator[str]:
    for text in entry.texts:
        yield from (link.target for link in text.body.links)
