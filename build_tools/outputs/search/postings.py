"""From records to postings: for each term, the records it finds, grouped by how strongly it does."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.core.languages import Language
from build_tools.outputs.search.compounds import Compounds
from build_tools.outputs.search.mentions import Mentions
from build_tools.outputs.search.records import Record
from build_tools.outputs.search.thesaurus import Scores, Thesaurus, merge, scaled
from build_tools.outputs.search.words import rules, stem

LEVELS = 16
STEP = 0.8
"""A score is kept as the nearest of sixteen levels, each four fifths of the one before."""

_FINE = 1000
_LEVEL_OF = [
    min(round(math.log(min(fine, _FINE) / _FINE) / math.log(STEP)), LEVELS - 1) if fine else LEVELS - 1
    for fine in range(2 * _FINE)
]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Scorer:
    """Gives each record its terms with their scores."""

    def __init__(self, thesaurus: Thesaurus, compounds: Compounds) -> None:
        self.thesaurus = thesaurus
        self.compounds = compounds
        self.mentions = Mentions(thesaurus.vocabulary)
        self.weights = rules()["weights"]
        self._found: dict[tuple[str, Language], tuple[str, ...]] = {}

    def scores(self, record: Record) -> Scores:
        """The terms of a record, each with its score from 0 to 1."""
        scores: Scores = {}
        if record.term:
            merge(scores, self.thesaurus.of_concept(record.term.id))
        else:
            for concept in record.concepts:
                if concept in self.thesaurus.vocabulary:
                    merge(scores, self.thesaurus.of_entry(concept))
            self._add_mentions(scores, record)
        for place, counted in self._counted(record).items():
            merge(scores, self._weighed(place, counted))
        return scaled(scores, record.factor)

    def _counted(self, record: Record) -> Mapping[str, Counter[tuple[str, Language]]]:
        found: dict[str, Counter[tuple[str, Language]]] = defaultdict(Counter)
        for words in record.words:
            if words.place:
                found[words.place].update((word, words.language) for word in words.plain)
        return found

    def _weighed(self, place: str, counted: Mapping[tuple[str, Language], int]) -> Scores:
        """The best weight of each term at a place; what is said often in a body counts more."""
        weight = self.weights[place]
        by_count = weight if isinstance(weight, list) else [weight]
        scores: Scores = {}
        for word, times in counted.items():
            value = by_count[min(times, len(by_count)) - 1]
            term, *parts = self._terms(word)
            if scores.get(term, 0.0) < value:
                scores[term] = value
            for part in parts:
                scores[part] = max(scores.get(part, 0.0), value * self.weights["part"])
        return scores

    def _terms(self, word: tuple[str, Language]) -> tuple[str, ...]:
        """The term of a word and, of a compound, the terms of its parts."""
        if word not in self._found:
            text, language = word
            parts = self.compounds.parts(text) if language is Language.NL else ()
            self._found[word] = (stem(text, language), *parts)
        return self._found[word]

    def _add_mentions(self, scores: Scores, record: Record) -> None:
        """What a text names is found by its other names too, and in the other language."""
        strongest: dict[str, float] = {}
        for words in record.words:
            share = self.weights["mention"] * self._least(words.place)
            for concept in self.mentions.within(words.plain, words.language) if share else ():
                strongest[concept] = max(strongest.get(concept, 0.0), share)
        for concept in sorted(strongest):
            merge(scores, scaled(self.thesaurus.names(concept), strongest[concept]))

    def _least(self, place: str) -> float:
        """The weight of a word that stands once at a place."""
        weight = self.weights.get(place, 0.0)
        return float(weight[0] if isinstance(weight, list) else weight)


def postings(scored: Iterable[Scores]) -> dict[str, array[int]]:
    """For each term, the numbers of its records together with the level of its score (`number * LEVELS + level`)."""
    found: dict[str, array[int]] = {}
    for number, scores in enumerate(scored):
        for term, score in scores.items():
            level = _LEVEL_OF[int(score * _FINE)]
            if term not in found:
                found[term] = array("I")
            found[term].append(number * LEVELS + level)
    return found


def encode(found: array[int], numbers: Sequence[str]) -> str:
    """A term's postings as text: each level's digit, then its records as differences in base 36, `07,3;2a`."""
    groups: dict[int, list[str]] = {}
    last: dict[int, int] = {}
    for posting in found:
        number, level = divmod(posting, LEVELS)
        groups.setdefault(level, []).append(numbers[number - last.get(level, 0)])
        last[level] = number
    return ";".join(DIGITS[level] + ",".join(groups[level]) for level in sorted(groups))


def base36(count: int) -> list[str]:
    """The numbers below `count` in base 36."""
    return [_base36(number) for number in range(count)]


def _base36(number: int) -> str:
    return "".join(_digits(number)) or "0"


def _digits(number: int) -> Iterator[str]:
    if number:
        yield from _digits(number // 36)
        yield DIGITS[number % 36]
