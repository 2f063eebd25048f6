"""Former addresses as rules of Apache's mod_rewrite, in `.htaccess` at the root of the site, below its headers.

Apache folds case; accents and other parameters than an article's number are left to the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import without_number
from build_tools.outputs.headers import server_headers
from build_tools.outputs.made import Made, Route, Wanted
from build_tools.outputs.product import Redirect
from build_tools.settings import Settings

_END = r"[/.,;:!?)\]}>'\"*]*$"
_NUMBER = r"(?:[-,](?!(?:0*[12]?\d|0*3[01]|(?:19|20)\d\d)(?:\D|$))\d{2,6}(?:\.html?)?)?"
_SAFE = re.compile(r"[^\s\"\\%$]+")


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
        bool(_SAFE.fullmatch(route.path))
        and len(route.identity) <= 1
        and all(value.isdigit() for _, value in route.identity)
        and all(_SAFE.fullmatch(goal) for goal in route.goals.values())
    )


def _rules(made: Made, route: Route, base: str) -> Iterator[str]:
    """A rule for each language that leads elsewhere than no language does, then the rule for none."""
    pattern = _pattern(made, route)
    plain = route.goals.get(None)
    for wanted, goal in sorted(route.goals.items(), key=lambda pair: pair[0] or "~"):
        if wanted and goal == plain:
            continue
        yield from _conditions(route, wanted)
        yield f"RewriteRule {pattern} %{{ENV:GP_SITE}}{base}{goal} [NC,NE,R=301,L,QSD]"


def _pattern(made: Made, route: Route) -> str:
    if route.identity:
        ((name, number),) = route.identity
        named = "" if name == "p" else rf"|{name}{number}(?:\.html?)?"
        return rf"^(?:[^/]+\.php\d?{named})?/?$"
    path = re.escape(route.path.lstrip("/")).replace(r"\-", "-").replace(r"\,", ",")
    stem = without_number(route.path)
    if not route.old:
        return f"^{path}{_END}"
    if stem == route.path:
        return f"^{path}{_NUMBER}{_END}"
    if not made.is_free(stem):
        return f"^{path}{_END}"
    bare = re.escape(stem.lstrip("/")).replace(r"\-", "-")
    return f"^(?:{path}|{bare}){_END}"


def _conditions(route: Route, wanted: Wanted) -> Iterator[str]:
    for name, number in route.identity:
        word = "(?:p|page_id|attachment_id)" if name == "p" else f"(?:id_)?{name}"
        query = rf"RewriteCond %{{QUERY_STRING}} (?:^|[&;?]){word}=?(?:3D)?{number}(?:\D|$) [NC"
        if name == "p":
            yield query + "]"
        else:
            yield query + ",OR]"
            yield rf"RewriteCond %{{REQUEST_URI}} /{name}{number}(?:\.html?)?$ [NC]"
    if wanted:
        yield rf"RewriteCond %{{QUERY_STRING}} (?:^|[&;?])lang=(?:3D)?{wanted} [NC]"
