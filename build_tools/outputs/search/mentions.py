"""Concepts that a text names in passing, by their label or by another name of several words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.core.languages import PUBLISHED, Language
from build_tools.library.vocabulary import Term, Vocabulary
from build_tools.outputs.search.words import plain_words, stem

_ASIDE = re.compile(r"\(.*?\)")

Name = tuple[str, ...]


class Mentions:
    """The names of every concept as terms."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = {language: _Names(vocabulary, language) for language in PUBLISHED}

    def within(self, words: Sequence[str], language: Language) -> set[str]:
        """The concepts that `words` name."""
        names = self._names[language]
        terms = [names.stems[word] for word in words]
        found = {concept for term in names.short.keys() & set(terms) for concept in names.short[term]}
        for place in [place for place, pair in enumerate(pairwise(terms)) if pair in names.long]:
            for name, concept in names.long[terms[place], terms[place + 1]]:
                if tuple(terms[place : place + len(name)]) == name:
                    found.add(concept)
        return found


class _Stems(dict[str, str]):
    """The term of each word of a language, worked out once."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __missing__(self, word: str) -> str:
        self[word] = stem(word, self.language)
        return self[word]


class _Names:
    """The names of one language: those of one word, and those of several by the two terms they begin with."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self.stems = _Stems(language)
        self.short: dict[str, list[str]] = defaultdict(list)
        self.long: dict[tuple[str, str], list[tuple[Name, str]]] = defaultdict(list)
        for term in vocabulary:
            for name in dict.fromkeys(_telling_names(term, language)):
                if len(name) == 1:
                    self.short[name[0]].append(term.id)
                else:
                    self.long[name[0], name[1]].append((name, term.id))


def _telling_names(term: Term, language: Language) -> Iterator[Name]:
    """A label, without what it says in brackets, and other names of several words: one word alone says too little."""
    label, *others = term.names(language)
    for position, written in enumerate((_ASIDE.sub("", label), *others)):
        name = tuple(stem(word, language) for word in plain_words(written))
        if len(name) > 1 or (name and position == 0):
            yield name
