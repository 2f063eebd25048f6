"""Random content files, and what must hold for each: a fixed seed makes the same files again."""

from __future__ import annotations

import random
import time
from pathlib import Path

from build_tools.core.addresses import is_safe
from build_tools.core.html import Context, Destination, render
from build_tools.core.languages import Language
from build_tools.core.lost_words import lost_words
from build_tools.core.markdown import Body
from build_tools.core.sources import parse_source
from tests.hostile.harm import harm_in
from tests.hostile.inputs import read_inputs

SECONDS = 2
_LONGEST = 400
_SIGNS = [
    *"[](){}<>*_`~|#!>-+=:&;\\\"'/^.\n\n\n \t",
    "---\n",
    "```\n",
    "!!! note\n    ",
    "[^1]",
    "[^1]: ",
    "&#x202e;",
    "&lt;",
]
_WORDS = [
    "mot",
    "Été",
    "javascript:alert(1)",
    "https://exemple.be/",
    "<script>",
    "BP-2022-01",
    "id: ",
    "title: ",
    "\u202e",
]


def _resolve(target: str) -> Destination | None:
    return Destination(target, outside=True) if is_safe(target) else None


def _pieces() -> list[str]:
    """Signs, words, and the beginnings of every hostile input."""
    texts = (data.decode("utf-8", "replace") for one in read_inputs() for data in one.files.values())
    return [*_SIGNS * 8, *_WORDS * 8, *(text[start : start + 40] for text in texts for start in (0, 45, 60))]


def try_random_files(_folder: Path, count: int, seed: int) -> None:
    """Make `count` files and judge each.

    Raises:
        AssertionError: with the file that broke a promise.
    """
    chance, pieces = random.Random(seed), _pieces()  # noqa: S311 - chance, not secrecy
    for _ in range(count):
        text = "".join(chance.choices(pieces, k=chance.randint(1, 30)))[:_LONGEST]
        head = "---\nid: BP-2022-01\ntitle: Un cas\n---\n" if chance.random() < 0.7 else ""
        _judge(head + text)


def _judge(text: str) -> None:
    started = time.process_time()
    source, problems = parse_source("practices/x.fr.md", text.encode("utf-8", "surrogatepass"))
    assert source is not None or problems, text
    if source is not None:
        body = Body(source.body, source.body_line)
        markup = render(body.tokens, Context(Language.FR, _resolve))
        assert harm_in(markup) == [], text
        list(lost_words(body))
    assert time.process_time() - started < SECONDS, text
