"""Advice that is void or soon will be, and advice that nobody has reread for too long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from build_tools.content_types.base import Facts
from build_tools.core.diagnostics import Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.validity import Standing, State, is_answered, last_seen, standing
from build_tools.library.vocabulary import Ending
from build_tools.upkeep.finding import Finding, Kind, of_entry

INVALID = Kind(
    "invalid",
    Phrase(
        "Plus d'application, sans rien dire au lecteur",
        "Niet meer van toepassing, zonder uitleg voor de lezer",
        "No longer valid, and readers are not told what to do",
    ),
    Phrase(
        "Plus d'application depuis le {day} : {why}. Relisez, confirmez, remplacez ou retirez.",
        "Niet meer van toepassing sinds {day}: {why}. Lees na, bevestig, vervang of trek in.",
        "No longer valid since {day}: {why}. Reread, confirm, replace or withdraw.",
    ),
)
SOON = Kind(
    "soon-invalid",
    Phrase("Bientôt plus d'application", "Binnenkort niet meer van toepassing", "Soon no longer valid"),
    Phrase(
        "Valable jusqu'au {day} : {why}. Préparez ce qui le remplace.",
        "Geldig tot en met {day}: {why}. Bereid voor wat in de plaats komt.",
        "Valid until {day}: {why}. Prepare what replaces it.",
    ),
)
OVERDUE = Kind(
    "review-overdue",
    Phrase("Relecture en retard", "Nazicht te laat", "Review overdue"),
    Phrase(
        "À relire depuis le {day}. Vu pour la dernière fois le {seen}.",
        "Na te lezen sinds {day}. Het laatst gezien op {seen}.",
        "Review due since {day}. Last seen on {seen}.",
    ),
)
MARKED = Kind(
    "marked-invalid",
    Phrase(
        "Plus d'application, le lecteur sait quoi faire",
        "Niet meer van toepassing, de lezer weet wat te doen",
        "No longer valid, and readers know what to do",
    ),
    Phrase(
        "Plus d'application depuis le {day} : {why}. Rien ne presse.",
        "Niet meer van toepassing sinds {day}: {why}. Geen haast.",
        "No longer valid since {day}: {why}. No hurry.",
    ),
)
AFFECTED = Kind(
    "affected",
    Phrase(
        "Parle de ce qui n'existe plus", "Gaat over iets wat niet meer bestaat", "About something that no longer exists"
    ),
    Phrase(
        "Reste vrai, et le lecteur est prévenu. Depuis le {day} : {why}.",
        "Blijft waar, en de lezer is verwittigd. Sinds {day}: {why}.",
        "Still true, and readers are told. Since {day}: {why}.",
    ),
)
CONFIRMED = Kind(
    "confirmed",
    Phrase("Confirmé malgré une abrogation", "Bevestigd ondanks een opheffing", "Confirmed in spite of an end"),
    Phrase("Toujours valable malgré : {why}.", "Nog geldig ondanks: {why}.", "Still valid in spite of: {why}."),
)
_LAST_DAY = Phrase("son dernier jour est passé ou fixé", "de laatste dag is voorbij of bepaald", "its last day")
_REPLACED = Phrase("remplacé par {id}", "vervangen door {id}", "replaced by {id}")


def find(library: Library) -> Iterator[Finding]:
    """Everything whose standing is not simply current."""
    for entry in library.listed:
        found = standing(library, entry)
        if kind := _kind(entry, found):
            yield of_entry(kind, entry, day=found.day or library.today, why=_why(found, library.today))
        if found.confirmed:
            yield of_entry(CONFIRMED, entry, ("validity",), day=found.confirmed[0].day, why=_names(found.confirmed))
        seen = last_seen(entry.facts)
        if found.due and seen and found.state is not State.SUPERSEDED:
            yield of_entry(OVERDUE, entry, ("validity",), day=found.due, seen=seen)


def _kind(entry: Entry[Facts], found: Standing) -> Kind | None:
    if found.state is State.SUPERSEDED:
        answered = found.successor or (found.term and is_answered(entry.facts, found.day or date.max))
        return MARKED if answered else INVALID
    return {State.EXPIRING: SOON, State.AFFECTED: AFFECTED}.get(found.state)


def _why(found: Standing, today: date) -> Value:
    """What is over already or, of what still holds, what will be."""
    over = found.state in {State.SUPERSEDED, State.AFFECTED}
    endings = [ending for ending in found.endings if not over or ending.day <= today]
    if endings:
        return _names(endings)
    if found.successor:
        return Phrase(*(text.format(id=found.successor) for text in _REPLACED))
    return _LAST_DAY


def _names(endings: Sequence[Ending]) -> Phrase:
    """What ends, by name."""
    labels = [ending.term.concept.label for ending in endings]
    return Phrase(", ".join(label.fr for label in labels), ", ".join(label.nl for label in labels))
