"""What needs care in the collection, most urgent first: the content of `good-practice report`.

Unlike a check, nothing here is a mistake in a file: it is what time does to files that were right. To add a kind: give
its module a `find` and put its kinds at their place in `URGENCY`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from build_tools.library import Library
from build_tools.upkeep import (
    actions,
    documents,
    links,
    orphans,
    signatures,
    translations,
    validity,
    vocabulary,
    wording,
)
from build_tools.upkeep.finding import Finding, Kind
from build_tools.upkeep.links import DeadLink

URGENCY: tuple[Kind, ...] = (
    validity.INVALID,
    validity.SOON,
    validity.OVERDUE,
    documents.PAST,
    actions.LATE,
    signatures.UNSIGNED,
    signatures.ALONE,
    translations.OLDER,
    translations.MISSING,
    links.DEAD,
    validity.MARKED,
    validity.AFFECTED,
    validity.CONFIRMED,
    vocabulary.UNDEFINED,
    vocabulary.ALIKE,
    wording.AMBIGUOUS,
    wording.LONG,
    orphans.ORPHAN,
    vocabulary.UNUSED,
)
"""The kinds, the most urgent first."""


def look_after(library: Library, changed: Mapping[str, date], dead: Iterable[DeadLink] = ()) -> list[Finding]:
    """Everything to look after, most urgent first, then oldest first.

    `changed` is the day each file last changed, where it is known; `dead` are the outside links that did not answer.
    """
    found = [*validity.find(library), *documents.find(library), *actions.find(library), *signatures.find(library)]
    found += [*translations.find(library, changed), *links.find(library, dead), *vocabulary.find(library)]
    found += [*wording.find(library), *orphans.find(library)]
    return sorted(found, key=_urgency)


def _urgency(finding: Finding) -> tuple[int, date, str, int, str]:
    place = next(number for number, kind in enumerate(URGENCY) if kind.name == finding.kind.name)
    return place, finding.day or date.max, finding.path, finding.line, finding.about
