"""Old addresses, from a list, a page or mail with links, a server's log, a sitemap or a WordPress export: each once.

Markup is searched for the few elements wanted and not parsed: an export of ten years may be broken anywhere.
"""

from __future__ import annotations

import csv
import gzip
import io
import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from build_tools.core.arrivals import read_arrival
from build_tools.core.entities import decoded
from build_tools.core.folding import fold
from build_tools.core.values import ValueProblem, parse_date
from build_tools.importers.server_logs import is_log, log_entries
from build_tools.importers.spip_addresses import is_of_spip, spip_addresses
from build_tools.importers.visited import Visited

_ITEM = re.compile(r"<item\b.*?</item>", re.DOTALL)
_ELEMENT = r"<{0}\b[^>]*>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</{0}>"
_LOCATION = re.compile(_ELEMENT.format(r"(?:\w+:)?loc"), re.DOTALL)
_INDEX_OF_MAPS = re.compile(r"<(?:\w+:)?sitemap>.*?</(?:\w+:)?sitemap>", re.DOTALL)
"""Names other maps, which are no pages: they are given as files of their own (sitemaps.org)."""
_LINK = re.compile(r"""<a\s[^>]*?\bhref=(["'])(.*?)\1""", re.DOTALL | re.IGNORECASE)
_FEED_LINK = re.compile(r"""<(?:\w+:)?link\s[^>]*?\bhref=(["'])(.*?)\1""", re.DOTALL)
_WEB = re.compile(r"https?:|/|\?|[\w-]+(?:[/?]|$)", re.IGNORECASE)
_QUOTED_PRINTABLE = re.compile(rb"^Content-Transfer-Encoding:\s*quoted-printable", re.IGNORECASE | re.MULTILINE)
_ADDRESS_COLUMNS = (
    *("address", "url", "adresse", "adres", "page path", "page", "pages", "pagina", "link", "lien", "loc", "path"),
    *("url_propre", "top pages", "landing page", "label", "chemin de la page", "paginapad"),
)
_VISIT_COLUMNS = (
    *("visits", "hits", "views", "count", "visites", "vues", "bezoeken", "pageviews", "clicks", "clics", "klikken"),
    *("weergaven", "pages vues", "sessions"),
)
_TITLE_COLUMNS = ("title", "titre", "titel")
_DATE_COLUMNS = ("date", "on", "published", "datum")
_ADDRESS = re.compile(
    r"""(?:https?://|//|/|www\.)[^\s"'<>]*|[\w.-]+\.[a-z]{2,}/[^\s"'<>]*|spip\.php\?[^\s"'<>]+""", re.IGNORECASE
)
_BARE = re.compile(r"[\w%-]+(?:-[\w%]+)+(?:\?\S*)?|\?\S+")
"""The name of a page alone on a line."""
_WITH_COUNT = re.compile(r"[;,]\s*\d+\s*$")
_NUMBER = re.compile(r"(?:^|[\s;,])(\d{1,9})(?:$|[\s;,])")
_NOT_PAGES = re.compile(
    r"\.(?:css|js|mjs|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|eot|env|git|sql|bak)$"
    r"|^/(?:wp-(?:admin|login|json|cron|includes)|xmlrpc|ecrire|local|prive|squelettes|\.well-known|\.env|\.git|cgi-bin)\b"
    r"|^/wp-content/(?!uploads/)|^/robots\.txt$|^/favicon"
)
"""What servers are asked that is no page: looks, pictures, the doors of the old systems."""


def read_visits(*files: bytes) -> list[Visited]:
    """The addresses of files of any known form, each disguise counted with the others."""
    return _together(entry for data in files for entry in _entries(_text(data)))


def named_maps(*files: bytes) -> list[str]:
    """The sitemaps that an index of sitemaps names: their pages stand in files of their own."""
    found = (one for data in files for one in _INDEX_OF_MAPS.findall(_text(data)))
    return [decoded(match[1].strip()) for one in found if (match := _LOCATION.search(one))]


