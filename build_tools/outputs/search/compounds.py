"""Dutch compounds and the known words they are made of: `ziekenhuisfactuur` is found by `ziekenhuis` and `factuur`."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from build_tools.core.languages import Language
from build_tools.outputs.search.words import rules, stem

LONG = 8
PART = 4
"""The letters of the shortest word that is taken apart, and of the shortest part."""


class Compounds:
    """Takes words apart into terms of `known` words."""

    def __init__(self, known: Collection[str]) -> None:
        self.known = known
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The terms of the parts of a folded word; none when it is no compound of known words."""
        if len(word) < LONG or not word.isalpha():
            return ()
        if word not in self._parts:
            self._parts[word] = self._take_apart(word)
        return self._parts[word]

    @cached_property
    def _terms(self) -> frozenset[str]:
        return frozenset(stem(word, Language.NL) for word in self.known if len(word) >= PART and word.isalpha())

    @cached_property
    def _links(self) -> tuple[str, ...]:
        return ("", *rules()["languages"]["nl"]["links"])

    def _take_apart(self, word: str) -> tuple[str, ...]:
        """Longest second part first: `schuld·bemiddelaar` rather than `schuldbemiddel·aar`."""
        for cut in range(PART, len(word) - PART + 1):
            second = self._known(word[cut:])
            for link in self._links if second else ():
                first = word[: cut - len(link)] if word[:cut].endswith(link) else ""
                if len(first) >= PART and (found := self._known(first)):
                    return tuple(dict.fromkeys((*found, *second)))
        return ()

    def _known(self, part: str) -> tuple[str, ...]:
        """The term of a known part with those of its own parts; the latter alone when it is unknown."""
        term = stem(part, Language.NL)
        return (*((term,) if term in self._terms else ()), *self.parts(part))
