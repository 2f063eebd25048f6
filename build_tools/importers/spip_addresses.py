"""The addresses of a SPIP site out of its database: a dump of MySQL, or the backup that SPIP makes itself (XML).

Its table `spip_urls` holds every name that an article ever had; the number of the article is an address too, for which
the name tells what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.core.entities import decoded
from build_tools.importers.visited import Visited

_KINDS = "article|rubrique|breve|mot|auteur|site"
_ROW = re.compile(rf"'(?P<name>[^'\s]+)',\s*'(?P<kind>{_KINDS})',\s*'?(?P<number>\d+)")
"""`url`, `type`, `id_objet` stand side by side in all versions since SPIP 2."""
_ELEMENT = re.compile(r"<spip_urls>(.*?)</spip_urls>", re.DOTALL)
_PART = re.compile(r"<(url|type|id_objet)>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</\1>", re.DOTALL)


def is_of_spip(text: str) -> bool:
    """Whether a text is an export of SPIP's table of addresses."""
    return "spip_urls" in text


def spip_addresses(text: str) -> Iterator[Visited]:
    """Each name and each number, in the order of the export."""
    for match in _ROW.finditer(text):
        yield from _both(match["name"], match["kind"], match["number"])
    for element in _ELEMENT.finditer(text):
        parts = {name: decoded(value) for name, value in _PART.findall(element[1])}
        if parts.get("url"):
            yield from _both(parts["url"], parts.get("type", ""), parts.get("id_objet", ""))


def _both(name: str, kind: str, number: str) -> Iterator[Visited]:
    yield Visited(f"/{name}")
    if kind and number:
        yield Visited(f"/spip.php?{kind}{number}", title=name.replace("-", " "))
