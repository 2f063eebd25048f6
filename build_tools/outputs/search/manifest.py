"""What a browser reads first: where the pieces of the index are, the rules of words, what is ambiguous."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from build_tools.content_types.concept import ABBREVIATIONS, Meaning
from build_tools.core.folding import fold
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.outputs.search.postings import LEVELS, STEP
from build_tools.outputs.search.records import Record
from build_tools.outputs.search.words import light_words, plain_words, rules, stop_words


def manifest(
    library: Library, found: Sequence[Record], pieces: Sequence[Sequence[str]], shelves: Sequence[str]
) -> dict[str, Any]:
    """Plain data: `words` begin the pieces of the postings, `entries` is the number of the first concept."""
    return {
        "count": len(found),
        "entries": sum(record.entry is not None for record in found),
        "words": _beginnings(pieces),
        "lexicon": shelves,
        "without": {language: _without(found, language) for language in PUBLISHED},
        "levels": [round(STEP**level, 3) for level in range(LEVELS)],
        **_ambiguous(library, {record.id: number for number, record in enumerate(found)}),
        "rules": shared_rules(),
    }


def shared_rules() -> dict[str, Any]:
    """The rules of words that the browser applies as well."""
    return {
        "stop": " ".join(sorted(stop_words())),
        "light": " ".join(sorted(light_words())),
        "numbers": rules()["numbers"],
        "alike": rules()["alike"],
        "languages": {language: _endings(language) for language in PUBLISHED},
    }


def _without(found: Sequence[Record], language: Language) -> str:
    """The entries that have no page of their own in a language: a bit for each number, lowest first, as base64."""
    bits = sum(1 << number for number, one in enumerate(found) if str(language) not in one.facets["language"])
    return b64encode(bits.to_bytes(len(found) // 8 + 1, "little")).decode()


def _beginnings(pieces: Sequence[Sequence[str]]) -> list[str]:
    """The letters that tell each piece's first term from the last term before it; none for the first piece."""
    told = (_telling(before[-1], piece[0]) for before, piece in pairwise(pieces))
    return ["", *told] if pieces else []


def _telling(before: str, term: str) -> str:
    same = next((i for i, (a, b) in enumerate(zip(before, term, strict=False)) if a != b), len(before))
    return term[: same + 1]


def _endings(language: str) -> dict[str, Any]:
    return {name: rule for name, rule in rules()["languages"][language].items() if name not in {"stop", "light"}}


def _ambiguous(library: Library, numbers: Mapping[str, int]) -> dict[str, Any]:
    """The senses of words of several meanings, and for each such word, folded, the place of its senses in that list.

    After the place come the names that tell a sense apart by an article (`la CED`).
    """
    senses: list[dict[str, Any]] = []
    found: dict[str, list[list[Any]]] = {}
    for short in library.vocabulary.scheme(ABBREVIATIONS):
        meanings = short.concept.meanings
        names: Iterable[str] = {name for language in PUBLISHED for name in short.names(language)}
        for name in sorted(names) if len(meanings) > 1 else ():
            word = " ".join(plain_words(name))
            found[word] = [[len(senses) + n, *_said(library, one, word)] for n, one in enumerate(meanings)]
        senses += [_sense(library, meaning, numbers) for meaning in meanings if len(meanings) > 1]
    return {"senses": senses, "meanings": found}


def _sense(library: Library, meaning: Meaning, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A sense: its concept and label, or its words."""
    if meaning.concept is None or meaning.concept not in library.vocabulary:
        return {"fr": meaning.fr or "", "nl": meaning.nl or ""}
    term = library.vocabulary[meaning.concept]
    record = f"{term.scheme}/{term.id}"
    return {"id": record, "number": numbers[record], **dict(term.concept.label)}


def _said(library: Library, meaning: Meaning, word: str) -> list[str]:
    """The names of a sense that are an article and the ambiguous word."""
    if meaning.concept is None or meaning.concept not in library.vocabulary:
        return []
    term = library.vocabulary[meaning.concept]
    names = {fold(name) for language in PUBLISHED for name in term.names(language)}
    return sorted(name for name in names if " " in name and list(plain_words(name)) == [word])
