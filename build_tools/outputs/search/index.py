"""The files of the index: postings, words, filters and results in small pieces, and a manifest that leads to them.

Every file bears the version of the whole, so that a browser never mixes two builds.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from build_tools.content_types.concept import ABBREVIATIONS, Meaning
from build_tools.core.folding import fold
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.memory import everything_kept
from build_tools.library import Library
from build_tools.outputs.edition import editions
from build_tools.outputs.product import File
from build_tools.outputs.search.cards import card
from build_tools.outputs.search.compounds import Compounds
from build_tools.outputs.search.facets import facets
from build_tools.outputs.search.lexicon import lexicon, usual_forms
from build_tools.outputs.search.postings import LEVELS, STEP, Scorer, base36, encode, postings
from build_tools.outputs.search.records import Record, records
from build_tools.outputs.search.thesaurus import Thesaurus
from build_tools.outputs.search.words import plain_words, rules, stop_words

FOLDER = "/assets/search"
SHARD = 6000
"""The bytes of a piece of the postings; a term that alone needs more has a piece of its own."""

READS = frozenset({"entries", "vocabulary", "today"})


def index(library: Library) -> Iterator[File]:
    """Every file of the index."""
    with everything_kept():
        found = list(records(library))
    thesaurus, scorer = _readers(library, found)
    numbers = base36(len(found) + 1)
    terms = {term: encode(one, numbers) for term, one in _postings(scorer, found).items()}
    forms = usual_forms(found)
    slips = {wrong: forms.get(right, right) for wrong, right in thesaurus.misspellings.items()}
    terms |= {wrong: f"={right}" for wrong, right in slips.items() if wrong not in terms}
    shelves = lexicon(forms, _names(found), slips)
    by_key = facets(library, found, numbers)
    version = _digest([terms, shelves, by_key])
    pieces = list(_shards(terms))
    for number, piece in enumerate(pieces):
        yield _file(f"words/{number}", version, {"terms": piece})
    for name, shelf in shelves.items():
        yield _file(f"lexicon/{name}", version, shelf._asdict())
    for key, values in by_key.items():
        yield _file(f"facets/{key}", version, {"values": values})
    yield from _cards(library, found, version, numbers)
    yield _file("manifest", version, _manifest(pieces, shelves, by_key) | _counts(found) | {"meanings": _meanings(library, found)})


def _readers(library: Library, found: list[Record]) -> tuple[Thesaurus, Scorer]:
    """The thesaurus, and what scores records by it; Dutch compounds are made of the words of either."""
    known = {word for record in found for words in record.words if words.language is Language.NL for word in words.plain}
    compounds = Compounds(known)
    thesaurus = Thesaurus(library.vocabulary, compounds)
    return thesaurus, Scorer(thesaurus, compounds)


def _names(found: Iterable[Record]) -> frozenset[str]:
    """The words of the vocabulary's names."""
    return frozenset(word for record in found if record.term for words in record.words for word in words.plain)


def _postings(scorer: Scorer, found: Iterable[Record]) -> dict[str, array[int]]:
    return postings(scorer.scores(record) for record in found)


def _shards(terms: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The terms in alphabetical order, cut into pieces of about `SHARD` bytes."""
    piece: dict[str, str] = {}
    size = 0
    for term in sorted(terms):
        length = len(term.encode()) + len(terms[term]) + 6
        if piece and size + length > SHARD:
            yield piece
            piece, size = {}, 0
        piece[term] = terms[term]
        size += length
    if piece:
        yield piece


def _cards(library: Library, found: Iterable[Record], version: str, numbers: list[str]) -> Iterator[File]:
    for edition in editions(library):
        for number, record in enumerate(found):
            yield _file(f"cards/{edition.language}/{numbers[number]}", version, card(edition, record), record.id)


def _manifest(pieces: list[dict[str, str]], *sizes: Mapping[str, Any]) -> dict[str, Any]:
    shelves, by_key = sizes
    return {
        "words": [next(iter(piece)) for piece in pieces],
        "lexicon": list(shelves),
        "facets": {key: len(_json(values)) for key, values in by_key.items()},
        "levels": [round(STEP**level, 3) for level in range(LEVELS)],
        "rules": {
            "stop": " ".join(sorted(stop_words())),
            "numbers": rules()["numbers"],
            "languages": {name: {k: v for k, v in rule.items() if k != "stop"} for name, rule in _languages()},
        },
    }


def _counts(found: list[Record]) -> dict[str, int]:
    """How many records there are, and how many of them are entries: those come first."""
    return {"count": len(found), "entries": sum(record.entry is not None for record in found)}


def _languages() -> Iterable[tuple[str, dict[str, Any]]]:
    found: Iterable[tuple[str, dict[str, Any]]] = rules()["languages"].items()
    return found


def _meanings(library: Library, found: list[Record]) -> dict[str, list[dict[str, Any]]]:
    """The abbreviations of several meanings, folded, with their senses in both languages."""
    numbers = {record.id: number for number, record in enumerate(found)}
    meanings: dict[str, list[dict[str, Any]]] = {}
    for short in library.vocabulary.scheme(ABBREVIATIONS):
        several = short.concept.meanings if len(short.concept.meanings) > 1 else ()
        for name in sorted({name for language in PUBLISHED for name in short.names(language)}) if several else ():
            word = " ".join(plain_words(name))
            meanings[word] = [_sense(library, meaning, word, numbers) for meaning in several]
    return meanings


def _sense(library: Library, meaning: Meaning, word: str, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A sense: its concept and label, or its words; `said` are names that tell it apart by an article (`la CED`)."""
    if meaning.concept not in library.vocabulary:
        return {"fr": meaning.fr or "", "nl": meaning.nl or ""}
    term = library.vocabulary[meaning.concept]
    names = {fold(name) for language in PUBLISHED for name in term.names(language)}
    said = sorted(name for name in names if " " in name and list(plain_words(name)) == [word])
    record = f"{term.scheme}/{term.id}"
    return {"id": record, "number": numbers[record], "said": said, **dict(term.concept.label)}


def _file(name: str, version: str, content: Mapping[str, Any], *reads: str) -> File:
    return File(f"{FOLDER}/{name}.json", _json({"v": version, **content}), frozenset(reads) or READS)


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(content: Any) -> str:
    """A short name of the content, other whenever it is."""
    return hashlib.sha256(_json(content)).hexdigest()[:12]
