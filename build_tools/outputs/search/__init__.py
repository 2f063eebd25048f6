"""Search: the page, and the index that the browser reads piece by piece (docs/decisions, "search index")."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.library import Library
from build_tools.outputs.product import Product
from build_tools.outputs.search.index import index
from build_tools.outputs.search.page import search_pages


def search(library: Library) -> Iterator[Product]:
    """The search page in each language, and the files of the index."""
    yield from search_pages(library)
    yield from index(library)
