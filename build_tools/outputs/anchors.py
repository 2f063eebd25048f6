"""Former fragments: `/fr/page/#old` still leads to its heading, or to the page where that passage now stands.

A fragment never reaches a server, so the page itself holds the mark: no script is needed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import fold_path
from build_tools.library import Library
from build_tools.library.moves import Landing, Move
from build_tools.outputs.product import Page, Product
from build_tools.outputs.templates import labels

_HEADING = r'<h[1-6][^>]* id="{}"'


def with_former_fragments(library: Library, products: Iterable[Product]) -> Iterator[Product]:
    """The products, pages with a mark for each fragment they once had."""
    moved: dict[str, list[Move]] = defaultdict(list)
    for move in library.former.all:
        if move.arrival.fragment:
            moved[move.arrival.path].append(move)
    for product in products:
        if moved and isinstance(product, Page) and (moves := moved.get(fold_path(product.address))):
            yield replace(product, body=_marked(library, product, moves), reads=product.reads | {"addresses"})
        else:
            yield product


def _marked(library: Library, page: Page, moves: Iterable[Move]) -> str:
    body = page.body
    for move in moves:
        former = escape(move.arrival.fragment)
        if f'id="{former}"' not in body:
            landing = library.arrivals.follow(move, move.arrival)
            body = _with_mark(library, page, body, former, landing) if landing else body
    return body


def _with_mark(library: Library, page: Page, body: str, former: str, landing: Landing) -> str:
    """A mark before the heading that a fragment became on the same page; a link at the end to one elsewhere."""
    if landing.address == page.address:
        heading = re.search(_HEADING.format(re.escape(escape(landing.fragment or "-"))), body)
        start = heading.start() if heading else 0
        return f'{body[:start]}<span id="{former}"></span>{body[start:]}'
    href = escape(base_path(library.settings.site_url) + str(landing))
    text = escape(labels(page.language)["redirect"]["passage"])
    return f'{body}\n<p id="{former}"><a href="{href}">{text}</a></p>'
