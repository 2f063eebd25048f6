"""Attempts that failed, and the practices they warn about: those that try the same with the same people.

Computed, never listed: two practices belong together when they share a technique, and a creditor or a debt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.content_types.practice import Practice
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.evidence import creditors_of, is_attempt

FEW = 3


def warnings_for(library: Library, entry: Entry[Practice]) -> list[Entry[Practice]]:
    """The attempts that warn about a practice, nearest first."""
    return [] if is_attempt(entry) else _nearest(library, entry, attempts=True)


def warned_about(library: Library, entry: Entry[Practice]) -> list[Entry[Practice]]:
    """The practices that an attempt warns about, nearest first."""
    return _nearest(library, entry, attempts=False) if is_attempt(entry) else []


def _nearest(library: Library, entry: Entry[Practice], *, attempts: bool) -> list[Entry[Practice]]:
    found = [other for other in _sharing(library, entry, attempts=attempts) if _alike(entry.facts, other.facts)]
    return sorted(found, key=lambda other: (-_alike(entry.facts, other.facts), other.id))[:FEW]


def _sharing(library: Library, entry: Entry[Practice], *, attempts: bool) -> Iterator[Entry[Practice]]:
    """The other attempts, or the other practices, that name one of its techniques."""
    techniques = set(entry.facts.techniques)
    for other in _split(library)[attempts]:
        if other.id != entry.id and not techniques.isdisjoint(other.facts.techniques):
            yield other


def _split(library: Library) -> dict[bool, list[Entry[Practice]]]:
    """The attempts (True) and the other practices (False), in order of id."""
    key = ("attempts", "")
    if key not in library.worked_out:
        ordered = sorted(library.of_type(Practice), key=lambda entry: entry.id)
        library.worked_out[key] = {kind: [one for one in ordered if is_attempt(one) is kind] for kind in (True, False)}
    split: dict[bool, list[Entry[Practice]]] = library.worked_out[key]
    return split


def _alike(one: Practice, other: Practice) -> int:
    """How much two practices share: techniques, and whom or what it was about; nothing without both."""
    how = _shared(one.techniques, other.techniques)
    about = _shared(creditors_of(one), creditors_of(other)) + _shared(one.debts, other.debts)
    return how + about if how and about else 0


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    return len(set(one) & set(other))
