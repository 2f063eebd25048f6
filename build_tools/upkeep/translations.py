"""Entries that half of the readers cannot read, and translations that lag behind their original."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from build_tools.content_types.base import Facts
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.upkeep.finding import Finding, Kind, of_entry

MISSING = Kind(
    "translation-missing",
    Phrase("Traductions manquantes", "Ontbrekende vertalingen", "Missing translations"),
    Phrase("N'existe pas en {language}.", "Bestaat niet in het {language}.", "Does not exist in {language}."),
)
OLDER = Kind(
    "translation-older",
    Phrase("Traductions dépassées", "Verouderde vertalingen", "Translations older than their original"),
    Phrase(
        "L'original a changé le {day}, après cette traduction. Comparez les deux.",
        "Het origineel veranderde op {day}, na deze vertaling. Vergelijk beide.",
        "The original changed on {day}, after this translation. Compare them.",
    ),
)
NAMES = {
    Language.FR: Phrase("français", "Frans", "French"),
    Language.NL: Phrase("néerlandais", "Nederlands", "Dutch"),
}


def find(library: Library, changed: Mapping[str, date]) -> Iterator[Finding]:
    """Compare the versions of every entry; `changed` is the day each file last changed, where it is known."""
    for entry in library.listed:
        for language in PUBLISHED:
            version = library.versions[entry.id].get(language)
            if version is None and not entry.facts.withdrawn:
                published = entry.facts.published
                day = published.first if published else None
                yield of_entry(MISSING, entry, day=day, language=NAMES[language])
            elif version is not None and version is not entry and (day := _lag(entry, version, changed)):
                yield of_entry(OLDER, version, day=day)


def _lag(original: Entry[Facts], version: Entry[Facts], changed: Mapping[str, date]) -> date | None:
    """The day of the change that a translation has not followed: one that readers are told of, or a later edit."""
    for position, change in reversed(list(enumerate(original.facts.changes))):
        if not version.source.frontmatter.has(("changes", position, "what")):
            return change.on
    first, second = changed.get(version.path), changed.get(original.path)
    return second if first and second and second > first else None
