"""Random content files, and what must hold for each: a fixed seed makes the same files again."""

from __future__ import annotations

import random
import time

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
_KEYS = [
    *(
        "id: BP-2022-01\n",
        "title: Un cas\n",
        "title: ",
        "summary: ",
        "debts: [eau]\n",
        "debts:\n  - ",
        "validity:\n  by: ",
    ),
    *(
        "\n",
        "  ",
        "- ",
        "? ",
        "&a ",
        "*a",
        "!!str ",
        "|\n  ",
        ">-\n  ",
        '"',
        "'",
        "{",
        "}",
        "[",
        "]",
        ": ",
        " #",
        "<<: ",
    ),
    *(
        "2022-02-24",
        "no",
        "1e9",
        "\\x1b",
        "\\u202e",
        "draft: true\n",
        "allow:\n  - finding: ",
        "amounts: [{claimed: 5}]\n",
    ),
]
_SOUND = "id: BP-2022-01\ntitle: Un cas\n"


def _resolve(target: str) -> Destination | None:
    return Destination(target, outside=True) if is_safe(target) else None


def pieces() -> list[str]:
    """Signs, words, and the beginnings of every hostile input."""
    texts = (data.decode("utf-8", "replace") for one in read_inputs() for data in one.files.values())
    return [*_SIGNS * 8, *_WORDS * 8, *(text[start : start + 40] for text in texts for start in (0, 45, 60))]


def random_page(chance: random.Random, known: list[str]) -> str:
    """A page: its head sound, of random keys, or missing; its text of random pieces."""
    kind = chance.random()
    head = _SOUND if kind < 0.5 else "".join(chance.choices(_KEYS, k=chance.randint(1, 15)))
    if kind < 0.75 and kind >= 0.5:
        head = _SOUND + head
    text = "".join(chance.choices(known, k=chance.randint(1, 30)))[:_LONGEST]
    return f"---\n{head}\n---\n{text}" if kind < 0.9 else text


def try_random_files(count: int, seed: int) -> int:
    """Make `count` files and judge each; returns how many were read to the end, the others being refused.

    Raises:
        AssertionError: with the seed, the number and the text of the file that broke a promise.
    """
    known, read = pieces(), 0
    for number in range(count):
        text = random_page(random.Random(f"{seed}/{number}"), known)  # noqa: S311 - chance, not secrecy
        try:
            read += _judge(text)
        except Exception as error:
            raise AssertionError(f"file {number} of seed {seed}: {error!r}\n{text!r}") from error
    return read


def _judge(text: str) -> bool:
    started = time.process_time()
    source, problems = parse_source("practices/x.fr.md", text.encode("utf-8", "surrogatepass"))
    assert source is not None or problems, "nothing is told of a file that is not read"
    if source is not None:
        body = Body(source.body, source.body_line)
        assert harm_in(render(body.tokens, Context(Language.FR, _resolve))) == []
        list(lost_words(body))
    assert time.process_time() - started < SECONDS, "it takes too long"
    return source is not None
