"""What the page of a missing address looks an address up in: former addresses by folded path, and the pages there are.

In pieces, so that one lookup fetches little; the script reads addresses as `core.arrivals` does.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import loosened, without_number
from build_tools.core.languages import PUBLISHED
from build_tools.outputs.made import Made, Route
from build_tools.outputs.product import Page, Redirect
from build_tools.outputs.redirects import choices

FOLDER = "/addresses"
PIECES = 16


def lookup(made: Made) -> Iterator[Redirect]:
    """`/addresses/former-<n>.json`, and `/addresses/pages-<language>.json` with address and title of each page."""
    base = base_path(made.library.settings.site_url)
    pieces: list[dict[str, Any]] = [{} for _ in range(PIECES)]
    for path, routes in _by_key(made).items():
        pieces[piece_of(path)][path] = choices(routes, base)
    for number, piece in enumerate(pieces):
        yield _file(f"former-{number}", piece)
    for language in PUBLISHED:
        pages = [one for one in made.products if isinstance(one, Page) and one.indexed and one.language is language]
        yield _file(f"pages-{language}", sorted([base + one.address, one.title] for one in pages))


def _by_key(made: Made) -> dict[str, list[Route]]:
    """Routes by folded path; those that end in an id also without it and with `?` behind, where that is clear."""
    found: dict[str, list[Route]] = defaultdict(list)
    stems: dict[str, list[Route]] = defaultdict(list)
    for route in made.routes:
        found[route.path].append(route)
        stem = without_number(route.path)
        if route.old and stem != route.path:
            stems[stem].append(route)
    for stem, routes in stems.items():
        if stem not in found and len({route.path for route in routes}) == 1 and made.is_free(stem):
            found[f"{stem}?"] = routes
    return found


def piece_of(path: str) -> int:
    """The piece a folded path stands in; the script counts alike."""
    letters = loosened(path)
    return sum(letters.encode() if letters.isascii() else map(ord, letters)) % PIECES


def _file(name: str, content: Any) -> Redirect:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Redirect(f"{FOLDER}/{name}.json", (text + "\n").encode(), frozenset({"addresses"}))
