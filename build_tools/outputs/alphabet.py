"""Things in alphabetical order, grouped by letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

from build_tools.core.folding import fold, words

T = TypeVar("T")


def by_letter(things: Iterable[T], name: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """Group `things` by the first letter of their folded `name`; all that begins otherwise stands under `#`."""
    ordered = sorted(things, key=lambda thing: (words(name(thing)), name(thing)))
    return [(letter, list(group)) for letter, group in groupby(ordered, key=lambda thing: _letter(name(thing)))]


def _letter(name: str) -> str:
    first = next((letter for letter in fold(name) if letter.isalnum()), "#")
    return first.upper() if first.isalpha() else "#"
