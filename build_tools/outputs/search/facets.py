"""What results can be filtered by: for each key, the values with their labels and the records that have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from build_tools.content_types import TYPES
from build_tools.core.languages import PUBLISHED
from build_tools.library import Library
from build_tools.outputs.search.records import Record
from build_tools.outputs.templates import labels

KEYS = ("type", "creditors", "intermediaries", "partners", "profiles", "debts", "procedures", "techniques", "outcomes")
LATER_KEYS = ("legal_basis", "about", "year", "language", "validity")
"""The keys in the order they are shown; they are those of the frontmatter and four of the search's own."""


def facets(library: Library, found: Sequence[Record], numbers: Sequence[str]) -> dict[str, dict[str, Any]]:
    """For each key and value: its labels by language, and the numbers of its records as differences in base 36."""
    holders: dict[str, dict[str, list[int]]] = {key: defaultdict(list) for key in (*KEYS, *LATER_KEYS)}
    for number, record in enumerate(found):
        for key, values in record.facets.items():
            for value in values if key in holders else ():
                holders[key][value].append(number)
    return {
        key: {value: _value(library, key, value, having, numbers) for value, having in sorted(by_value.items())}
        for key, by_value in holders.items()
        if by_value
    }


def _value(library: Library, key: str, value: str, having: Sequence[int], numbers: Sequence[str]) -> dict[str, Any]:
    differences = [having[0], *(after - before for before, after in pairwise(having))]
    return {"n": _names(library, key, value), "r": ",".join(numbers[difference] for difference in differences)}


def _names(library: Library, key: str, value: str) -> Mapping[str, str] | str:
    if value in library.vocabulary:
        return dict(library.vocabulary[value].concept.label)
    if key == "type" and value in _collections():
        return _collections()[value]
    return {language: labels(language)["search"]["values"][value] for language in PUBLISHED} if key != "year" else value


def _collections() -> dict[str, dict[str, str]]:
    collections = [kind.collection for kind in TYPES]
    return {one.name: {language: one.plural[language].capitalize() for language in PUBLISHED} for one in collections}
