"""The files of the index: postings, words, filters and results in small pieces, and a manifest that leads to them.

Every file bears the version of the whole, so that a browser never mixes two builds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.core.languages import Language
from build_tools.core.memory import everything_kept
from build_tools.library import Library
from build_tools.outputs.edition import editions
from build_tools.outputs.product import File
from build_tools.outputs.search.cards import card, rest
from build_tools.outputs.search.compounds import Compounds
from build_tools.outputs.search.facets import facets
from build_tools.outputs.search.lexicon import Shelf, lexicon, usual_forms
from build_tools.outputs.search.manifest import manifest
from build_tools.outputs.search.postings import Scorer, base36, encode, postings
from build_tools.outputs.search.records import Record, Records, read_records
from build_tools.outputs.search.thesaurus import Thesaurus
from build_tools.outputs.search.words import plain

FOLDER = "/assets/search"
SHARD = 7000
"""The bytes of a piece of the postings; a term that alone needs more has a piece of its own."""

READS = frozenset({"entries", "vocabulary", "today"})


@dataclass(frozen=True)
class Pieces:
    """The parts of the index before they are written: terms, lexicon, filters."""

    terms: tuple[Mapping[str, str], ...]
    shelves: Mapping[str, Shelf]
    facets: Mapping[str, Mapping[str, Any]]

    @property
    def version(self) -> str:
        """A short name of the content, other whenever it is."""
        return hashlib.sha256(_json([self.terms, self.shelves, self.facets])).hexdigest()[:12]

    def named(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Every piece with its name in the folder."""
        for number, terms in enumerate(self.terms):
            yield f"words/{number}", {"terms": terms}
        for name, shelf in self.shelves.items():
            yield f"lexicon/{name}", shelf._asdict()
        for key, values in self.facets.items():
            yield f"facets/{key}", {"values": values}


def index(library: Library) -> Iterator[File]:
    """Every file of the index."""
    with everything_kept():
        records = read_records(library)
        numbers = base36(len(records.found) + 1)
        pieces = _pieces(library, records, numbers)
    version = pieces.version
    for name, content in pieces.named():
        yield _file(name, version, content)
    yield from _cards(library, records.found, version, numbers)
    yield from _rests(library, records.found, version, numbers)
    sizes = {key: len(_json(values)) for key, values in pieces.facets.items()}
    found = manifest(library, records.found, list(map(list, pieces.terms)), list(pieces.shelves))
    yield _file("manifest", version, {**found, "facets": sizes})


def _pieces(library: Library, records: Records, numbers: list[str]) -> Pieces:
    """Dutch compounds are made of the words of texts and vocabulary, and the thesaurus of compounds."""
    compounds = Compounds(_dutch(records.found))
    thesaurus = Thesaurus(library.vocabulary, compounds)
    scorer = Scorer(thesaurus, compounds)
    forms = usual_forms(records)
    slips = {wrong: forms.get(right, right) for wrong, right in thesaurus.misspellings.items()}
    terms = {wrong: f"={right}" for wrong, right in slips.items()}
    terms |= {term: encode(one, numbers) for term, one in postings(map(scorer.scores, records.found)).items()}
    names = frozenset(map(plain, records.names))
    return Pieces(
        terms=tuple(_shards(terms)),
        shelves=lexicon(forms, names, slips),
        facets=facets(library, records.found, numbers),
    )


def _dutch(found: tuple[Record, ...]) -> frozenset[str]:
    dutch = (words.plain for record in found for words in record.words if words.language is Language.NL)
    return frozenset().union(*dutch)


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


def _cards(library: Library, found: tuple[Record, ...], version: str, numbers: list[str]) -> Iterator[File]:
    for edition in editions(library):
        for number, record in enumerate(found):
            name = f"cards/{edition.language}/{numbers[number]}"
            yield _file(name, version, card(edition, record))


def _rests(library: Library, found: tuple[Record, ...], version: str, numbers: list[str]) -> Iterator[File]:
    """What the cards leave out, once in each language that a text has."""
    for number, record in enumerate(found):
        versions = library.versions[record.entry.id].values() if record.entry else ()
        for shown in versions:
            if shown.is_visible(library.today) and (content := rest(shown)):
                yield _file(f"rests/{shown.language}/{numbers[number]}", version, content)


def _file(name: str, version: str, content: Mapping[str, Any]) -> File:
    """One piece of the index; every piece bears the version of the whole, and so reads what the whole does."""
    return File(f"{FOLDER}/{name}.json", _json({"v": version, **content}), READS)


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
