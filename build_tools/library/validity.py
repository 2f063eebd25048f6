"""Whether an entry's advice still holds on the library's day: what it rests on may have ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from build_tools.content_types.base import Facts
from build_tools.content_types.document import Document
from build_tools.content_types.practice import Practice, Validity
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.vocabulary import Term


class State(StrEnum):
    """How far an entry can be relied on; the worst state counts."""

    CURRENT = "current"
    EXPIRING = "expiring"
    REVIEW_DUE = "review-due"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of an entry, since or until which day, and the concept that decides it."""

    state: State
    day: date | None = None
    term: Term | None = None


def standing(library: Library, entry: Entry[Facts]) -> Standing:
    """How far `entry` can be relied on."""
    facts = entry.facts
    validity = facts.validity if isinstance(facts, Practice) else None
    if facts.withdrawn and facts.withdrawn.on <= library.today:
        return Standing(State.WITHDRAWN, facts.withdrawn.on)
    ending = _first_ending(library, entry, validity)
    if ending and ending.concept.ended:
        past = ending.concept.ended <= library.today
        return Standing(State.SUPERSEDED if past else State.EXPIRING, ending.concept.ended, ending)
    if validity and validity.replaced_by:
        return Standing(State.SUPERSEDED)
    return _by_date(library, facts, validity)


def _first_ending(library: Library, entry: Entry[Facts], validity: Validity | None) -> Term | None:
    """The concept of the entry that ends first and that nobody confirmed the advice in spite of."""
    confirmed = validity.confirms if validity else ()
    named = [library.vocabulary[concept] for concept in library.concepts(entry.id) if concept in library.vocabulary]
    ending = [term for term in named if term.concept.ended and term.id not in confirmed]
    return min(ending, key=lambda term: term.concept.ended or date.max, default=None)


def _by_date(library: Library, facts: Facts, validity: Validity | None) -> Standing:
    until = facts.valid_until if isinstance(facts, Document) else None
    if until:
        return Standing(State.SUPERSEDED if until < library.today else State.EXPIRING, until)
    if validity and validity.review_by and validity.review_by <= library.today:
        return Standing(State.REVIEW_DUE, validity.review_by)
    return Standing(State.CURRENT)
