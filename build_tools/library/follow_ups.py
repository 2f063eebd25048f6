"""What became of the actions that a meeting decided: the last word that this report or a later one has on each.

A later report that `follows` takes an action up again under the same title, in either language; capitals, accents and
signs do not matter. What no later report takes up is told by the report that decided it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.content_types.round_table import Action, RoundTable, Status
from build_tools.core.folding import words
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of

Report = Entry[RoundTable]


@dataclass(frozen=True, slots=True)
class LastWord:
    """Who has the last word on an action: a report, and the place of the action in it."""

    report: Report
    position: int

    @property
    def action(self) -> Action:
        """The action as that report tells of it."""
        return self.report.facts.actions[self.position]


def is_late(library: Library, action: Action) -> bool:
    """Whether an action is still open though its month, or its day, is over."""
    return action.status is Status.OPEN and action.due.last < library.today


def following(library: Library, report: Report) -> list[Report]:
    """The visible reports that follow directly on `report`, the earliest first."""
    found = [one for one in library.of_type(RoundTable) if one.facts.follows == report.id and one.id != report.id]
    return sorted(found, key=lambda one: (one.facts.held_on, one.id))


def followed(library: Library, report: Report) -> Report | None:
    """The visible report that `report` follows."""
    former = library.get(report.facts.follows) if report.facts.follows else None
    return former if former and is_of(former, RoundTable) and former.id != report.id else None


def last_word(library: Library, report: Report, position: int) -> LastWord:
    """The last word on an action of `report`, the latest meeting's where several took it up again."""
    told = [LastWord(report, position)]
    names = _names(library, report, position)
    for later in _all_following(library, report):
        told += [LastWord(later, at) for at in range(len(later.facts.actions)) if names & _names(library, later, at)]
    return max(told, key=lambda word: word.report.facts.held_on)


def taken_up(library: Library, report: Report) -> list[tuple[Report, int]]:
    """The actions of the report that `report` follows, and those of earlier ones that it takes up again itself."""
    own = [_names(library, report, at) for at in range(len(report.facts.actions))]
    found: list[tuple[Report, int]] = []
    for distance, former in enumerate(_all_followed(library, report)):
        for at in range(len(former.facts.actions)):
            names = _names(library, former, at)
            is_new = not any(names & _names(library, *one) for one in found)
            if is_new and (distance == 0 or any(names & one for one in own)):
                found.append((former, at))
    return found


def decided(library: Library, report: Report) -> list[int]:
    """The places of the actions of `report` that no earlier one had decided."""
    former = [_names(library, one, at) for one, at in taken_up(library, report)]
    places = range(len(report.facts.actions))
    return [at for at in places if not any(names & _names(library, report, at) for names in former)]


def _all_followed(library: Library, report: Report) -> Iterator[Report]:
    """The reports that `report` follows on, directly or not, the latest first."""
    seen, former = {report.id}, followed(library, report)
    while former and former.id not in seen:
        seen.add(former.id)
        yield former
        former = followed(library, former)


def _all_following(library: Library, report: Report) -> Iterator[Report]:
    """Every report that follows on `report`, directly or not, each once."""
    seen, waiting = {report.id}, following(library, report)
    while waiting:
        later = waiting.pop(0)
        if later.id not in seen:
            seen.add(later.id)
            yield later
            waiting += following(library, later)


def _names(library: Library, report: Report, position: int) -> frozenset[str]:
    """What an action is called in each language that its report is written in."""
    versions = [one for one in library.versions[report.id].values() if is_of(one, RoundTable)]
    titles = (one.facts.actions[position].title for one in versions if position < len(one.facts.actions))
    return frozenset(" ".join(words(title)) for title in titles)
