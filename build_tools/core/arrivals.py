"""Addresses as readers bring them, from mails, bookmarks and paper, read into what identifies a page.

Knows the habits of the two systems most old sites were made with (SPIP: `?lang=`, `spip.php?article12`, an optional id
behind the name; WordPress: `/?p=12`), of mail programs and of copying; no address of any one site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_tools.core.folding import fold
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.pasted import CLOSING, cleaned, decoded

Identity = frozenset[tuple[str, str]]

_WITH_HOST = re.compile(
    r"(?:(?:url|href|feed|view-source)\s*[:=]\s*)*"
    r"(?P<scheme>(?:h?[tx]{1,3}ps?(?::/{0,3}|;/{1,2}|//:?/{0,2})\s*)*)(?P<slashes>//)?(?P<host>[^/?#]*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A host behind any scheme, be it mistyped (`http:/`, `htp://`, `https//:`), masked (`hxxp://`) or there twice."""
_BARE_HOST = re.compile(
    r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?P<top>[a-z]{2,}))\.?(?::\d+)?(?P<rest>(?:[/?#].*)?)",
    re.IGNORECASE | re.DOTALL,
)
_FILE_ENDINGS = re.compile(r"aspx?|cgi|csv|docx?|html?|ics|jpe?g|js(?:on)?|pdf|php|png|pptx?|txt|xlsx?|xml|zip")
_DOUBLED = re.compile(r"//|[\\ ]")
_INDEX = re.compile(r"/index\.(?:html?|php\d?)$")
_PLAIN = re.compile(r"/(?:(?!=3D)[\w./?=-])*\w/?", re.ASCII)
_PATH = re.compile(r"/[\w/-]*\w/?", re.ASCII)
"""A path that can mean nothing but itself."""
_PROGRAM = re.compile(r"/|.*\.(?:php\d?|aspx?|cgi)")
_SPIP = "article|rubrique|breve|mot|auteur|site|document"
_SPIP_PATH = re.compile(rf"/-?(?P<kind>{_SPIP})(?:0*(?P<number>\d+))?-?(?:\.html?|\.php\d?)?")
_SPIP_WORD = re.compile(rf"(?:id_)?(?P<kind>{_SPIP})=?0*(?P<number>\d+)(?:\W.*)?")
_WORDPRESS = re.compile(r"(?:p|page_id|attachment_id|post)=0*(?P<number>\d+)(?:\W.*)?", re.ASCII)
_POST = re.compile(r"/archives/0*(?P<number>\d+)")
"""WordPress without names of pages ("numeric" permalinks)."""
_HOME = re.compile(rf"/(?P<language>{'|'.join(PUBLISHED)})(?:/index\.php\d?)?")
"""The front page of a language, which answered for every page by its number."""
_WITHIN = frozenset({"redirect", "redirect_to", "url", "retour", "self"})
"""Parameters of both systems that hold another address."""
_SPIP_FILES = "/img/"
"""Where SPIP keeps the files that it names in `?action=acceder_document&file=pdf/letter.pdf`."""
_LANGUAGE = frozenset({"lang", "var_lang"})
_TELLING = 3
"""Digits of a number by which a page is recognised behind a path that says something else."""
_ENCODED_AND = re.compile(r"%26(?=(?:amp;)*\w+(?:=|%3D))", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:utm|mc|pk|mtm|hsa|_hs|trk|at|vero|oly)_.*|utm|_hs(?:enc|mi)|(?:fb|g|gb|ms|tw|dc|y)clid"
    r"|igshid|s?phpsessid|var_mode|amp"
)
"""Parameters that mail and advertising services add to follow readers, and those of old systems' sessions."""
ENDING = re.compile(r"\.(?:html?|php\d?)$")
VIEW = re.compile(r"(?:/(?:amp|feed|embed|trackback|print|page/\d+|comment-page-\d+))+$")
"""What WordPress sets behind an address for another view of the same page."""
DOOR = re.compile(r"^/(?:~[^/]+|(?:index|spip)\.php\d?)(?=/.)")
"""What may stand before an address: the account on a shared host, the program that answers."""
_WORDS = re.compile(r"[a-z/]+(?:-(?:[a-z/]+|\d+[a-z/]+))*(?:-?\d*)")
_SIGNS = re.compile(r"(?:(?<=\d)((?:(?!/)[\W_])+)(?=\d))|(?:(?!/)[\W_])+")
_NUMBERED = re.compile(r"(?P<stem>.*[^/])[-,_\u2010-\u2015](?P<number>\d{2,6})")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An address read for comparison.

    `host` is in lower case, without `www.` and port; empty when there was none. `path` is folded: no case, accents,
    final slash or punctuation. `identity` are the parameters that say which page is meant, where the path does not.
    `plain` is the path before folding, `query` what a page that exists may still use of the query. `numbers` are the
    parameters that name a page of an old system behind a path that may already do so.
    """

    host: str
    path: str
    identity: Identity = frozenset()
    language: Language | None = None
    fragment: str = ""
    plain: str = ""
    query: str = ""
    numbers: Identity = frozenset()


def read_arrival(written: str) -> Arrival:
    """Read an address in any of its disguises."""
    if _PATH.fullmatch(written) and not _SPIP_PATH.fullmatch(path := fold_path(written)):
        return Arrival("", path, plain=written)
    host, rest = _split_host(written if _PLAIN.fullmatch(written) else cleaned(written))
    address, _, fragment = rest.partition("#")
    plain, _, query = address.partition("?")
    plain = _without_dots(_bare(decoded(plain))) or "/"
    folded = fold_path(plain)
    language, named, useful = _read_query(query)
    path, identity = _identity(folded, named)
    if identity and (home := _HOME.fullmatch(folded)):
        language = language or Language(home["language"])
    plain = plain if path in {folded, "/"} else path
    numbers = identity or frozenset(pair for pair in _numbers(named) if len(pair[1]) >= _TELLING)
    return Arrival(host, path, identity, language, decoded(fragment).strip(), plain, useful, numbers)


@lru_cache(maxsize=1024)
def _read_query(query: str) -> tuple[Language | None, tuple[tuple[str, str], ...], str]:
    """The language asked for, the other parameters with folded values, and what remains useful of a query."""
    pairs = _pairs(query)
    language = next((found for name, value in pairs if name in _LANGUAGE and (found := _language(value))), None)
    named = tuple((name, fold(value)) for name, value in pairs if name not in _LANGUAGE)
    return language, named, "&".join(_useful(query))


def _bare(plain: str) -> str:
    """A path without mark-up and sentence marks behind it."""
    return plain.partition("<")[0].rstrip(CLOSING + " ")


def read_host(written: str) -> str:
    """A host name as `Arrival.host` writes it."""
    name = written.rpartition("@")[2].partition(":")[0].lower().strip(".")
    return name.removeprefix("www.")


def fold_path(path: str) -> str:
    """A decoded path without case, accents, doubled or final slashes, final punctuation and `index.html`."""
    whole = path if path.startswith("/") else "/" + path
    folded = whole.lower() if whole.isascii() else fold(fold(whole))  # compatibility letters unfold to capitals
    if _DOUBLED.search(folded):
        folded = re.sub(r"[/\\]+", "/", folded.replace(" ", ""))
    trimmed = folded.rstrip("/" + CLOSING) or "/"
    return (_INDEX.sub("", trimmed) or "/") if "/index." in trimmed else trimmed


def loosened(path: str) -> str:
    """A folded path by its letters and digits alone: all dashes, blanks, `_`, `+` and apostrophes are alike."""
    if _WORDS.fullmatch(path):
        return path.replace("-", "")
    return _SIGNS.sub(lambda match: "-" if match[1] else "", path)


def without_number(path: str) -> str:
    """A folded path without the id at its end, the path itself when it has none.

    SPIP sets an article's id behind a name that was taken. A day (1 to 31) or a year belongs to a date of the title.
    """
    match = _NUMBERED.fullmatch(ENDING.sub("", path)) if path[-1:].isdigit() or "." in path[-5:] else None
    if not match or int(match["number"]) <= 31 or 1900 <= int(match["number"]) < 2100:
        return path
    return match["stem"]


def _split_host(text: str) -> tuple[str, str]:
    if text.startswith("/") and not text.startswith("//"):
        return "", text
    match = _WITH_HOST.fullmatch(text)
    if match and (match["scheme"] or (match["slashes"] and _is_host(match["host"]))):
        return read_host(match["host"]), match["rest"]
    match = _BARE_HOST.fullmatch(text)
    if match and _is_host(match["host"]):
        return read_host(match["host"]), match["rest"]
    return "", text


def _is_host(name: str) -> bool:
    """Whether a name is a host's and not a file's."""
    return "." in name and not _FILE_ENDINGS.fullmatch(name.rstrip(".").rpartition(".")[2].lower())


def _without_dots(path: str) -> str:
    """A path with its `.` and `..` followed, as browsers do (RFC 3986 §5.2.4)."""
    if "./" not in path:
        return path
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            kept = kept[:-1]
        elif part != ".":
            kept.append(part)
    return "/".join(kept)


def _useful(query: str) -> list[str]:
    """The parameters that are not there to follow the reader, as written."""
    if "=" not in query:
        query = re.sub(r"%(3D|26)", lambda match: chr(int(match[1], 16)), query, flags=re.IGNORECASE)
    parts = re.split(r"(?:[&?]|^)(?:amp;)*|;(?=lang=)", query.strip().replace(" ", "%20"))
    return [part for part in parts if part and not _NOISE.fullmatch(part.partition("=")[0].lower())]


def _pairs(query: str) -> list[tuple[str, str]]:
    """Name and value of every useful parameter, names in lower case."""
    split = [part.partition("=") for part in _useful(_ENCODED_AND.sub("&", query) if "%26" in query else query)]
    return [(decoded(name).strip().lower(), decoded(value).strip(CLOSING + "/= ")) for name, _, value in split]


def _language(value: str) -> Language | None:
    short = value.lower()[:2]
    return Language(short) if short in PUBLISHED else None


def _identity(path: str, pairs: Sequence[tuple[str, str]]) -> tuple[str, Identity]:
    """Path and parameters that name a page: only behind `/` or a program does the query say which."""
    match = _SPIP_PATH.fullmatch(DOOR.sub("", path) if ".php" in path else path)
    if match and match["number"]:
        return "/", frozenset({(match["kind"], match["number"])})
    if post := _POST.fullmatch(path):
        return "/", frozenset({("p", post["number"])})
    is_program = _PROGRAM.fullmatch(path)
    numbers = _numbers(pairs)
    if numbers and (match or is_program or _HOME.fullmatch(path)):
        return "/", numbers
    if not is_program:
        return path, frozenset()
    return _within(pairs) or (path, frozenset(pairs))


def _within(pairs: Sequence[tuple[str, str]]) -> tuple[str, Identity] | None:
    """What a program was asked for in its query: a page by name, a file, or an address to lead on to."""
    if pairs and not pairs[0][1] and pairs[0][0].count("-") > 1:  # SPIP also answers to `/?Name-of-the-article`
        return fold_path(pairs[0][0]), frozenset()
    asked = dict(pairs)
    if "action" in asked and asked.get("file"):
        return fold_path(_SPIP_FILES + asked["file"]), frozenset()
    inner = next((value for name, value in pairs if name in _WITHIN and value), None)
    if inner is None:
        return None
    plain, _, query = _split_host(inner)[1].partition("?")
    return _identity(fold_path(_bare(plain)), [pair for pair in _pairs(query) if pair[0] not in _WITHIN])


def _numbers(pairs: Sequence[tuple[str, str]]) -> Identity:
    return frozenset(pair for name, value in pairs if (pair := _number(name, value)))


def _number(name: str, value: str) -> tuple[str, str] | None:
    written = f"{name}={value}" if value else name.strip(CLOSING + "/=- ")
    if match := _WORDPRESS.fullmatch(written):
        return "p", match["number"]
    match = _SPIP_WORD.fullmatch(written)
    return (match["kind"], match["number"]) if match else None
