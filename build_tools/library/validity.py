"""Whether an entry can still be relied on, on the library's day: what it rests on may have ended, or nobody reread it.

The one answer for pages, lists, feeds, search, exports and reports: `standing`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from build_tools.content_types.base import Facts
from build_tools.content_types.document import Document
from build_tools.content_types.practice import Practice, Validity
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.vocabulary import Ending, Term

_A_DAY = timedelta(days=1)


class State(StrEnum):
    """How far an entry can be relied on; the worst state counts.

    `AFFECTED` is a record (a report, an event) of something that has ended since: still true, and marked.
    """

    CURRENT = "current"
    REVIEW_DUE = "review-due"
    EXPIRING = "expiring"
    AFFECTED = "affected"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of an entry and why.

    `day` is the first day without it (superseded, affected, withdrawn), its last day (expiring), or the day its review
    fell due. `term` is the concept that decides. `endings` are all that end, soonest first; `confirmed` those in spite
    of which the advice was confirmed; `successor` is the id of the entry to read instead; `due` since when it should
    have been reread.
    """

    state: State
    day: date | None = None
    term: Term | None = None
    endings: tuple[Ending, ...] = ()
    confirmed: tuple[Ending, ...] = ()
    successor: str | None = None
    due: date | None = None

    @property
    def facet(self) -> str:
        """The value of the search filter `validity`: `current`, `review-due` or `superseded` (DESIGN §4)."""
        if self.state in {State.SUPERSEDED, State.WITHDRAWN}:
            return State.SUPERSEDED.value
        return (State.REVIEW_DUE if self.due else State.CURRENT).value


def standing(library: Library, entry: Entry[Facts]) -> Standing:
    """How far `entry` can be relied on."""
    key = ("standing", entry.path)
    if key not in library.worked_out:
        library.worked_out[key] = _standing(library, entry)
    found: Standing = library.worked_out[key]
    return found


def _standing(library: Library, entry: Entry[Facts]) -> Standing:
    facts = entry.facts
    if facts.withdrawn and entry.is_withdrawn(library.today):
        return Standing(State.WITHDRAWN, facts.withdrawn.on)
    validity = validity_of(facts)
    endings, confirmed = _endings(library, entry, validity)
    successor, due = _successor(library, entry.id), _overdue(library, facts)
    state, day = _state(library, facts, endings, due)
    if successor and state is not State.SUPERSEDED:
        state, day = State.SUPERSEDED, None
    decides = next((one.term for one in endings if day in {one.day, one.day - _A_DAY}), None)
    return Standing(state, day, decides, endings, confirmed, successor, due)


def is_withdrawn(library: Library, entry: Entry[Facts]) -> bool:
    """Whether the content of `entry` is no longer shown: its address stays and says why."""
    return standing(library, entry).state is State.WITHDRAWN


def validity_of(facts: Facts) -> Validity | None:
    """Who made sure that the advice holds, for the types that say so."""
    return facts.validity if isinstance(facts, Practice) else None


def _successor(library: Library, replaced: str) -> str | None:
    """The entry to read instead: the last that readers see of those that replaced one another."""
    found, seen = None, {replaced}
    while (entry := library.get(found or replaced)) and (validity := validity_of(entry.facts)):
        if not validity.replaced_by or validity.replaced_by in seen or not library.get(validity.replaced_by):
            break
        found = validity.replaced_by
        seen.add(found)
    return found


def _endings(
    library: Library, entry: Entry[Facts], validity: Validity | None
) -> tuple[tuple[Ending, ...], tuple[Ending, ...]]:
    """What ends of all that the entry names, apart from and in spite of which the advice was confirmed."""
    known = library.vocabulary.endings
    named = [(concept, known[concept]) for concept in library.concepts(entry.id) if concept in known]
    if not named:
        return (), ()
    kept = set(validity.confirms if validity else ())
    confirmed = [ending for concept, ending in named if {concept, ending.term.id} & kept]
    return _soonest([ending for _, ending in named if ending not in confirmed]), _soonest(confirmed)


def _soonest(endings: Sequence[Ending]) -> tuple[Ending, ...]:
    return tuple(sorted(dict.fromkeys(endings), key=lambda ending: (ending.day, ending.term.id)))


def _state(library: Library, facts: Facts, endings: Sequence[Ending], due: date | None) -> tuple[State, date | None]:
    """The state, and the day that goes with it."""
    days = [ending.day for ending in endings]
    if isinstance(facts, Document) and facts.valid_until:
        days.append(facts.valid_until + _A_DAY)
    first = min(days, default=None)
    if first and first <= library.today:
        return (State.SUPERSEDED if facts.gives_advice else State.AFFECTED), first
    if first:
        return State.EXPIRING, first - _A_DAY
    return (State.REVIEW_DUE, due) if due else (State.CURRENT, None)


def _overdue(library: Library, facts: Facts) -> date | None:
    """The day its review fell due, once it has come."""
    due = review_due(library, facts)
    return due if due and due <= library.today else None


def review_due(library: Library, facts: Facts) -> date | None:
    """The day an entry is to be reread: the one it names, or so many months (a setting) after it was last looked at."""
    validity = validity_of(facts)
    if validity and validity.review_by:
        return validity.review_by
    months = library.settings.options.review_after.get(facts.collection.name)
    seen = last_seen(facts)
    return months_later(seen, months) if months and seen else None


def last_seen(facts: Facts) -> date | None:
    """The day somebody last made sure of an entry: its review, else its last correction, else its publication."""
    validity = validity_of(facts)
    if validity:
        return validity.reviewed
    corrected = [*(change.on for change in facts.changes), *([facts.updated] if facts.updated else [])]
    return max(corrected, default=facts.published.first if facts.published else None)


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_between(earlier: date, later: date) -> int:
    """How many whole months lie between two days."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (months_later(earlier, months) > later)


def is_answered(facts: Facts, day: date) -> bool:
    """Whether somebody dealt with an end that came on `day`: readers are told what to do, or the text was corrected.

    A practice names its successor, or was reread since and has a note; a document was corrected, or has a last day.
    """
    validity = validity_of(facts)
    if validity:
        return validity.replaced_by is not None or (validity.note is not None and validity.reviewed >= day)
    if isinstance(facts, Document) and facts.valid_until:
        return True
    return facts.updated is not None and facts.updated >= day
