"""Former addresses as rules of Apache's mod_rewrite, in `.htaccess` at the root of the site, below its headers.

Apache folds case; accents and other parameters than an article's number are left to the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import without_number
from build_tools.outputs.headers import server_headers
from build_tools.outputs.made import Made, Route, Wanted
from build_tools.outputs.product import Redirect
from build_tools.outputs.server_patterns import DOOR, LANGUAGE, TAIL
from build_tools.settings import Settings

_NUMBER = r"(?:[-,](?!(?:0*[12]?\d|0*3[01]|(?:19|20)\d\d)(?:\D|$))\d{2,6}(?:\.html?)?)?"
_SAFE = re.compile(r"[^\s\"\\%$]+")
_PLAIN = re.compile(r"[\w/-]+", re.ASCII)
_NAME = re.compile(r"[^\"\\%$\x00-\x1f\x7f]+")


def htaccess(made: Made) -> Iterator[Redirect]:
    """`/.htaccess`."""
    lines = [*_head(made.library.settings)]
    base = base_path(made.library.settings.site_url)
    for route in made.routes:
        if _can_be_said(route):
            lines += _rules(made, route, base)
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


def _rules(made: Made, route: Route, base: str) -> Iterator[str]:
    """A rule for each language that leads elsewhere than no language does, then the rule for none."""
    pattern = _below(base, _pattern(made, route))
    plain = route.goals.get(None)
    for wanted, goal in sorted(route.goals.items(), key=lambda pair: pair[0] or "~"):
        if wanted and goal == plain:
            continue
        yield from _conditions(route, wanted)
        yield f"RewriteRule {pattern} %{{ENV:GP_SITE}}{base}{goal} [NC,NE,R=301,L,QSD]"


def _below(base: str, pattern: str) -> str:
    """A pattern that holds in the folder of the site and, with its path before it, in that of the host."""
    return f"^(?:{re.escape(base[1:])}/)?{pattern[1:]}" if base else pattern


def _pattern(made: Made, route: Route) -> str:
    if route.identity:
        ((name, number),) = route.identity
        named = "" if name == "p" else rf"|{name}{number}(?:\.html?)?"
        return rf"^(?:[^/]+\.php\d?{named})?/?$"
    path = _literal(route.path)
    if _literal(route.page).lower() != path:  # with its accents and blanks
        path = f"(?:{path}|{_literal(route.page)})"
    stem = without_number(route.path)
    if not route.old:
        return f"^{path}{TAIL}"
    if stem == route.path:
        return f"^(?:{DOOR}/)?{path}{_NUMBER}{TAIL}"
    if not made.is_free(stem):
        return f"^(?:{DOOR}/)?{path}{TAIL}"
    return f"^(?:{DOOR}/)?(?:{path}|{_literal(stem)}){TAIL}"


def _literal(path: str) -> str:
    """A path as a pattern that stands in one word of a configuration."""
    bare = path.strip("/")
    return (
        bare
        if _PLAIN.fullmatch(bare)
        else re.escape(bare).replace(r"\-", "-").replace(r"\,", ",").replace("\\ ", r"\x20")
    )


def _conditions(route: Route, wanted: Wanted) -> Iterator[str]:
    for name, number in route.identity:
        word = "(?:p|page_id|attachment_id)" if name == "p" else f"(?:id_)?{name}"
        query = rf"RewriteCond %{{QUERY_STRING}} (?:^|[&;?]){word}(?:=|%3D)*(?:3D)?0*{number}(?:\D|$) [NC"
        if name == "p":
            yield query + "]"
        else:
            yield query + ",OR]"
            yield rf"RewriteCond %{{REQUEST_URI}} /{name}{number}(?:\.html?)?$ [NC]"
    if wanted:
        yield rf"RewriteCond %{{QUERY_STRING}}?%{{REQUEST_URI}} {LANGUAGE}{wanted} [NC]"
