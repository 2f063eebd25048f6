"""The concepts that an author means by words of his own: `Hôpital`, `OCMW`, `afbetalingsplan`, `vivaqua et hopital`.

Read from every name that the vocabulary holds, in both languages. It serves messages only: an entry names a concept by
its id, and nothing is published on a guess.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property

from build_tools.content_types import TYPES
from build_tools.content_types.base import keys_of
from build_tools.content_types.concept import FOLDER, Concept
from build_tools.content_types.fields import Mark, Meaning
from build_tools.core.diagnostics import Diagnostic, Value
from build_tools.core.folding import nearest, words
from build_tools.core.languages import PUBLISHED
from build_tools.core.remedies import UNKNOWN
from build_tools.core.schema import Group
from build_tools.library.vocabulary import Vocabulary

_JOINED = re.compile(r"\s*[,;/+&|\n]\s*|\s+(?:et|ou|en|of|and|or|-|–)\s+")
_LIKENESS = 0.8
MOST_GUESSES = 200
"""Words looked up that are no name as they stand: each costs some milliseconds, and nobody mends more at once."""


class Names:
    """Every name of every concept, to find which one is meant."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._guesses = 0
        self._known_within: dict[tuple[str, ...], list[str]] = {}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """The concepts by each of their names, folded; made when the first is asked for, as most runs ask for none."""
        return _by_name(self.vocabulary)

    def meant(self, text: str, within: Sequence[str] = ()) -> tuple[str, ...]:
        """The ids of the concepts of some schemes (any, when empty) that `text` can name; several when it is unsure."""
        plain = _plain(text)
        if not (found := self._of(plain, within)) and plain and self._guesses < MOST_GUESSES:
            self._guesses += 1
            near = nearest(plain, self._known(within), _LIKENESS) or self._longest_within(plain, within)
            found = self._of(near, within)
        return found

    def listed(self, text: str, within: Sequence[str]) -> list[tuple[str, ...]]:
        """For each concept that a text lists, the ids it can have; none for a part that names no concept.

        One that names a concept as a whole is no list, even where it holds an `et`; words side by side are a list only
        when each of them is a name.
        """
        if whole := self._of(_plain(text), within):
            return [whole]
        parts = [part for part in _JOINED.split(text.strip()) if part.strip()]
        found = [self.meant(part, within) for part in parts]
        if len(found) > 1 and any(found):
            return found
        words_apart = [self._of(one, within) for one in _plain(text).split()]
        return words_apart if len(words_apart) > 1 and all(words_apart) else [self.meant(text, within)]

    def _of(self, plain: str, within: Sequence[str]) -> tuple[str, ...]:
        return tuple(one for one in self.by_name.get(plain, ()) if self._fits(one, within))

    def _fits(self, concept: str, within: Sequence[str]) -> bool:
        return not within or self.vocabulary[concept].scheme in within

    def _known(self, within: Sequence[str]) -> list[str]:
        key = tuple(within)
        if key not in self._known_within:
            names = self.by_name.items()
            self._known_within[key] = [name for name, ids in names if any(self._fits(one, within) for one in ids)]
        return self._known_within[key]

    def _longest_within(self, plain: str, within: Sequence[str]) -> str:
        """The longest name whose words all stand in the text side by side: `cpas` in `cpas de schaerbeek`."""
        known = (name for name in self._known(within) if len(name) > 2 and f" {name} " in f" {plain} ")
        return max(known, key=len, default="")


def _plain(text: str) -> str:
    return " ".join(words(text))


def _by_name(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """The concepts by each of their names; an abbreviation stands for the concepts that it can mean."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for term in vocabulary:
        meant = [one.concept for one in term.concept.meanings if one.concept in vocabulary]
        for name in (term.id, *(name for language in PUBLISHED for name in term.names(language))):
            for concept in meant or [term.id]:
                found[_plain(name)].setdefault(str(concept))
    return {name: tuple(ids) for name, ids in found.items()}


def worded(problems: Iterable[Diagnostic], vocabulary: Vocabulary) -> list[Diagnostic]:
    """The problems of reading, those about a concept with the ids that its author means."""
    names = Names(vocabulary)
    return [_worded(one, names) if one.name in _ABOUT_CONCEPTS else one for one in problems]


_ABOUT_CONCEPTS = frozenset({"wrong-concept-id", "wrong-type"})


def _worded(problem: Diagnostic, names: Names) -> Diagnostic:
    mark = _marks().get(str(problem.values.get("key", "")))
    if mark is None:
        return problem
    return _of_list(problem, mark, names) if problem.name == "wrong-type" else _of_id(problem, mark, names)


def _of_id(problem: Diagnostic, mark: Mark, names: Names) -> Diagnostic:
    """A concept in words of its author's: with its id or, where there is none such, told as unknown."""
    written = str(problem.values["value"])
    found = names.listed(written, mark.within)
    if len(found) > 1:
        return _with(problem, fixed=_lines(found))
    if found[0]:
        return _with(problem, fixed=found[0])
    values: dict[str, Value] = {"value": written, "key": problem.values["key"], "nearest": "", "where": files_of(mark)}
    return replace(problem, name="unknown-concept", values=values)


def _of_list(problem: Diagnostic, mark: Mark, names: Names) -> Diagnostic:
    """A list of concepts in a wrong form: its remedy names them by their ids."""
    items = problem.values.get("items", ())
    if not isinstance(items, tuple) or not items or "\n" not in str(problem.values["fixed"]):
        return problem
    found = [ids for item in items for ids in names.listed(item, mark.within)]
    unsure = next((ids for ids in found if len(ids) > 1), ())
    return _with(problem, fixed=f"{problem.values['key']}:{_lines(found)}", nearest=unsure)


def files_of(mark: Mark) -> tuple[str, ...] | str:
    """The files of the vocabulary that hold what a key may name; their folder, where it may name anything."""
    return tuple(f"{FOLDER}/{scheme}.yml" for scheme in mark.within) or FOLDER


def _lines(found: Iterable[tuple[str, ...]]) -> str:
    """The ids as lines of a list; what only the author can choose stays open."""
    return "".join(dict.fromkeys(f"\n  - {ids[0] if len(ids) == 1 else UNKNOWN}" for ids in found))


def _with(problem: Diagnostic, **values: Value) -> Diagnostic:
    return replace(problem, values={**problem.values, **values})


@cache
def _marks() -> Mapping[str, Mark]:
    """The keys that name concepts, of whatever type; a key of one name admits the same concepts everywhere."""
    groups: tuple[type[Group], ...] = (*TYPES, Concept)
    return {name: mark for group in groups for name, mark in _marked(group)}


def _marked(group: type[Group]) -> Iterator[tuple[str, Mark]]:
    for key in keys_of(group):
        if key.group is not None:
            yield from _marked(key.group)
        elif key.mark and key.mark.meaning is Meaning.CONCEPT:
            yield key.name, key.mark
