"""What addresses cost: the check of a great ledger, and a build with a great table of former addresses."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from build_tools.checks import RULES
from build_tools.core.memory import everything_kept
from build_tools.library import Library, read_library
from build_tools.library.address_book import (
    AddressBook,
    FormerRow,
    GoneRow,
    Published,
    format_published,
    parse_published,
)
from build_tools.library.ledger import published_entries
from build_tools.outputs import make_products
from build_tools.outputs.product import Page, Product
from build_tools.settings import read_settings
from tests.conftest import ROOT

LINES, REDIRECTS = 100_000, 20_000
T = TypeVar("T")


def _library(book: AddressBook) -> Library:
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    return replace(read_library(settings, date(2026, 11, 23))[0], book=book)


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    """Processor time: a busy machine is no failure."""
    start = time.process_time()
    done = work()
    return done, time.process_time() - start


def _rows(count: int) -> tuple[FormerRow, ...]:
    name = "/Un-ancien-article-sur-la-mediation-de-dettes-amiable-en-{:06}a?lang=fr".format
    goals = sorted(_library(AddressBook()).originals)
    return tuple(FormerRow(name(number), goals[number % len(goals)], None, number + 2) for number in range(count))


def test_the_check_of_a_ledger_of_a_hundred_thousand_addresses() -> None:
    """Everything that is asked of the ledger, reading it included; a fifth leads elsewhere, most is gone."""
    rows = _rows(LINES)
    gone = tuple(GoneRow(row.address, "Parti.", date(2024, 1, 1), row.line) for row in rows[REDIRECTS:])
    library = _library(AddressBook(former=rows[:REDIRECTS], gone=gone))
    lines = [Published(row.address, f"{'01' * 8}.{'23' * 24}", row.target) for row in rows]
    standing = list(published_entries(library))
    text = format_published([*standing, *lines[len(standing) :]])
    _ = library.former, library.arrivals
    rules = [find for name in ("lost-address", "reused-id") if (find := RULES[name].find)]

    def check() -> list[object]:
        with everything_kept():
            book = replace(library.book, published=tuple(parse_published(text)))
            judged = replace(library, book=book)
            judged.__dict__.update(former=library.former, arrivals=library.arrivals)
            return [problem for find in rules for problem in find(judged)]

    found, seconds = _timed(check)
    assert found == []
    print(f"\ncheck of {LINES} addresses: {seconds:.2f} s")
    assert seconds < 0.5


def test_twenty_thousand_redirects_cost_their_files(tmp_path: Path) -> None:
    without, bare = _timed(lambda: list(make_products(_library(AddressBook()))))
    products, made = _timed(lambda: list(make_products(_library(AddressBook(former=_rows(REDIRECTS))))))
    assert len(products) - len(without) == REDIRECTS
    _, little = _timed(lambda: _write(tmp_path / "without", without))
    _, writing = _timed(lambda: _write(tmp_path / "with", products))
    print(f"\nmaking: {bare:.2f} s without, {made:.2f} s with; writing: {little:.2f} s without, {writing:.2f} s with")
    assert made - bare < 2 * (writing - little)


def _write(folder: Path, products: list[Product]) -> None:
    for product in products:
        place = f"{folder}{product.address}" + ("index.html" if product.address.endswith("/") else "")
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120 - as quick as can be
        Path(place).write_bytes(product.body.encode() if isinstance(product, Page) else product.content)
