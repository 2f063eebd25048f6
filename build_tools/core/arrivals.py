"""Addresses as readers bring them, from mails, bookmarks and paper, read into what identifies a page.

Knows the habits of the two systems most old sites were made with (SPIP: `?lang=`, `spip.php?article12`, an optional id
behind the name; WordPress: `/?p=12`), of mail programs and of copying; no address of any one site.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import unquote_to_bytes

from build_tools.core.folding import fold
from build_tools.core.languages import PUBLISHED, Language

Identity = frozenset[tuple[str, str]]

_OPENING = "<([{\"'«“‘ "
_CLOSING = ".,;:!?)]}>\"'»”’…*"
_INVISIBLE = re.compile(r"[\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]+")
_AMPERSAND = re.compile(r"&(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)
_ENCODED_SIGNS = re.compile(r"%(3F|26|3D|23)", re.IGNORECASE)
_WITH_HOST = re.compile(r"(?P<scheme>https?:)?//(?P<host>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_BARE_HOST = re.compile(
    r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?P<top>[a-z]{2,}))(?::\d+)?(?P<rest>(?:[/?#].*)?)",
    re.IGNORECASE | re.DOTALL,
)
_FILE_ENDINGS = re.compile(r"aspx?|cgi|csv|docx?|html?|ics|jpe?g|js(?:on)?|pdf|php|png|pptx?|txt|xlsx?|xml|zip")
_INDEX = re.compile(r"/index\.(?:html?|php\d?)$")
_PROGRAM = re.compile(r"/|.*\.(?:php\d?|aspx?|cgi)")
_SPIP = "article|rubrique|breve|mot|auteur|site|document"
_SPIP_PATH = re.compile(rf"/(?P<kind>{_SPIP})(?P<number>\d+)?(?:\.html?|\.php\d?)?")
_SPIP_WORD = re.compile(rf"(?:id_)?(?P<kind>{_SPIP})=?(?P<number>\d+)")
_WORDPRESS = frozenset({"p", "page_id", "attachment_id"})
_NOISE = re.compile(
    r"(?:utm|mc|pk|mtm|hsa|_hs|trk|at|vero|oly)_.*|utm|_hs(?:enc|mi)|(?:fb|g|gb|ms|tw|dc|y)clid"
    r"|igshid|s?phpsessid|var_mode|amp"
)
"""Parameters that mail and advertising services add to follow readers, and those of old systems' sessions."""
_NUMBERED = re.compile(r"(?P<stem>.*[^/])[-,](?P<number>\d{2,6})")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An address read for comparison.

    `host` is in lower case, without `www.` and port; empty when there was none. `path` is folded: no case, accents,
    final slash or punctuation. `identity` are the parameters that say which page is meant, where the path does not.
    `plain` is the path before folding, `query` what a page that exists may still use of the query.
    """

    host: str
    path: str
    identity: Identity = frozenset()
    language: Language | None = None
    fragment: str = ""
    plain: str = ""
    query: str = ""


def read_arrival(written: str) -> Arrival:
    """Read an address in any of its disguises."""
    host, rest = _split_host(_unwrapped(written))
    address, _, fragment = rest.partition("#")
    plain, _, query = address.partition("?")
    plain = _decoded(plain).rstrip(_CLOSING) or "/"
    path = fold_path(plain)
    pairs = _pairs(query)
    language = next((found for name, value in pairs if name == "lang" and (found := _language(value))), None)
    path, identity = _identity(path, [(name, fold(value)) for name, value in pairs if name != "lang"])
    return Arrival(host, path, identity, language, _decoded(fragment), plain, "&".join(_useful(query)))


def read_host(written: str) -> str:
    """A host name as `Arrival.host` writes it."""
    name = written.rpartition("@")[2].partition(":")[0].lower().strip(".")
    return name.removeprefix("www.")


def fold_path(path: str) -> str:
    """A decoded path without case, accents, doubled or final slashes, final punctuation and `index.html`."""
    folded = re.sub(r"[/\\]+", "/", fold(fold("/" + path)))  # compatibility letters unfold to capitals
    trimmed = folded.rstrip("/" + _CLOSING) or "/"
    return _INDEX.sub("", trimmed) or "/"


def without_number(path: str) -> str:
    """A folded path without the id at its end, the path itself when it has none.

    SPIP sets an article's id behind a name that was taken. A day (1 to 31) or a year belongs to a date of the title.
    """
    match = _NUMBERED.fullmatch(re.sub(r"\.html?$", "", path))
    if not match or int(match["number"]) <= 31 or 1900 <= int(match["number"]) < 2100:
        return path
    return match["stem"]


def _unwrapped(written: str) -> str:
    """Without the brackets, sentence marks, line breaks and mark-up that surround an address in a text."""
    text = _INVISIBLE.sub("", written).replace("\\", "/").lstrip(_OPENING)
    text = _AMPERSAND.sub("&", re.sub(r"(?:%20)+$", "", text).rstrip(_OPENING + _CLOSING))
    if "://" not in text and "%3a%2f%2f" in text.lower():
        text = _decoded(text)
    if "?" not in text:
        text = _ENCODED_SIGNS.sub(lambda match: chr(int(match[1], 16)), text)
    return text


def _split_host(text: str) -> tuple[str, str]:
    match = _WITH_HOST.fullmatch(text)
    if match and (match["scheme"] or "." in match["host"]):
        return read_host(match["host"]), match["rest"]
    match = _BARE_HOST.fullmatch(text)
    if match and not _FILE_ENDINGS.fullmatch(match["top"].lower()):
        return read_host(match["host"]), match["rest"]
    return "", text


def _decoded(text: str) -> str:
    """Without percent signs, be they UTF-8 or Latin-1, encoded once or twice."""
    for _ in range(2):
        if "%" in text:
            raw = unquote_to_bytes(text)
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError:
                text = raw.decode("latin-1")
    return _INVISIBLE.sub("", text)


def _useful(query: str) -> list[str]:
    """The parameters that are not there to follow the reader, as written."""
    parts = re.split(r"(?:[&?]|^)(?:amp;)*", query.replace("=3D", "="))  # `=3D` is how a raw mail writes `=` (RFC 2045)
    return [part for part in parts if part and not _NOISE.fullmatch(part.partition("=")[0].lower())]


def _pairs(query: str) -> list[tuple[str, str]]:
    """Name and value of every useful parameter, names in lower case."""
    split = [part.partition("=") for part in _useful(query)]
    return [(_decoded(name).lower(), _decoded(value).rstrip(_CLOSING + "/")) for name, _, value in split]


def _language(value: str) -> Language | None:
    short = value.lower()[:2]
    return Language(short) if short in PUBLISHED else None


def _identity(path: str, pairs: Sequence[tuple[str, str]]) -> tuple[str, Identity]:
    """Path and parameters that name a page: only behind `/` or a program does the query say which."""
    match = _SPIP_PATH.fullmatch(path)
    if match and match["number"]:
        return "/", frozenset({(match["kind"], match["number"])})
    numbers = {pair for name, value in pairs if (pair := _number(name, value))}
    if numbers and (match or _PROGRAM.fullmatch(path)):
        return "/", frozenset(numbers)
    if not _PROGRAM.fullmatch(path):
        return path, frozenset()
    return path, frozenset(pairs)


def _number(name: str, value: str) -> tuple[str, str] | None:
    if name in _WORDPRESS and value.isdigit():
        return "p", value
    match = _SPIP_WORD.fullmatch(f"{name}={value}" if value else name)
    return (match["kind"], match["number"]) if match else None


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Former(Generic[T]):
    """A former address and what it leads to.

    `old` when an old system made it: an id may stand or lack at the end of its path, and `?lang=` asks for a language.
    """

    arrival: Arrival
    goal: T
    old: bool = False


class FormerTable(Generic[T]):
    """Former addresses, looked up in every disguise."""

    def __init__(self, former: Iterable[Former[T]], default: Language) -> None:
        self.default = default
        self.by_path: dict[str, list[Former[T]]] = defaultdict(list)
        self.by_stem: dict[str, list[Former[T]]] = defaultdict(list)
        for one in former:
            self.by_path[one.arrival.path].append(one)
            stem = without_number(one.arrival.path)
            if one.old and stem != one.arrival.path:
                self.by_stem[stem].append(one)

    @property
    def all(self) -> list[Former[T]]:
        """Every former address, in the order given."""
        return [one for group in self.by_path.values() for one in group]

    def find(self, arrival: Arrival) -> Former[T] | None:
        """The former address that a reader means, or None."""
        for group in self._groups(arrival.path):
            fitting = [one for one in group if _fits(one.arrival, arrival)]
            if fitting:
                closest = max(_closeness(one.arrival, arrival) for one in fitting)
                return self._in_language(
                    [one for one in fitting if _closeness(one.arrival, arrival) == closest], arrival
                )
        return None

    def _groups(self, path: str) -> Iterable[list[Former[T]]]:
        bare = re.sub(r"\.html?$", "", path)
        yield self.by_path.get(path, [])
        yield self.by_path.get(bare, [])
        stem = without_number(path)
        if stem != path:
            yield [one for one in self.by_path.get(stem, []) if one.old]
        stems = self.by_stem.get(bare, [])
        if len({one.arrival.path for one in stems}) == 1:
            yield stems

    def _in_language(self, candidates: Sequence[Former[T]], arrival: Arrival) -> Former[T]:
        wanted = (arrival.language, None, self.default)
        ranks = {language: rank for rank, language in reversed(list(enumerate(wanted)))}
        return min(candidates, key=lambda one: ranks.get(one.arrival.language, len(wanted)))


def _fits(stored: Arrival, arrival: Arrival) -> bool:
    if stored.host and arrival.host and stored.host != arrival.host:
        return False
    if stored.fragment and stored.fragment != arrival.fragment:
        return False
    return stored.identity <= arrival.identity if stored.identity else not arrival.identity


def _closeness(stored: Arrival, arrival: Arrival) -> tuple[bool, bool, int]:
    return bool(stored.fragment), bool(stored.host and stored.host == arrival.host), len(stored.identity)
