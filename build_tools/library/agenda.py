"""The agenda: when every visible event takes place, by day, month and year, as of one day.

Knows occurrences, not how they are shown nor how a calendar file writes them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property

from build_tools.content_types.event import Event, Status
from build_tools.core.recurrence import LIMIT
from build_tools.core.values import Moment
from build_tools.library.entry import Entry

LONGEST = 366
"""The most days one occurrence is shown on."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time an event takes place: the whole of it, a repetition, or a session (its place in the list)."""

    entry: Entry[Event]
    starts: Moment
    ends: Moment | None = None
    session: int | None = None

    @property
    def last_day(self) -> date:
        """The last day it takes place on; an end at midnight belongs to the day before."""
        if self.ends is None:
            return self.starts.day
        at_midnight = self.ends.hour is not None and not (self.ends.hour.hour or self.ends.hour.minute)
        last = self.ends.day - timedelta(days=1) if at_midnight else self.ends.day
        return max(last, self.starts.day)

    @property
    def days(self) -> list[date]:
        """Every day it takes place on."""
        number = min((self.last_day - self.starts.day).days + 1, LONGEST)
        return [self.starts.day + timedelta(days=after) for after in range(number)]

    @property
    def order(self) -> tuple[tuple[date, bool, time], str]:
        """Whole days first, then by hour, then by id."""
        return self.starts.sortable, self.entry.id


Month = tuple[int, int]
"""Year and month."""


@dataclass(frozen=True)
class Agenda:
    """Every event that readers see, and the day it is seen on."""

    events: Sequence[Entry[Event]]
    today: date

    @cached_property
    def parts(self) -> Mapping[str, tuple[Entry[Event], ...]]:
        """From each event to those that are a part of it, by date."""
        found: dict[str, list[Entry[Event]]] = defaultdict(list)
        for entry in sorted(self.events, key=lambda entry: (entry.facts.starts.sortable, entry.id)):
            if entry.facts.part_of:
                found[entry.facts.part_of].append(entry)
        return {whole: tuple(parts) for whole, parts in found.items()}

    def is_frame(self, entry: Entry[Event]) -> bool:
        """Whether an event only spans its parts, as a training does its series: its parts are then what takes place."""
        parts = self.parts.get(entry.id, ())
        first, last = entry.facts.starts.day, (entry.facts.ends or entry.facts.starts).day
        return bool(parts) and all(first <= part.facts.starts.day <= last for part in parts)

    @cached_property
    def held(self) -> tuple[Entry[Event], ...]:
        """The events that take place themselves, by date."""
        held = [entry for entry in self.events if not self.is_frame(entry)]
        return tuple(sorted(held, key=lambda entry: (entry.facts.starts.sortable, entry.id)))

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time that any of them takes place, in order."""
        return tuple(sorted((one for entry in self.held for one in occurrences(entry)), key=lambda one: one.order))

    @cached_property
    def of_event(self) -> Mapping[str, tuple[Occurrence, ...]]:
        """The times that each event takes place, in order; those of its parts for an event that spans them."""
        found: dict[str, list[Occurrence]] = defaultdict(list)
        for one in self.occurrences:
            found[one.entry.id].append(one)
            if one.entry.facts.part_of:
                found[one.entry.facts.part_of].append(one)
        return {event: tuple(ones) for event, ones in found.items()}

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Occurrence, ...]]:
        """What takes place on each day."""
        found: dict[date, list[Occurrence]] = defaultdict(list)
        for one in self.occurrences:
            for day in one.days:
                found[day].append(one)
        return {day: tuple(ones) for day, ones in found.items()}

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """Every month from that of the first event to that of the last, or to this one where it is later."""
        if not self.by_day:
            return ()
        first, last = min(self.by_day), max(*self.by_day, self.today)
        numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return tuple((number // 12, number % 12 + 1) for number in numbers)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year of those months."""
        return tuple(dict.fromkeys(year for year, _ in self.months))

    @cached_property
    def by_month(self) -> Mapping[Month, tuple[Occurrence, ...]]:
        """What takes place in each month, begun earlier or not."""
        found: dict[Month, list[Occurrence]] = defaultdict(list)
        for one in self.occurrences:
            for month in dict.fromkeys((day.year, day.month) for day in one.days):
                found[month].append(one)
        return {month: tuple(ones) for month, ones in found.items()}

    @cached_property
    def coming(self) -> tuple[Occurrence, ...]:
        """What has not ended before today, cancelled events included."""
        return tuple(one for one in self.occurrences if one.last_day >= self.today)

    def next_of(self, entry: Entry[Event]) -> Occurrence | None:
        """The next time an event takes place, or the last when it is over; None for one without any."""
        times = self.of_event.get(entry.id, ())
        return next((one for one in times if one.last_day >= self.today), times[-1] if times else None)

    def is_past(self, entry: Entry[Event]) -> bool:
        """Whether the last time of an event was before today."""
        return all(one.last_day < self.today for one in self.of_event.get(entry.id, ()))


def occurrences(entry: Entry[Event]) -> Iterator[Occurrence]:
    """Every time an event takes place, `LIMIT` at most, in no promised order."""
    facts = entry.facts
    if facts.sessions:
        for place, session in enumerate(facts.sessions[:LIMIT]):
            yield Occurrence(entry, session.starts, session.ends, place)
    elif facts.repeats is None:
        yield Occurrence(entry, facts.starts, facts.ends)
    else:
        yield from _repeated(entry)


def _repeated(entry: Entry[Event]) -> Iterator[Occurrence]:
    facts = entry.facts
    assert facts.repeats is not None  # noqa: S101  (asked by its caller)
    regular = [Moment(day, facts.starts.hour) for day in facts.repeats.rule.days(facts.starts.day)]
    added = [Moment(one.day, one.hour or facts.starts.hour) for one in facts.repeats.also]
    for starts in dict.fromkeys([*regular, *added]):
        if starts in added or starts.day not in facts.repeats.but:
            yield Occurrence(entry, starts, _end(facts, starts))


def _end(facts: Event, starts: Moment) -> Moment | None:
    """The end of a repetition: as long after its start, in days and on the clock, as the first one's."""
    if facts.ends is None:
        return None
    return Moment(starts.day + (facts.ends.day - facts.starts.day), facts.ends.hour)


def is_on(event: Event) -> bool:
    """Whether an event is to take place: not cancelled, nor postponed to a day nobody knows yet."""
    return event.status is not Status.CANCELLED and not is_undated(event)


def is_undated(event: Event) -> bool:
    """Whether an event is postponed and its new day is not known: it still stands at the day it was announced for."""
    last = event.previously[-1] if event.previously else None
    return event.status is Status.POSTPONED and (last is None or last.starts == event.starts)
