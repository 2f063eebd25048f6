"""The practices as open data: what stands in `/api/practices.json` and `.csv`, one row a practice and language.

Every key that its author filled in, under its own name (DESIGN §4), except `allow` and `draft`, which are between
author and check. A withdrawn practice keeps its id, its address and the reason, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from build_tools.content_types.practice import Practice
from build_tools.core.addresses import absolute
from build_tools.core.schema import Group
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.validity import Standing, State, standing

VERSION = 1
"""The version of the form of the export: it changes when a name or a meaning does, not when a key is added."""

HIDDEN = frozenset({"allow", "draft"})
WITHDRAWN = ("id", "translation", "title", "published", "withdrawn")

Row = dict[str, Any]


def rows(library: Library) -> Iterator[tuple[Entry[Practice], Row]]:
    """Every practice in every language it is written in, newest first."""
    for original in library.of_type(Practice):
        for language in library.languages_of(original.id):
            version = library.versions[original.id][language]
            if is_of(version, Practice):
                yield version, row(library, version)


def row(library: Library, entry: Entry[Practice]) -> Row:
    """One practice in one language: what is computed, then the keys."""
    keys = plain(entry.facts)
    if standing(library, entry).state is State.WITHDRAWN:
        keys = {name: value for name, value in keys.items() if name in WITHDRAWN}
    computed = {
        "id": entry.id,
        "language": entry.language.value,
        "url": absolute(library.settings.site_url, entry.address()),
        "validity": {**validity(library, standing(library, entry)), **keys.pop("validity", {})},
    }
    return {**computed, **{name: value for name, value in keys.items() if name not in HIDDEN}}


def validity(library: Library, found: Standing) -> Row:
    """How far it can be relied on: the state by the name of the search filter, and what decides it.

    `since` is the first day without it, `until` its last; `concepts` are those that end, `successors` what
    holds instead.
    """
    view: Row = {"state": found.facet}
    if found.state in {State.SUPERSEDED, State.WITHDRAWN, State.AFFECTED} and found.day:
        view["since"] = found.day.isoformat()
    if found.state is State.EXPIRING and found.day:
        view["until"] = found.day.isoformat()
    if found.endings:
        view["concepts"] = [{"id": one.term.id, "ended": one.day.isoformat()} for one in found.endings]
        named = (library.vocabulary.successors(one.term.id, library.today) for one in found.endings)
        view["successors"] = list(dict.fromkeys(successor for several in named for successor in several))
    if found.state is State.WITHDRAWN:
        view["withdrawn"] = True
    return view


def plain(group: Group) -> Row:
    """The keys of a group that were filled in, in their order, as plain values."""
    fields = type(group).model_fields
    found = {info.alias or name: _value(getattr(group, name)) for name, info in fields.items()}
    return {name: value for name, value in found.items() if value is not None and value != []}


def _value(value: Any) -> Any:
    if isinstance(value, Group):
        return plain(value)
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | str) else str(value)
