"""Documents whose last day has passed or comes near."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.document import Document
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.upkeep.finding import Finding, Kind, of_entry

PAST = Kind(
    "document-out-of-date",
    Phrase("Documents périmés", "Vervallen documenten", "Documents past their date"),
    Phrase(
        "Valable jusqu'au {day}. Remplacez-le, corrigez-le ou retirez-le.",
        "Geldig tot en met {day}. Vervang, verbeter of trek in.",
        "Valid until {day}. Replace, correct or withdraw it.",
    ),
)


def find(library: Library) -> Iterator[Finding]:
    """Every document that was valid until a day before today."""
    for entry in library.of_type(Document):
        until = entry.facts.valid_until
        if until and until < library.today and not entry.facts.withdrawn:
            yield of_entry(PAST, entry, ("valid_until",), day=until)
