"""What the site publishes today, as lines of the ledger: pages, headings, files, feeds, and what leads to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from build_tools.content_types.fields import ID
from build_tools.library import Library
from build_tools.library.address_book import NO_TEXT, Published
from build_tools.library.ledger import digest_of, published_entries
from build_tools.outputs.product import File, Page, Product, Redirect

NOT_PROMISED = ("/assets/", "/404.html", "/sitemap.xml", "/robots.txt")
"""Addresses that nobody is given: they may change with every build."""
KEPT_WHOLE = "/files/"
"""Files that people download; what other files hold changes with every publication."""


def published(library: Library, products: Iterable[Product]) -> Iterator[Published]:
    """Every address that readers may hold on to from today."""
    entries = {line.address: line for line in published_entries(library)}
    yield from entries.values()
    owners = {line.address.rstrip("/"): line.owner for line in entries.values()}
    for product in products:
        if product.address not in entries and not product.address.startswith(NOT_PROMISED):
            yield from _of(product, owners)
    for move in library.former.all:
        if move.goal.is_entry and library.get(move.goal.target):
            yield Published(move.goal.written, owner=move.goal.target)
        elif not move.goal.is_entry:
            yield Published(move.goal.written)


def _of(product: Product, owners: Mapping[str, str]) -> Iterator[Published]:
    """The line of a list, feed or file; the calendar or letter of one entry stands beside its page and is its own."""
    if isinstance(product, Redirect) or (isinstance(product, Page) and product.kind == "gone"):
        return
    if isinstance(product, File) and product.address.startswith(KEPT_WHOLE):
        users = [one for one in product.reads if ID.fullmatch(one)]
        yield Published(product.address, digest_of(product.content), users[0] if len(users) == 1 else "")
        return
    yield Published(product.address, NO_TEXT, owners.get(product.address.rpartition(".")[0], ""))
