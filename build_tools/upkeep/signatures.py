"""Practices that nobody signed off for privacy, or that one person alone looked at."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.practice import Practice
from build_tools.core.folding import words
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.upkeep.finding import Finding, Kind, of_entry

UNSIGNED = Kind(
    "not-anonymised",
    Phrase("Anonymat non vérifié", "Anonimiteit niet nagekeken", "Not signed off for privacy"),
    Phrase(
        "Personne n'a signé pour l'anonymat (« anonymised »).",
        "Niemand tekende voor de anonimiteit (“anonymised”).",
        "Nobody signed for privacy (“anonymised”).",
    ),
)
ALONE = Kind(
    "same-person",
    Phrase("Relu et anonymisé par la même personne", "Nagelezen en geanonimiseerd door dezelfde", "One person twice"),
    Phrase(
        "{by} a relu et anonymisé. Demandez un deuxième regard.",
        "{by} las na én anonimiseerde. Vraag een tweede blik.",
        "{by} both reviewed and anonymised. Ask for a second look.",
    ),
)


def find(library: Library) -> Iterator[Finding]:
    """Look at who signed every practice that readers see."""
    for entry in library.of_type(Practice):
        anonymised, validity = entry.facts.anonymised, entry.facts.validity
        published = entry.facts.published
        if entry.facts.withdrawn:
            continue
        if anonymised is None:
            yield of_entry(UNSIGNED, entry, day=published.first if published else None)
        elif validity and words(anonymised.by) == words(validity.by):
            yield of_entry(ALONE, entry, ("anonymised",), day=anonymised.on, by=anonymised.by)
