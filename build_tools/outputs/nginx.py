"""Former addresses as nginx maps (ngx_http_map_module): included once in `http`, asked once in each `server`.

Exact keys stand in a hash, so twenty thousand cost a request no more than ten. What nginx cannot fold (accents
written otherwise than noted, other parameters than an article's number) is left to the redirect pages and to the
404 page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from build_tools.core.addresses import base_path
from build_tools.core.arrivals import without_number
from build_tools.outputs.lookup import FOLDER
from build_tools.outputs.made import WANTED, Made, Route
from build_tools.outputs.product import Redirect
from build_tools.outputs.server_patterns import DOOR, LANGUAGE, SPIP, TAIL
from build_tools.settings import Settings

_SAFE = re.compile(r"[^\s\"'\\$;{}]+")
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
"""What nginx takes for the same letter in a map."""
_KEY = re.compile(r"[^\"\\\x00-\x1f\x7f]+")


def nginx(made: Made) -> Iterator[Redirect]:
    """`/addresses/nginx.conf`."""
    yield Redirect(f"{FOLDER}/nginx.conf", _text(made).encode(), frozenset({"addresses"}))


def _text(made: Made) -> str:
    routes = [route for route in made.routes if _can_be_said(route)]
    exact = {
        _key(route, route.page.translate(_LOWER)): route for route in reversed(routes)
    }  # with its accents and blanks
    exact |= {_key(route, route.path): route for route in routes}
    numbered = {_key(route, route.path): route for route in routes if route.old}
    for route in routes:
        stem = without_number(route.path)
        if route.old and stem != route.path and made.is_free(stem):
            exact.setdefault(_key(route, stem), route)
    base = base_path(made.library.settings.site_url)
    if base:  # old addresses stood at the root of their host; those of this site stand below its path
        exact |= {base.lower() + key: route for key, route in exact.items()}
    return _FRAME % {
        "size": max(2048, 1 << (4 * len(exact)).bit_length()),
        "hosts": "".join(_hosts(made.library.settings)),
        "spip": SPIP,
        "base": re.escape(base),
        "door": DOOR,
        "language": LANGUAGE,
        "tail": TAIL,
        "exact": "".join(_rows(exact.items(), base)),
        "numbered": "".join(_rows(numbered.items(), base)),
    }


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


_FRAME = r"""# Generated with the site: every address that leads elsewhere.
# In http { … }:    include <site>/addresses/nginx.conf;
# In server { … }:  if ($gp_goal) { return 301 $gp_site$gp_goal; }
map_hash_max_size %(size)s;
map_hash_bucket_size 512;

# The path without what mails and hands add to it.
map $uri $gp_path {
  default $uri;
  "~*^(?:/%(door)s)?(?<gp_trimmed>/.*?)%(tail)s" $gp_trimmed;
}
# The path without the id that may follow it; a day or a year at the end belongs to a title.
map $gp_path $gp_stem {
  default "";
  "~[-,](?:0*[12]?\d|0*3[01]|(?:19|20)\d\d)(?:\.html?)?$" "";
  "~^(?<gp_before>.*[^/])[-,]\d{2,6}(?:\.html?)?$" $gp_before;
}
map "$args?$uri" $gp_language {
  default "";
  "~*%(language)s(?<gp_lang>fr|nl)" $gp_lang;
}
map $args $gp_number {
  default "";
  "~*(?:^|[&;?])(?:p|page_id|attachment_id)(?:=|%%3D){1,2}(?:3D)?0*(?<gp_post>\d+)" "p=$gp_post";
  "~*(?:^|[&;?])(?:id_)?(?<gp_kind>%(spip)s)=?(?:3D)?0*(?<gp_id>\d+)" "$gp_kind=$gp_id";
}
# Programs and `/` mean the page that the query names; a number in the query of another path means nothing.
map $uri $gp_program {
  default "";
  "~*^(?:%(base)s)?(?:/[^/]+\.php\d?)?%(tail)s" 1;
}
map "$gp_program|$gp_number|$gp_path" $gp_key {
  default "$gp_path?";
  "~*^\|[^|]*\|(?:%(base)s)?/(?<gp_kind2>%(spip)s)(?<gp_id2>\d+)(?:\.html?)?$" "/?$gp_kind2=$gp_id2";
  "~^1\|[^|]+\|" "/?$gp_number";
}
map $gp_key $gp_row {
  default "";
%(exact)s}
map "$gp_stem?" $gp_stem_row {
  default "";
%(numbered)s}
map $gp_row $gp_goals {
  default $gp_row;
  "" $gp_stem_row;
}
# Three goals a row: without a language asked, for French, for Dutch.
map "$gp_language|$gp_goals" $gp_goal {
  default "";
  "~*^\|(?<gp_any>/\S*)" $gp_any;
  "~*^fr\|\S+ (?<gp_fr>/\S*)" $gp_fr;
  "~*^nl\|\S+ \S+ (?<gp_nl>/\S*)" $gp_nl;
}
map $host $gp_site {
  default "";
%(hosts)s}
"""
