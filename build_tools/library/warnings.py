"""Attempts that failed, and the practices they warn about: those that try the same with the same people.

Computed, never listed: two practices belong together when they share a technique, and a creditor or a debt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    naming = _naming(library, attempts=attempts)
    how = set().union(*(naming.get(concept, ()) for concept in entry.facts.techniques))
    if not how:
        return
    about = set().union(*(naming.get(concept, ()) for concept in (*creditors_of(entry.facts), *entry.facts.debts)))
    for one in (how & about) - {entry.id}:
        if is_of(other := library.originals[one], Practice):
            yield other


def _naming(library: Library, *, attempts: bool) -> Mapping[str, Sequence[str]]:
    """From each concept to the attempts that name it, or to the other practices."""
    key = ("attempts" if attempts else "other practices", "by concept")
    if key not in library.worked_out:
        found: dict[str, list[str]] = defaultdict(list)
        for entry in library.of_type(Practice):
            for concept in library.concepts(entry.id) if is_attempt(entry) is attempts else ():
                found[concept].append(entry.id)
        library.worked_out[key] = dict(found)
    naming: Mapping[str, Sequence[str]] = library.worked_out[key]
    return naming


def _alike(one: Practice, other: Practice) -> int:
    """How much two practices share: techniques, and whom or what it was about; nothing without both."""
    how = _shared(one.techniques, other.techniques)
    about = _shared(creditors_of(one), creditors_of(other)) + _shared(one.debts, other.debts)
    return how + about if how and about else 0


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    return len(set(one).intersection(other))
