"""Attempts that failed, and the practices they warn about: those that try the same with the same people.

Computed, never listed: two practices belong together when they share a technique, and a creditor or a debt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.content_types.practice import Practice
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.evidence import creditors_of, is_attempt

FEW = 3


def warnings_for(library: Library, entry: Entry[Practice]) -> list[Entry[Practice]]:
    """The attempts that warn about a practice, nearest first."""
    return [] if is_attempt(entry) else _nearest(library, entry, attempts=True)


def warned_about(library: Library, entry: Entry[Practice]) -> list[Entry[Practice]]:
    """The practices that an attempt warns about, nearest first."""
    return _nearest(library, entry, attempts=False) if is_attempt(entry) else []


def _nearest(library: Library, entry: Entry[Practice], *, attempts: bool) -> list[Entry[Practice]]:
    scored = [(_alike(entry.facts, other.facts), other) for other in _sharing(library, entry, attempts=attempts)]
    return [other for score, other in sorted(scored, key=lambda pair: (-pair[0], pair[1].id)) if score][:FEW]


def _sharing(library: Library, entry: Entry[Practice], *, attempts: bool) -> Iterator[Entry[Practice]]:
    """The other attempts, or the other practices, that name one of its techniques and whom or what it was about."""
    how = _naming(library, entry.facts.techniques)
    about = _naming(library, (*creditors_of(entry.facts), *entry.facts.debts)) if how else set()
    for one in (how & about) - {entry.id}:
        other = library.originals[one]
        if is_of(other, Practice) and is_attempt(other) is attempts:
            yield other


def _naming(library: Library, concepts: Iterable[str]) -> set[str]:
    return set().union(*(library.practices_naming(concept) for concept in concepts))


def _alike(one: Practice, other: Practice) -> int:
    """How much two practices share: techniques, and whom or what it was about; nothing without both."""
    how = _shared(one.techniques, other.techniques)
    about = _shared(creditors_of(one), creditors_of(other)) + _shared(one.debts, other.debts)
    return how + about if how and about else 0


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    return len(set(one).intersection(other))
