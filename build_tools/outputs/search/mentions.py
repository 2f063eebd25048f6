"""Concepts that a text names in passing, by their label or by another name of several words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_tools.core.languages import PUBLISHED, Language
from build_tools.library.vocabulary import Term, Vocabulary
from build_tools.outputs.search.words import plain_words, stem

_ASIDE = re.compile(r"\(.*?\)")

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


class Mentions:
    """The names of every concept, by the term they begin with."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = {language: _names(vocabulary, language) for language in PUBLISHED}

    def within(self, words: Sequence[str], language: Language) -> Iterator[str]:
        """The concepts that `words` name, some of them more than once."""
        names = self._names[language]
        terms = [stem(word, language) for word in words]
        for place in [place for place, term in enumerate(terms) if term in names]:
            for name, concept in names[terms[place]]:
                if len(name) == 1 or tuple(terms[place : place + len(name)]) == name:
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
        if len(name) > 1 or (name and position == 0):
            yield name
