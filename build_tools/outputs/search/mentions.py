"""Concepts that a text names in passing, by their label or by another name of several words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_tools.core.languages import PUBLISHED, Language
from build_tools.library.vocabulary import Term, Vocabulary
from build_tools.outputs.search.words import plain_words, stem

_ASIDE = re.compile(r"\(.*?\)")

LONGEST = 8
"""The words of the longest name that is looked for in texts."""

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


class Mentions:
    """The names of every concept, by the term they begin with."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = {language: _names(vocabulary, language) for language in PUBLISHED}
        self._begins: dict[Language, dict[str, bool]] = {language: {} for language in PUBLISHED}

    def within(self, words: Sequence[str], language: Language) -> Iterator[str]:
        """The concepts that `words` name, some of them more than once."""
        names, begins = self._names[language], self._begins[language]
        for word in set(words).difference(begins):
            begins[word] = stem(word, language) in names
        for place in [place for place, word in enumerate(words) if begins[word]]:
            terms = tuple(stem(word, language) for word in words[place : place + LONGEST])
            for name, concept in names[terms[0]]:
                if terms[: len(name)] == name:
                    yield concept


def _names(vocabulary: Vocabulary, language: Language) -> Names:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for term in vocabulary:
        for name in dict.fromkeys(_telling_names(term, language)):
            found[name[0]].append((name, term.id))
    return dict(found)


def _telling_names(term: Term, language: Language) -> Iterator[tuple[str, ...]]:
    label, *others = term.names(language)
    for position, written in enumerate((_ASIDE.sub("", label), *others)):
        name = tuple(stem(word, language) for word in plain_words(written))
        if 1 < len(name) <= LONGEST or (len(name) == 1 and position == 0):
            yield name