def _text(data: bytes) -> str:
    if data[:2] == b"\x1f\x8b":
        with gzip.open(io.BytesIO(data)) as packed:
            data = packed.read()
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", "replace")
    if _QUOTED_PRINTABLE.search(data):
        data = quopri.decodestring(data)
    for encoding in ("utf-8-sig", "cp1252", "latin-1"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""


def _entries(text: str) -> Iterator[Visited]:
    if "<item" in text and "<rss" in text:
        return _export(text)
    if _LOCATION.search(text):
        return (Visited(decoded(match[1].strip())) for match in _LOCATION.finditer(_INDEX_OF_MAPS.sub("", text)))
    if is_of_spip(text) or is_log(text):
        return spip_addresses(text) if is_of_spip(text) else log_entries(text)
    if "<entry" in text and "<feed" in text:
        return (Visited(decoded(match[2].strip())) for match in _FEED_LINK.finditer(text))
    if _LINK.search(text):
        return (Visited(decoded(match[2].strip())) for match in _LINK.finditer(text) if _WEB.match(match[2].strip()))
    return _list(text)


def _export(text: str) -> Iterator[Visited]:
    """The link of every published item of a WordPress export (WXR), and its number, which mails use."""
    for match in _ITEM.finditer(text):
        item = match[0]
        if (
            _element(item, "wp:status") not in {"", "publish", "inherit"}
            or _element(item, "wp:post_type") == "nav_menu_item"
        ):
            continue
        title, on = decoded(_element(item, "title")), _day(_element(item, "wp:post_date")[:10])
        number = _element(item, "wp:post_id")
        links = [_element(item, "link"), _element(item, "wp:attachment_url"), f"/?p={number}" if number else ""]
        yield from (Visited(decoded(link), 1, title, on) for link in links if link)


def _element(item: str, name: str) -> str:
    match = re.search(_ELEMENT.format(name), item, re.DOTALL)
    return match[1].strip() if match else ""


def _list(text: str) -> Iterator[Visited]:
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    if lines and (columns := _columns(lines[0])):
        yield from _table(lines, columns)
        return
    separators = r"[;,]" if len(lines) > 1 and all(_WITH_COUNT.search(line) for line in lines) else ";"
    for line in lines:
        counted = re.sub(rf"{separators}(?=\s*\d+\s*$)", " ", line)
        match = _ADDRESS.search(counted) or _BARE.fullmatch(counted.strip())
        if match:
            number = _NUMBER.search(f"{counted[: match.start()]} {counted[match.end() :]}")
            yield Visited(match[0], int(number[1]) if number else 1)


def _columns(heading: str) -> dict[str, int]:
    """Where the columns of a table with a known heading stand; nothing when it is no such table."""
    names = [fold(name) for name in next(csv.reader([heading], delimiter=_separator(heading)))]
    wanted = {"address": _ADDRESS_COLUMNS, "visits": _VISIT_COLUMNS, "title": _TITLE_COLUMNS, "on": _DATE_COLUMNS}
    found = {key: place for key, known in wanted.items() if (place := _place(names, known)) is not None}
    return found if "address" in found else {}


def _place(names: list[str], known: tuple[str, ...]) -> int | None:
    """The column whose name is one of those known; failing that, the first whose name begins with one."""
    exact = (names.index(name) for name in known if name in names)
    begun = (place for place, name in enumerate(names) if name.startswith(tuple(f"{one} " for one in known)))
    return next(exact, next(begun, None))


def _separator(heading: str) -> str:
    return next((sign for sign in "\t;," if sign in heading), ",")


def _table(lines: list[str], columns: dict[str, int]) -> Iterator[Visited]:
    for row in csv.reader(lines[1:], delimiter=_separator(lines[0])):
        cells = {key: row[place].strip() for key, place in columns.items() if place < len(row)}
        if cells.get("address"):
            visits = re.sub(r"\D", "", cells.get("visits", ""))
            yield Visited(
                cells["address"], int(visits) if visits else 1, cells.get("title", ""), _day(cells.get("on", ""))
            )


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueProblem:
        return None


def _together(entries: Iterable[Visited]) -> list[Visited]:
    found: dict[object, Visited] = {}
    for entry in entries:
        arrival = read_arrival(entry.address)
        if _NOT_PAGES.search(arrival.path):
            continue
        key = (arrival.path, arrival.identity, arrival.language)  # the hosts of an old site are one
        first = found.get(key)
        visits = entry.visits + (first.visits if first else 0)
        found[key] = replace(first or entry, visits=visits, title=(first.title if first else "") or entry.title)
    return sorted(found.values(), key=lambda one: (-one.visits, one.address))
