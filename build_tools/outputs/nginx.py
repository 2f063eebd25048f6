"""Former addresses as nginx maps (ngx_http_map_module): included once in `http`, asked once in each `server`.

Exact keys stand in a hash, so twenty thousand cost a request no more than ten. What nginx cannot fold (accents
written otherwise than noted, other parameters than an article's number) is left to the redirect pages and to the
404 page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import without_number
from build_tools.outputs.lookup import FOLDER
from build_tools.outputs.made import WANTED, Made, Route
from build_tools.outputs.nginx_maps import filled
from build_tools.outputs.product import Redirect
from build_tools.outputs.server_patterns import is_comparable
from build_tools.settings import Settings

_SAFE = re.compile(r"[^\s\"'\\$;{}]+")
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
"""What nginx takes for the same letter in a map."""
_KEY = re.compile(r"[^\"\\\x00-\x1f\x7f]+")


def nginx(made: Made) -> Iterator[Redirect]:
    """`/addresses/nginx.conf`."""
    yield Redirect(f"{FOLDER}/nginx.conf", _text(made).encode(), frozenset({"addresses"}))


def _text(made: Made) -> str:
    base = base_path(made.library.settings.site_url)
    alike = {key: route for key, route in made.alike.items() if is_comparable(key) and _can_be_said(route)}
    exact = _exact(made, {route.path for key, route in alike.items() if not key.endswith("?")}, base)
    names = {key.rstrip("?"): route for key, route in alike.items()}
    numbered = {key: route for key, route in alike.items() if not key.endswith("?")}
    rows = {
        "size": str(max(2048, 1 << (4 * (len(exact) + len(names))).bit_length())),
        "base": re.escape(base),
        "exact": "".join(_rows(exact.items(), base)),
        "names": "".join(_rows(names.items(), base)),
        "numbered": "".join(_rows(numbered.items(), base)),
        "hosts": "".join(_hosts(made.library.settings)),
    }
    return filled(rows)


def _exact(made: Made, alike: Collection[str], base: str) -> Mapping[str, Route]:
    """The routes that are known by the whole path, or by a number: this site's own, and names that two pages share."""
    routes = [route for route in made.routes if _can_be_said(route) and (route.identity or route.path not in alike)]
    found = {_key(route, route.page.translate(_LOWER)): route for route in reversed(routes)}  # as it was written
    found |= {_key(route, route.path): route for route in routes}
    for route in routes:
        stem = without_number(route.path)
        if route.old and stem != route.path and made.is_free(stem):
            found.setdefault(_key(route, stem), route)
    if base:  # old addresses stood at the root of their host; those of this site stand below its path
        found |= {base.lower() + key: route for key, route in found.items()}
    return found


def _can_be_said(route: Route) -> bool:
    return (
        bool(_KEY.fullmatch(route.page))
        and len(route.identity) <= 1
        and None in route.goals
        and all(value.isdigit() for _, value in route.identity)
        and all(map(_is_one_word, route.goals.values()))
    )


@lru_cache(maxsize=4096)
def _is_one_word(goal: str) -> bool:
    return _SAFE.fullmatch(goal) is not None


def _key(route: Route, path: str) -> str:
    number = "".join(f"{name}={value}" for name, value in route.identity)
    return f"{path}?{number}"


def _rows(rows: Iterable[tuple[str, Route]], base: str) -> Iterator[str]:
    for key, route in rows:
        goals = " ".join(base + (route.goals.get(one) or route.goals[None]) for one in WANTED)
        yield f'  "{key}" "{goals}";\n'


def _hosts(settings: Settings) -> Iterator[str]:
    """Readers of the old hosts are sent to the new one in the same step; of any other host, to a path."""
    site = re.match(r"https?://[^/]+", settings.site_url)
    if site:
        for host in settings.options.former_hosts:
            if _SAFE.fullmatch(host):
                yield f'  "{host}" "{site[0]}";\n  "www.{host}" "{site[0]}";\n'
