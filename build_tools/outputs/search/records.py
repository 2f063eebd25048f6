"""What a search can find: one record for each entry and each concept, with the words it is found by.

Sessions' introductions, navigation and headings that every case has are no words of a record. Entries that were
withdrawn are none at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.content_types.fields import Meaning
from build_tools.content_types.page import HOME
from build_tools.core.formats import format_partial
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.core.markdown import plain_text
from build_tools.core.schema import Choice
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.sections import OTHER, section_kind
from build_tools.library.validity import State, standing
from build_tools.library.vocabulary import Term
from build_tools.options import InBoth
from build_tools.outputs.search.words import bare, plain_words, rules, written_words

_WORDS_APART = frozenset({"title", "summary", "speakers", "changes", "withdrawn", "validity"})
_SPACED = re.compile("[0-9][ \u00a0\u202f][0-9]{3}")
"""An amount with spaces in it, the only thing to look for that spaces do not end."""


class Words(NamedTuple):
    """The words of one place of a record that can be looked for, in a language; `place` is a weight of the rules."""

    place: str
    language: Language
    plain: tuple[str, ...]


@dataclass(frozen=True)
class Record:
    """One thing to find. `factor` is what it counts against a current case; `facets` what it can be filtered by."""

    id: str
    factor: float
    words: tuple[Words, ...]
    concepts: tuple[str, ...]
    facets: Mapping[str, tuple[str, ...]]
    entry: Entry[Facts] | None = None
    term: Term | None = None


class Records(NamedTuple):
    """Every record: entries, the newest first, then concepts; their order numbers them in the index.

    `written` counts all words as they are written, `names` those of the vocabulary's names.
    """

    found: tuple[Record, ...]
    written: Counter[str]
    names: Counter[str]


def read_records(library: Library) -> Records:
    """Find the words of everything that can be found."""
    cut, cut_names = _Cut(), _Cut()
    entries = [
        _entry(library, entry, cut)
        for entry in library.listed
        if entry.id != HOME and not (entry.facts.withdrawn and entry.facts.withdrawn.on <= library.today)
    ]
    terms = [_term(term, cut, cut_names) for term in library.vocabulary]
    return Records((*entries, *terms), cut.counted + cut_names.counted, cut_names.counted)


def _entry(library: Library, entry: Entry[Facts], cut: _Cut) -> Record:
    found = standing(library, entry)
    factor = entry.facts.rank * (rules()["standing"]["superseded"] if found.state is State.SUPERSEDED else 1)
    facets = {
        "type": (entry.facts.collection.name,),
        **_concept_keys(entry),
        "year": _year(entry.facts),
        "language": tuple(map(str, library.languages_of(entry.id))),
        "validity": (found.facet,),
    }
    words = tuple(_entry_words(library, entry, cut))
    return Record(entry.id, factor, words, library.concepts(entry.id), facets, entry=entry)


def _entry_words(library: Library, entry: Entry[Facts], cut: _Cut) -> Iterator[Words]:
    yield Words("title", entry.language, cut(entry.id))
    for phrase in _kinds(library, entry.facts):
        yield from (Words("kind", language, cut(phrase[language])) for language in PUBLISHED)
    if date := _date(entry.facts):
        yield from (Words("kind", language, cut(format_partial(date, language))) for language in PUBLISHED)
    for language in library.languages_of(entry.id):
        version = library.versions[entry.id][language]
        for loc, text in _own_texts(version):
            place = loc if loc in {"title", "summary"} else "words"
            yield Words(place, language, cut(text) or (_all_words(text) if loc == "title" else ()))
        yield from _body(library, version, cut)
        yield from _documents(library, version, cut)


def _all_words(title: str) -> tuple[str, ...]:
    """A title of stop words alone ("Over ons") is found by them."""
    return tuple(map(bare, written_words(title)))


def _kinds(library: Library, facts: Facts) -> Iterator[Phrase | InBoth]:
    """What an entry is: readers type "goede praktijk", "table ronde" and "opleiding" too."""
    yield facts.collection.singular
    yield from (value.label for _, value in facts if isinstance(value, Choice))
    categories = library.settings.options.agenda.categories
    yield from (one.label for one in categories if one.id == getattr(facts, "category", None))


def _own_texts(version: Entry[Facts]) -> Iterator[tuple[str, str]]:
    """The words of a version's keys that are its own, each with its outermost key."""
    for loc, value, mark in version.leaves:
        own = mark.meaning in {Meaning.PROSE, Meaning.TEXT} and version.language_of(*loc) is version.language
        if own and (loc in {("title",), ("summary",)} or loc[0] not in _WORDS_APART):
            yield str(loc[0]), str(value)


