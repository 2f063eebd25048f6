"""Former addresses as a `_redirects` file, which Netlify and Cloudflare Pages read and do not publish.

Written after their documentation and checked by a parser of our own; the services themselves were not tried. Netlify
needs `301!` where a redirect page stands, and understands `lang=fr`; Cloudflare ignores both kinds of lines and reads
the plain ones. Addresses that other parameters tell apart are left to the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from build_tools.core.addresses import base_path
from build_tools.outputs.made import Made, Route
from build_tools.outputs.product import Redirect

_SAFE = re.compile(r"[^\s:*?#\\]+")


def redirects_file(made: Made) -> Iterator[Redirect]:
    """`/_redirects`."""
    base = base_path(made.library.settings.site_url)
    routes = [route for route in made.routes if not route.identity and _SAFE.fullmatch(route.page)]
    lines = ["# Generated with the site: every address that leads elsewhere.", "# Netlify:"]
    lines += [line for route in routes for line in _netlify(route, base)]
    lines += ["# Cloudflare Pages:", *(_plain(route, base) for route in routes if None in route.goals)]
    yield Redirect("/_redirects", ("\n".join(lines) + "\n").encode(), frozenset({"addresses"}))


def _netlify(route: Route, base: str) -> Iterator[str]:
    plain = route.goals.get(None)
    for wanted, goal in route.goals.items():
        if wanted and goal != plain:
            yield f"{_from(route, base)} lang={wanted} {base}{goal} 301!"
    if plain:
        yield f"{_from(route, base)} {base}{plain} 301!"


def _plain(route: Route, base: str) -> str:
    return f"{_from(route, base)} {base}{route.goals[None]} 301"


def _from(route: Route, base: str) -> str:
    return base + quote(route.page, safe="/,-._~!$&'()+;=@")
