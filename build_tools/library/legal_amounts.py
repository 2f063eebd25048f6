"""The amounts fixed by law: which is in force on the library's day, which came before, which is still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_tools.content_types.concept import LegalAmount
from build_tools.library import Library
from build_tools.library.vocabulary import Term, above


class Force(StrEnum):
    """Where an amount stands in time."""

    IN_FORCE = "in-force"
    COMING = "coming"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Value:
    """An amount of a concept and its place in time."""

    term: Term
    amount: LegalAmount
    force: Force


def legal_values(library: Library, term: Term) -> list[Value]:
    """The dated amounts of a concept, newest first."""
    ordered = sorted(term.concept.values, key=lambda value: value.start, reverse=True)
    begun = [value for value in ordered if value.start <= library.today]
    ending = library.vocabulary.endings.get(term.id)
    current = begun[0] if begun and not (ending and ending.day <= library.today) else None
    return [Value(term, value, _force(library, value, current)) for value in ordered]


def _force(library: Library, value: LegalAmount, current: LegalAmount | None) -> Force:
    if value is current:
        return Force.IN_FORCE
    return Force.COMING if value.start > library.today else Force.PAST


def caps_for(library: Library, term: Term, practices: Iterable[str]) -> list[Value]:
    """The amounts in force that bear on a concept: its own, those next to it, then those its practices rest on."""
    vocabulary = library.vocabulary
    near = {term.id, *term.concept.related, *vocabulary.narrower.get(term.id, ()), *term.concept.broader}
    kinds = {term.id, *above(vocabulary, term.id)}
    near |= {one.id for one in vocabulary if kinds.intersection(one.concept.related)}
    cited = {concept for entry in practices for concept in library.concepts(entry)}
    cited |= {below for concept in cited for below in vocabulary.narrower.get(concept, ())}
    laws = [one for one in vocabulary if one.concept.values and one.id in near | cited]
    laws.sort(key=lambda one: (one.id not in near,))
    return [value for law in laws for value in in_force(library, law)]


def in_force(library: Library, term: Term) -> Iterator[Value]:
    """The amount of a concept that may be claimed today, if there is one."""
    yield from (value for value in legal_values(library, term) if value.force is Force.IN_FORCE)
