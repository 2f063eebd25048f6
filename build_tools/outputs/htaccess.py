"""Former addresses as rules of Apache's mod_rewrite, in `.htaccess` at the root of the site, below its headers.

An address is read once into variables (`apache_rules`), which each rule compares; what these cannot express is left to
the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import loosened, without_number
from build_tools.outputs.apache_rules import NOTHING_TO_COMPARE, reading
from build_tools.outputs.headers import server_headers
from build_tools.outputs.made import Made, Route
from build_tools.outputs.product import Redirect
from build_tools.outputs.server_patterns import is_comparable
from build_tools.settings import Settings

_SAFE = re.compile(r"[^\s\"\\%$]+")
_PLAIN = re.compile(r"[\w/-]+", re.ASCII)
_NAME = re.compile(r"[^\"\\%$\x00-\x1f\x7f]+")


def htaccess(made: Made) -> Iterator[Redirect]:
    """`/.htaccess`."""
    base = base_path(made.library.settings.site_url)
    routes = [route for route in made.routes if _can_be_said(route)]
    alike = {route.path: key for key, route in made.alike.items() if key[-1] != "?" and is_comparable(key)}
    lines = [*_head(made.library.settings), *reading(base)]
    for route in routes:
        if route.identity or route.path not in alike:
            lines += _rules(route, _by_number(route) if route.identity else _by_path(made, route), base)
    lines += [NOTHING_TO_COMPARE]
    for route in sorted(routes, key=lambda route: route.path, reverse=True):  # a name with an id before one without
        if not route.identity and route.path in alike:
            lines += _rules(route, _by_name(made, route, alike[route.path]), base)
    yield Redirect("/.htaccess", ("\n".join(lines) + "\n").encode(), frozenset({"addresses"}))


def _head(settings: Settings) -> Iterator[str]:
    yield "# Generated with the site: every address that leads elsewhere. Needs mod_rewrite and AllowOverride FileInfo."
    yield "ErrorDocument 404 " + base_path(settings.site_url) + "/404.html"
    yield "<IfModule mod_headers.c>"
    for name, value in server_headers(settings).items():
        yield f'  Header always set {name} "{value}"'
    yield "</IfModule>"
    yield "RewriteEngine On"
    site = re.match(r"https?://[^/]+", settings.site_url)
    hosts = "|".join(re.escape(host) for host in settings.options.former_hosts)
    if site and hosts:
        yield rf"RewriteCond %{{HTTP_HOST}} ^(?:www\.)?(?:{hosts})(?::\d+)?$ [NC]"
        yield f"RewriteRule ^ - [E=GP_SITE:{site[0]}]"


def _can_be_said(route: Route) -> bool:
    return (
        bool(_NAME.fullmatch(route.page))
        and len(route.identity) <= 1
        and all(value.isdigit() for _, value in route.identity)
        and all(map(_is_one_word, route.goals.values()))
    )


@lru_cache(maxsize=4096)
def _is_one_word(goal: str) -> bool:
    return _SAFE.fullmatch(goal) is not None


def _rules(route: Route, condition: str, base: str) -> Iterator[str]:
    """A rule for each language that leads elsewhere than no language does, then the rule for none."""
    plain = route.goals.get(None)
    for wanted, goal in sorted(route.goals.items(), key=lambda pair: pair[0] or "~"):
        if wanted and goal == plain:
            continue
        yield condition
        if wanted:
            yield f"RewriteCond %{{ENV:GP_LANG}} ^{wanted}$ [NC]"
        yield f"RewriteRule ^ %{{ENV:GP_SITE}}{base}{goal} [NE,R=301,L,QSD]"


def _by_number(route: Route) -> str:
    ((name, number),) = route.identity
    return f"RewriteCond %{{ENV:GP_NUMBER}} ^{name}={number}$ [NC]"


def _by_path(made: Made, route: Route) -> str:
    """A path as noted and as it is folded; of old systems also without its id."""
    stem = without_number(route.path)
    paths = [route.path, "/" + route.page.strip("/").lower()]
    if route.old and stem != route.path and made.is_free(stem):
        paths.append(stem)
    whole = "|".join(dict.fromkeys(map(_literal, paths)))
    return f"RewriteCond %{{ENV:GP_PATH}} ^(?:{whole})$ [NC]"


def _by_name(made: Made, route: Route, name: str) -> str:
    """A name by its letters and digits; one without an id is meant with any, one with an id also without."""
    stem = without_number(route.path)
    if stem == route.path:
        return rf"RewriteCond %{{ENV:GP_NAMES}} (?:^|\|){name}\| [NC]"
    short = loosened(stem)
    either = f"(?:{name}|{short})" if f"{short}?" in made.alike else name
    return rf"RewriteCond %{{ENV:GP_NAMES}} ^{either}\| [NC]"


def _literal(path: str) -> str:
    """A path as a pattern that stands in one word of a configuration."""
    if _PLAIN.fullmatch(path):
        return path
    return re.escape(path).replace(r"\-", "-").replace(r"\,", ",").replace("\\ ", r"\x20")
