"""What the practices show when they are counted: what worked with whom, how often, for how much.

Only counts and medians of what authors wrote; how they are shown is elsewhere. Withdrawn practices do not count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from build_tools.content_types.practice import Amount, Practice, Shape
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.validity import State, standing

Practices = Sequence[Entry[Practice]]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of some practices: how many end in each outcome, how many failed, are void, were tried elsewhere."""

    practices: tuple[str, ...] = ()
    outcomes: Mapping[str, int] = field(default_factory=dict)
    attempts: int = 0
    superseded: int = 0
    adopters: int = 0


def counted(library: Library) -> list[Entry[Practice]]:
    """The practices that count, newest first."""
    return [entry for entry in library.of_type(Practice) if _counts(library, entry)]


def counted_naming(library: Library, concept: str) -> Practices:
    """The practices that count among those that name a concept, newest first."""
    key = ("counted naming", concept)
    if key not in library.worked_out:
        named = (library.originals[one] for one in library.practices_naming(concept))
        found = [entry for entry in named if is_of(entry, Practice) and _counts(library, entry)]
        library.worked_out[key] = sorted(found, key=lambda entry: (_newest(entry), entry.id))
    counted: Practices = library.worked_out[key]
    return counted


def _counts(library: Library, entry: Entry[Practice]) -> bool:
    return standing(library, entry).state is not State.WITHDRAWN


def _newest(entry: Entry[Practice]) -> int:
    return -entry.facts.published.first.toordinal() if entry.facts.published else 0


def is_attempt(entry: Entry[Practice]) -> bool:
    """Whether a practice tells of something that did not work."""
    return entry.facts.shape is Shape.ATTEMPT


def tally(library: Library, practices: Practices) -> Tally:
    """Count what became of `practices`; the outcomes of services that did the same count among the adopters only."""
    return Tally(
        practices=tuple(entry.id for entry in practices),
        outcomes=most_named(practices, lambda facts: facts.outcomes),
        attempts=sum(is_attempt(entry) for entry in practices),
        superseded=sum(standing(library, entry).state is State.SUPERSEDED for entry in practices),
        adopters=sum(len(entry.facts.adopters) for entry in practices),
    )


def most_first(values: Iterable[str]) -> dict[str, int]:
    """How often each value occurs, most often first, then in order of name."""
    counts = Counter(values)
    return {value: counts[value] for value in sorted(counts, key=lambda value: (-counts[value], value))}


def most_named(practices: Practices, named: Callable[[Practice], tuple[str, ...]]) -> dict[str, int]:
    """How many of `practices` name each of what `named` finds in one, most first."""
    return most_first(one for entry in practices for one in dict.fromkeys(named(entry.facts)))


def creditors_of(facts: Practice) -> tuple[str, ...]:
    """To whom money was owed: the creditors, and those that only the amounts name."""
    named = (*facts.creditors, *(amount.creditor for amount in facts.amounts if amount.creditor))
    return tuple(dict.fromkeys(named))


def what_worked_with_whom(library: Library) -> dict[str, dict[str, Tally]]:
    """From each creditor to each technique to what became of it, most practices first."""
    cells: dict[str, dict[str, list[Entry[Practice]]]] = defaultdict(lambda: defaultdict(list))
    for entry in counted(library):
        for creditor in creditors_of(entry.facts):
            for technique in dict.fromkeys(entry.facts.techniques):
                cells[creditor][technique].append(entry)
    return {creditor: _tallies(library, row) for creditor, row in cells.items()}


def _tallies(library: Library, row: Mapping[str, Practices]) -> dict[str, Tally]:
    """What became of the practices of each concept, most practices first."""
    order = sorted(row, key=lambda concept: (-len(row[concept]), concept))
    return {concept: tally(library, row[concept]) for concept in order}


def by_technique(library: Library, practices: Practices) -> dict[str, Tally]:
    """What became of each technique in `practices`."""
    row: dict[str, list[Entry[Practice]]] = defaultdict(list)
    for entry in practices:
        for technique in dict.fromkeys(entry.facts.techniques):
            row[technique].append(entry)
    return _tallies(library, row)


@dataclass(frozen=True, slots=True)
class Share:
    """The median share of a debt that was remitted, in percent, and how many amounts of how many practices tell it."""

    percent: int
    amounts: int
    practices: int


def median_share(shares: Iterable[tuple[str, Decimal]]) -> Share | None:
    """The median of some shares (the id of the practice, and 0 to 1); None when there is none."""
    found = list(shares)
    if not found:
        return None
    middle = 100 * median(share for _, share in found)
    return Share(int(middle.quantize(Decimal(1), ROUND_HALF_UP)), len(found), len({one for one, _ in found}))


def remitted_shares(practices: Practices, creditor: str | None = None) -> Iterator[tuple[str, Decimal]]:
    """Each amount whose outcome is known, or those of one creditor: the id of its practice and the share remitted."""
    for entry in practices:
        for amount in entry.facts.amounts:
            concerned = creditor is None or creditor in _owed_to(entry.facts, amount)
            if concerned and amount.settled is not None and amount.claimed:
                yield entry.id, max(Decimal(0), amount.claimed - amount.settled) / amount.claimed


def _owed_to(facts: Practice, amount: Amount) -> tuple[str, ...]:
    """To whom an amount was owed; one without a name, to the only creditor there is."""
    if amount.creditor:
        return (amount.creditor,)
    return facts.creditors if len(facts.creditors) == 1 else ()


def plans(practices: Practices) -> list[Entry[Practice]]:
    """The practices whose payment plan was accepted."""
    return [entry for entry in practices if entry.facts.plan and not is_attempt(entry)]
