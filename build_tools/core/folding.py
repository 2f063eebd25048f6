"""Comparing words as a reader would: without case, accents, ligatures or kinds of apostrophe and space."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "’": "'", "ʼ": "'", "‘": "'"})
_APART = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold `text` to lower-case base letters: `Œuvre d’Été` gives `oeuvre d'ete`."""
    lowered = text.casefold().translate(_LETTERS)
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """The folded words of `text`, without punctuation: `L'hôpital (2 ans)` gives `l hopital 2 ans`."""
    return _APART.sub(" ", fold(text)).split()


def slugify(text: str, limit: int = 80) -> str:
    """A slug of at most `limit` characters `[a-z0-9-]`, cut between words."""
    slug = ""
    for word in words(text):
        plain = "".join(letter for letter in word if letter.isascii())
        longer = f"{slug}-{plain}" if slug and plain else slug or plain
        if len(longer) > limit:
            break
        slug = longer
    return slug


def nearest(word: str, known: Iterable[str], likeness: float = 0.7) -> str | None:
    """The known name most like `word`, folded, or None when none is as much as `likeness` (0 to 1) like it."""
    by_folded: dict[str, str] = {}
    for name in known:
        by_folded.setdefault(fold(name), name)
    found = difflib.get_close_matches(fold(word), list(by_folded), n=1, cutoff=likeness)
    return by_folded[found[0]] if found else None
