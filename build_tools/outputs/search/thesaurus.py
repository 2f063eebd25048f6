"""The vocabulary as a search knows it: by which terms a concept is found, and which of its names are misspellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library.vocabulary import Term, Vocabulary
from build_tools.outputs.search.compounds import Compounds
from build_tools.outputs.search.spelling import is_one_slip
from build_tools.outputs.search.words import plain_words, rules, stem, written_words

Scores = dict[str, float]
_SHORTEST = 5


class Thesaurus:
    """The terms of every concept, each with its weight from 0 to 1, in both languages."""

    def __init__(self, vocabulary: Vocabulary, compounds: Compounds) -> None:
        self.vocabulary = vocabulary
        self.compounds = compounds
        self.weights = rules()["weights"]
        self._names: dict[str, Scores] = {}
        self._shared: dict[str, Scores] = {}

    def names(self, concept: str) -> Scores:
        """The terms of a concept's own names and of the abbreviations that mean it."""
        if concept not in self._names:
            scores: Scores = {}
            for name, language, weight in self._all_names(self.vocabulary[concept]):
                self._add_name(scores, name, language, weight)
            self._names[concept] = scores
        return self._names[concept]

    def of_entry(self, concept: str) -> Scores:
        """The terms by which an entry is found that names a concept: its names, and those of broader concepts."""
        if concept not in self._shared:
            scores = scaled(self.names(concept), self.weights["concept"])
            for broader in self._within(self.vocabulary[concept].concept.broader):
                merge(scores, scaled(self.names(broader), self.weights["broader"]))
            self._shared[concept] = scores
        return self._shared[concept]

    def of_concept(self, concept: str) -> Scores:
        """The terms by which the page of a concept is found."""
        term = self.vocabulary[concept]
        scores = dict(self.names(concept))
        around = (*term.concept.broader, *term.concept.related, *self._replaced_by(concept))
        for near in self._within(around):
            merge(scores, scaled(self.names(near), self.weights["related"]))
        return scores

    @cached_property
    def misspellings(self) -> Mapping[str, str]:
        """From each name that is a slip of the pen for a word of the same concept's label to that word."""
        right = {
            word for term in self.vocabulary for language in PUBLISHED for word in plain_words(term.label(language))
        }
        return {
            wrong: found
            for term in self.vocabulary
            for language in PUBLISHED
            for name in term.concept.also[language]
            for wrong in plain_words(name)
            if wrong not in right and (found := _meant(wrong, term.label(language), language))
        }

    def _all_names(self, term: Term) -> Iterator[tuple[str, Language, float]]:
        for language in PUBLISHED:
            yield term.label(language), language, self.weights["label"]
            for name in term.concept.also[language]:
                yield name, language, self.weights["also"]
        for short in self._short_for.get(term.id, ()):
            for language in PUBLISHED:
                for name in short.names(language):
                    yield name, language, self.weights["also"] / len(short.concept.meanings)

    def _add_name(self, scores: Scores, name: str, language: Language, weight: float) -> None:
        """A word of a long name says less than a name of one word."""
        words = [word for word in plain_words(name) if word not in self.misspellings]
        weight = weight / max(len(words), 1) ** 0.2
        for word in (*words, *_glued(name, words)):
            found = {stem(word, language): weight}
            for part in self.compounds.parts(word) if language is Language.NL else ():
                found[part] = weight * self.weights["part"]
            for term, score in found.items():
                scores[term] = max(scores.get(term, 0.0), score)

    def _within(self, concepts: Iterable[str]) -> Iterator[str]:
        return (concept for concept in concepts if concept in self.vocabulary)

    @cached_property
    def _short_for(self) -> Mapping[str, list[Term]]:
        found: dict[str, list[Term]] = defaultdict(list)
        for short in self.vocabulary.scheme(ABBREVIATIONS):
            for meaning in short.concept.meanings:
                found[meaning.concept or ""].append(short)
        return found

    def _replaced_by(self, concept: str) -> Iterator[str]:
        """The ended concepts that `concept` replaces: who looks for them must find it."""
        return (term.id for term in self.vocabulary if concept in term.concept.replaced_by)


def _glued(name: str, words: Sequence[str]) -> Iterator[str]:
    """Two or three words that stand side by side, as they are typed without spaces: `bnpparibas`, `spffinances`."""
    if 2 <= len(words) <= 3 and len(words) == len(written_words(name)) and all(map(str.isalpha, words)):
        yield "".join(words)
        yield from map("".join, pairwise(words) if len(words) == 3 else ())


def merge(scores: Scores, added: Mapping[str, float]) -> None:
    """Add evidence to `scores`: two half certainties make three quarters."""
    for term, weight in added.items():
        known = scores.get(term, 0.0)
        scores[term] = known + weight - known * weight


def scaled(scores: Mapping[str, float], factor: float) -> Scores:
    """The same terms, weighing `factor` times as much."""
    return {term: weight * factor for term, weight in scores.items()}


def _meant(wrong: str, label: str, language: Language) -> str | None:
    """The folded word of `label` that `wrong` is one slip away from."""
    if len(wrong) < _SHORTEST or not wrong.isalpha():
        return None
    near = (right for right in plain_words(label) if is_one_slip(wrong, right))
    return next((right for right in near if stem(wrong, language) != stem(right, language)), None)