def _body(library: Library, version: Entry[Facts], cut: _Cut) -> Iterator[Words]:
    sections = library.settings.options.sections
    for section in version.body.sections:
        heading = section.heading
        if heading and section_kind(sections, heading.text, version.language) == OTHER:
            yield Words("heading", version.language, cut(heading.text))
        if heading or not version.facts.introduces:
            yield Words("body", version.language, cut(plain_text(section.tokens)))


def _documents(library: Library, version: Entry[Facts], cut: _Cut) -> Iterator[Words]:
    for document in getattr(version.facts, "documents", ()):
        shown = library.get(document, version.language)
        if shown:
            yield Words("documents", shown.language, cut(shown.facts.title))


def _concept_keys(entry: Entry[Facts]) -> dict[str, tuple[str, ...]]:
    """The concepts of each key that lists concepts."""
    found: dict[str, tuple[str, ...]] = {}
    for loc, value, mark in entry.leaves:
        if mark.meaning is Meaning.CONCEPT and len(loc) == 2:
            found[str(loc[0])] = (*found.get(str(loc[0]), ()), value)
    return found


def _year(facts: Facts) -> tuple[str, ...]:
    date = _date(facts)
    return (date[:4],) if date else ()


def _date(facts: Facts) -> str:
    """The year, month or day of the facts or of the meeting; of the publication where neither is known."""
    date = next((value for name in facts.dated_by if (value := getattr(facts, name, None))), None)
    return str(date)[:10] if date else ""


def _term(term: Term, cut: _Cut, cut_names: _Cut) -> Record:
    factors = rules()["standing"]
    factor = factors["abbreviation" if term.scheme == ABBREVIATIONS else "concept"]
    facets = {"type": ("concept",), "language": tuple(map(str, PUBLISHED))}
    words = tuple(_term_words(term, cut, cut_names))
    return Record(f"{term.scheme}/{term.id}", factor, words, (term.id,), facets, term=term)


def _term_words(term: Term, cut: _Cut, cut_names: _Cut) -> Iterator[Words]:
    """The words of a concept; its names have no place: the thesaurus knows what they weigh."""
    for language in PUBLISHED:
        if term.concept.definition:
            yield Words("definition", language, cut(term.concept.definition[language]))
        for name in term.names(language):
            yield Words("", language, cut_names(name))
    for value in term.concept.values:
        yield Words("also", Language.FR, cut(str(value.amount)))


class _Cut:
    """Cuts texts into words; what it cut is kept between builds of one process."""

    def __init__(self) -> None:
        self.chunks: Counter[str] = Counter()

    def __call__(self, text: str) -> tuple[str, ...]:
        text = unicodedata.normalize("NFC", text)
        chunks = text.split()
        self.chunks.update(chunks)
        if _SPACED.search(text):
            return tuple(plain_words(text))
        return tuple(chain.from_iterable(map(_plain, chunks)))

    @property
    def counted(self) -> Counter[str]:
        """Every word as it is written, with how often it is."""
        counted: Counter[str] = Counter()
        for chunk, times in self.chunks.items():
            for written in written_words(chunk):
                counted[written] += times
        return counted


@lru_cache(maxsize=200_000)
def _plain(chunk: str) -> tuple[str, ...]:
    """What stands between two spaces comes again and again: words are cut much faster so."""
    return tuple(plain_words(chunk))
