"""The words of the site as written, for a word that finds nothing: by first letter, and by ending for the rest."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from build_tools.outputs.search.records import Records
from build_tools.outputs.search.words import plain

SHORTEST = 4
SHORTEST_NAME = 3
"""The letters of the shortest word, and of the shortest of the vocabulary's names: `gas`, `btw`."""

ENDING = 2


class Shelf(NamedTuple):
    """Some words as written; the first `names` of them are words of the vocabulary's names."""

    words: list[str]
    names: int


def usual_forms(records: Records) -> dict[str, str]:
    """Each folded word with the usual way to write it, most used first: `saisie` (not `Saisie`), `VIVAQUA`."""
    in_names = {form for form in records.names if form.islower()}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for written, times in records.written.items():
        if written.isalpha() and (word := plain(written)):
            forms[word][unicodedata.normalize("NFC", written)] += times
    ordered = sorted(forms, key=lambda word: (-forms[word].total(), word))
    return {word: _usual(forms[word], in_names) for word in ordered}


def _usual(forms: Mapping[str, int], in_names: Collection[str]) -> str:
    """The most usual way to write a word, a way in small letters being taken where the vocabulary uses it."""
    small = [form for form in forms if form in in_names]
    return max(sorted(small or forms), key=lambda form: forms[form])


def lexicon(forms: Mapping[str, str], names: Collection[str], slips: Collection[str]) -> dict[str, Shelf]:
    """The words that a slip may have meant, under `v` (first letter) and `-ua` (ending).

    Words of the vocabulary's names stand first, most used first, then the others: a short word with two slips is only
    taken for one of those.
    """
    known = [
        word
        for word in forms
        if len(word) >= (SHORTEST_NAME if word in names else SHORTEST)
        and word.isalpha()
        and word.isascii()
        and word not in slips
    ]
    shelves: dict[str, Shelf] = defaultdict(lambda: Shelf([], 0))
    for word in sorted(known, key=lambda word: word not in names):
        for name in (word[0], "-" + word[-ENDING:]):
            words, count = shelves[name]
            words.append(forms[word])
            shelves[name] = Shelf(words, count + (word in names))
    return dict(sorted(shelves.items()))
