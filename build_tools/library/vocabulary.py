"""The controlled vocabulary, read from its files: concepts by id, and which scheme each belongs to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import yaml

from build_tools.content_types.concept import FOLDER, SCHEMES, Concept
from build_tools.content_types.fields import CONCEPT_ID
from build_tools.core.diagnostics import Diagnostic, Note, Span, Value
from build_tools.core.files import Files
from build_tools.core.folding import fold, nearest, slugify
from build_tools.core.frontmatter import Frontmatter, Loc, compose, from_node
from build_tools.core.languages import Language
from build_tools.core.schema import validate
from build_tools.core.sources import decode, read_bytes


@dataclass(frozen=True)
class Term:
    """A concept with its id, its scheme, and where it was written."""

    id: str
    scheme: str
    concept: Concept
    source: Frontmatter

    def label(self, language: Language) -> str:
        """Its name."""
        return self.concept.label[language]

    def names(self, language: Language) -> tuple[str, ...]:
        """Its name and every other word for it."""
        return (self.concept.label[language], *self.concept.also[language])

    def other_names(self, language: Language) -> list[str]:
        """The other words for it that are worth reading: not those that only misspell one before them."""
        shown = [self.concept.label[language]]
        for name in self.concept.also[language]:
            if nearest(name, shown, likeness=0.88) is None:
                shown.append(name)
        return shown[1:]

    def span(self, loc: Loc = ()) -> Span:
        """The place of the value at `loc` in its file."""
        return self.source.span(loc)


@dataclass(frozen=True, eq=False)
class Ending:
    """The end of a concept: `day` is the first day without it, `term` the concept whose end it is."""

    term: Term
    day: date


@dataclass(frozen=True)
class Vocabulary:
    """All terms, in the order of their files."""

    terms: Mapping[str, Term] = field(default_factory=dict)

    def __getitem__(self, concept: str) -> Term:
        return self.terms[concept]

    def __contains__(self, concept: object) -> bool:
        return concept in self.terms

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def scheme(self, name: str, language: Language = Language.FR) -> list[Term]:
        """The terms of a scheme in alphabetical order of the language."""
        return sorted((term for term in self if term.scheme == name), key=lambda term: fold(term.label(language)))

    @cached_property
    def narrower(self) -> Mapping[str, tuple[str, ...]]:
        """From each concept to those that name it as broader."""
        found: dict[str, list[str]] = {}
        for term in self:
            for broader in term.concept.broader:
                found.setdefault(broader, []).append(term.id)
        return {concept: tuple(ids) for concept, ids in found.items()}

    @cached_property
    def endings(self) -> Mapping[str, Ending]:
        """The end of each concept that has one: its own, or that of all the broader ones it is a part of."""
        found = {term.id: Ending(term, term.concept.ended) for term in self if term.concept.ended}
        waiting = list(found)
        while waiting:  # a law falls with the code it stands in, and what stands in the law falls with it
            for concept in self.narrower.get(waiting.pop(), ()):
                if concept not in found and (ending := self._ending(self[concept], found)):
                    found[concept] = ending
                    waiting.append(concept)
        return found

    def successors(self, concept: str, today: date) -> tuple[str, ...]:
        """What holds on `today` in place of a concept: what replaced it or, where that ended too, what came after."""
        found: dict[str, None] = {}
        self._follow(concept, today, found, {concept})
        return tuple(found)

    def _follow(self, concept: str, today: date, found: dict[str, None], seen: set[str]) -> None:
        """Follow `replaced_by` to concepts that still stand, or to the last that are known; no loop is walked twice."""
        for one in self[concept].concept.replaced_by:
            if one not in self or one in seen:
                continue
            seen.add(one)
            ending = self.endings.get(one)
            over = ending.term if ending and ending.day <= today else None
            if over and (over.concept.replaced_by or self[one].concept.replaced_by):
                self._follow(one if self[one].concept.replaced_by else over.id, today, found, seen)
            else:
                found[one] = None

    def _ending(self, term: Term, found: Mapping[str, Ending]) -> Ending | None:
        """What has several broader concepts stays as long as one of them: that of the last one, when all have ended."""
        above = [one for one in term.concept.broader if one in self and self[one].scheme == term.scheme]
        if not above or not all(one in found for one in above):
            return None
        return max((found[one] for one in above), key=lambda end: end.day)


def above(vocabulary: Vocabulary, concept: str) -> set[str]:
    """All that a concept is a kind or a part of, however far up."""
    found: set[str] = set()
    left = [concept]
    while left:
        broader = [one for one in vocabulary[left.pop()].concept.broader if one in vocabulary and one not in found]
        found.update(broader)
        left += broader
    return found - {concept}


def read_vocabulary(files: Files) -> tuple[Vocabulary, list[Diagnostic]]:
    """Read every scheme; a file that is missing is an empty scheme."""
    terms: dict[str, Term] = {}
    problems: list[Diagnostic] = []
    for scheme in SCHEMES:
        path = f"{FOLDER}/{scheme}.yml"
        if not os.path.lexists(files.root / path):
            continue
        data, found = read_bytes(files, path)
        problems += found
        text, found = decode(path, data or b"")
        problems += found
        if text:
            _read_scheme(path, scheme, text, terms, problems)
    return Vocabulary(terms), problems


def _read_scheme(path: str, scheme: str, text: str, terms: dict[str, Term], problems: list[Diagnostic]) -> None:
    whole, found = compose(path, text)
    problems += found
    for name, node in whole.node.value if whole else ():
        if not isinstance(name, yaml.ScalarNode):
            continue  # told when it was composed
        span = Span.of(name.start_mark.line + 1, name.start_mark.column + 1, len(name.value))
        if not CONCEPT_ID.fullmatch(name.value):
            values: dict[str, Value] = {"value": name.value, "fixed": slugify(name.value) or "plan-d-apurement"}
            problems.append(Diagnostic("wrong-concept-id", path, span, values))
        elif name.value in terms:
            first = terms[name.value]
            notes = (Note(first.source.path, first.span()),)
            if first.scheme != scheme:
                problems.append(Diagnostic("repeated-concept", path, span, {"concept": name.value}, notes))
        elif not isinstance(node, yaml.MappingNode):
            problems.append(Diagnostic("not-a-mapping", path, span))
        else:
            source, _ = from_node(path, node)
            concept, found = validate(Concept, source)
            problems += found
            if concept is not None:
                terms[name.value] = Term(name.value, scheme, concept, source)
