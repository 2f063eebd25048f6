"""How Apache reads an address (mod_rewrite) before any rule of one site: into variables that the rules compare.

`GP_PATH` is the path without what mails and hands add, `GP_NUMBER` the page that a query names (`p=12`), `GP_LANG` the
language asked. `GP_NAMES` is the name by its letters and digits alone, `|` behind it, then the same without an id at
its end. Signs and accents are taken out of a name in rounds (`[N]`), each of which makes it shorter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.outputs.server_patterns import (
    ADDRESS_IN_QUERY,
    DATE,
    DOOR,
    FILE_IN_QUERY,
    GAP,
    LANGUAGE,
    LANGUAGES,
    LETTER,
    NAME_IN_QUERY,
    NUMBER,
    PAGE,
    POST,
    PROGRAM,
    RESERVED,
    SPIP,
    TAIL,
    accents,
)

NOTHING_TO_COMPARE = "RewriteCond %{ENV:GP_NAMES} ^/?\\|\nRewriteRule ^ - [L]"
"""Pages of the site, and the front page, have no name of old to compare."""
_AT_ONCE = 7
"""Gaps that one round takes out; a rule has nine groups."""

Rule = tuple[str, ...]
"""The conditions of a rule, then what it sets."""


def reading(base: str) -> Iterator[str]:
    """The lines that set the variables, for a site below `base`."""
    below = f"(?:{re.escape(base)})?" if base else ""
    first = [*_language(below), *_number(below), *_path(below)]
    yield "# What is asked, read once: the rounds begin below."
    yield f"RewriteCond %{{ENV:GP_PATH}} .\nRewriteRule ^ - [S={len(first)}]"
    yield from map(_written, first)
    yield from map(_written, [*_rounds(), *_names()])


def _written(rule: Rule) -> str:
    *conditions, what = rule
    return "".join(f"RewriteCond {condition} [NC]\n" for condition in conditions) + f"RewriteRule ^ - [{what}]"


def _language(below: str) -> Iterator[Rule]:
    yield rf"%{{REQUEST_URI}} ^{below}/({LANGUAGES})(?:/index\.php\d?)?/?$", "E=GP_LANG:%1"
    yield rf"%{{QUERY_STRING}}?%{{REQUEST_URI}} {LANGUAGE}({LANGUAGES})", "E=GP_LANG:%1"


def _number(below: str) -> Iterator[Rule]:
    """The weakest first: the last one that finds something sets it."""
    program = rf"%{{REQUEST_URI}} ^{below}{PROGRAM}"
    asked = "%{QUERY_STRING}|%{REQUEST_URI}"
    yield program, rf"{asked} {PAGE}({SPIP})(?:=|%3D)?(?:3D)?0*(\d+)(?!\w)", "E=GP_NUMBER:%1=%2"
    yield program, rf"{asked} {PAGE}article(?:=|%3D)?(?:3D)?0*(\d+)(?!\w)", "E=GP_NUMBER:article=%1"
    yield program, rf"{asked} {POST}(?:=|%3D){{1,2}}(?:3D)?0*(\d+)(?!\w)", "E=GP_NUMBER:p=%1"
    yield rf"%{{REQUEST_URI}} ^{below}(?:/{DOOR})?/-?({SPIP})0*(\d+)-?{TAIL}", "E=GP_NUMBER:%1=%2"
    yield rf"%{{REQUEST_URI}} ^{below}/archives/0*(\d+){TAIL}", "E=GP_NUMBER:p=%1"


def _path(below: str) -> Iterator[Rule]:
    program, query = rf"%{{REQUEST_URI}} ^{below}{PROGRAM}", "%{QUERY_STRING}"
    yield rf"%{{REQUEST_URI}} ^{below}(?:/{DOOR}(?=/.))?(/.*?){TAIL}", "E=GP_PATH:%1"
    yield rf"%{{REQUEST_URI}} !^{below}/(?:{RESERVED})(?:/|$)", r"%{ENV:GP_PATH} ^(.*)$", "E=GP_NAME:%1"
    yield program, f"{query} ^{NAME_IN_QUERY}", "E=GP_NAME:/%1"
    yield program, f"{query} ^{FILE_IN_QUERY}", "E=GP_NAME:/img/%1/%2"
    yield program, f"{query} ^{ADDRESS_IN_QUERY}", "E=GP_NAME:/%1"
    yield rf"%{{ENV:GP_NAME}} ^(/.*[^/]){NUMBER}", "E=GP_NAME:%1|%2"


def _rounds() -> Iterator[Rule]:
    more = "".join(rf"((?:{LETTER})*+)(?:{GAP})*+" for _ in range(_AT_ONCE - 1))
    kept = "".join(f"%{number}" for number in range(1, _AT_ONCE + 2))
    yield rf"%{{ENV:GP_NAME}} ^((?:{LETTER})*+)(?:{GAP})++{more}(.*)$", f"E=GP_NAME:{kept},N"
    for letter, pattern in accents().items():
        yield rf"%{{ENV:GP_NAME}} ^([^\x80-\xFF]*+){pattern}(.*)$", f"E=GP_NAME:%1{letter}%2,N"


def _names() -> Iterator[Rule]:
    """With the id as `core.arrivals.loosened` writes it, and without; a day or a year belongs to the name."""
    name = "%{ENV:GP_NAME}"
    yield rf"{name} ^([^|]*)$", "E=GP_NAMES:%1|"
    for sign, before in (("-", r".*\d"), ("", r".*[^\d|]")):
        yield rf"{name} ^({before})\|(\d+)$", f"E=GP_NAMES:%1{sign}%2|%1|"
        yield rf"{name} ^({before})\|({DATE})$", f"E=GP_NAMES:%1{sign}%2|"
