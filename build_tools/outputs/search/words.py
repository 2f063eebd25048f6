"""Words as a search compares them: `Les 1.000 € d'impôts` gives `1000`, `impot`.

The browser does the same with the same rules (`theme/assets/gp/search-words.js`); a test holds both together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from build_tools.core.folding import fold
from build_tools.core.languages import PUBLISHED, Language

RULES = Path(__file__).parent / "rules.yml"
_LETTER = r"[^\W\d_]"
_END = r"(?=[eE][uU][rR]|[^\w]|_|$)"
_TOKEN = re.compile(
    rf"{_LETTER}{{5,}}(?![^\W_])"  # the most frequent first; the browser does without this line
    r"|[A-Za-z]{2,4}-[0-9]{4}-[0-9]+"
    rf"|[0-9]{{1,3}}(?:[.\u00a0\u202f][0-9]{{3}})+(?:,[0-9]{{1,2}})?(?![.,]?[0-9]){_END}"
    r"|[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,2})?(?=[ \u00a0\u202f]?(?:€|[eE][uU][rR]))"
    rf"|[0-9]+(?:[.,][0-9]{{1,2}})?(?![.,]?[0-9]){_END}"
    rf"|[0-9]+{_END}"
    rf"|{_LETTER}(?:\.{_LETTER})+(?![^\W_])"
    r"|[^\W_]+"
)
_AMOUNT = re.compile(r"[0-9][0-9.,\s\u00a0\u202f]*")


@cache
def rules() -> Mapping[str, Any]:
    """The rules as data."""
    loaded: Mapping[str, Any] = yaml.load(RULES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


@cache
def stop_words() -> frozenset[str]:
    """Words that are never looked for, of every language: readers mix them."""
    return frozenset(word for language in PUBLISHED for word in rules()["languages"][language]["stop"].split())


@cache
def light_words() -> frozenset[str]:
    """Words that say how something is asked, of every language; results may lack them."""
    return frozenset(word for language in PUBLISHED for word in rules()["languages"][language]["light"].split())


def written_words(text: str) -> list[str]:
    """The words and amounts of `text` as written, in order."""
    return _TOKEN.findall(unicodedata.normalize("NFC", text))


@lru_cache(maxsize=200_000)
def plain(written: str) -> str:
    """A written word without accents and case, an amount without separators; empty when it is never looked for."""
    if _AMOUNT.fullmatch(written):
        return _amount(written)
    word = bare(written)
    return "" if word in stop_words() or (len(word) == 1 and not word.isdigit()) else word


def bare(written: str) -> str:
    """A written word folded, even one that is never looked for; a number word as a number."""
    word = fold(written.replace(".", "").replace("-", ""))
    return str(rules()["numbers"].get(word, word))


def _amount(written: str) -> str:
    """`6.415,50` gives `6415.5`, `55,00` gives `55`, `01` gives `1`."""
    whole, _, cents = re.sub(r"[\s\u00a0\u202f]|\.(?=[0-9]{3})", "", written).replace(",", ".").partition(".")
    cents = cents.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{cents}" if cents else "")


def plain_words(text: str) -> Iterator[str]:
    """The words of `text` that can be looked for, folded."""
    return filter(None, map(plain, written_words(text)))


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """The term of a folded word: what is left of it without the endings of its language."""
    if not word.isalpha():
        return word
    rule = rules()["languages"][language]
    for step in rule["steps"]:
        for ending, replacement, enough in step:
            if word.endswith(ending) and len(word) - len(ending) >= enough:
                word = word[: len(word) - len(ending)] + replacement
                break
    for letter in rule["squeeze"]:
        word = word.replace(letter * 2, letter)
    return word


def terms(text: str, language: Language) -> list[str]:
    """The terms of `text` in order."""
    return [stem(word, language) for word in plain_words(text)]
