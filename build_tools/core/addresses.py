"""Addresses of the site: absolute paths such as `/fr/pratiques/`, and what may stand behind a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from build_tools.core import entities
from build_tools.core.characters import hidden

RESERVED = re.compile(r"\d{4}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BLANKS = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]")
"""What browsers or eyes pass over: controls, blanks of every width, directions, invisible signs."""
_LONGEST = 2_000
_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"\\^`{}|]")
"""What RFC 3986 has no place for."""
_UPWARDS = re.compile(r"(?:^|/)\.\.?(?:/|$)")
_PUNYCODE = re.compile(r"xn--[A-Za-z0-9-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DECODINGS = 40
_WEB = re.compile(
    r"(?i)https?://[\w-][\w.-]*(?::(?:\d{1,4}|[1-5]\d{4}|6(?:[0-4]\d{3}|5(?:[0-4]\d\d|5(?:[0-2]\d|3[0-5])))))?(?:[/?#]|$)"
)
"""A host of letters, digits, dots and hyphens, and a port up to 65535: another sign would hide another host."""
_LETTER = re.compile(r"(?i)mailto:[^@\s<>\"',;?]+@[^@\s<>\"',;?]+(?:\?(?:(?:subject|body)=[^&\r\n]*&?)+)?")
_CALL = re.compile(r"(?i)tel:[+\d().\-/;=a-z]+")
_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")
_NOT_IN_URLS = re.compile(r"[\x00-\x20\"<>\[\\\]^`{|}\x7f-\x9f]|%(?![0-9A-Fa-f]{2})")
_OUTSIDE = frozenset({"http", "https"})
_PERSONAL = frozenset({"mailto", "tel"})


def base_path(site_url: str) -> str:
    """The path the site is served under, without a final slash: `https://x.be/kb/` gives `/kb`."""
    return urlsplit(site_url).path.rstrip("/") if site_url else ""


def absolute(site_url: str, address: str) -> str:
    """The whole URL of `address`; the address alone when the site has no URL."""
    return site_url.rstrip("/") + address if site_url else address


def well_formed(url: str) -> str:
    """The same address, what no URL may hold behind its host percent-encoded (RFC 3986 §2); letters stay as written.

    People copy such addresses from their browser, which mends them; a validator and some mail programs do not.
    """
    host = _HOST.match(url)
    end = host.end() if host else 0
    before, mark, fragment = url[end:].partition("#")
    return url[:end] + _mended(before) + mark + _mended(fragment.replace("#", "%23"))


def _mended(part: str) -> str:
    return _NOT_IN_URLS.sub(lambda found: quote(found[0], safe=""), part)


def scheme_of(target: str) -> str:
    """The scheme of a link in lower case, empty for a path; blanks and controls do not hide it (WHATWG URL §4.4)."""
    match = _SCHEME.match(_BLANKS.sub("", target))
    return match[1].lower() if match else ""


def is_address_of_old(target: str) -> bool:
    """Whether an old site can have answered to a path or address: no quote or brace, and, decoded, no control nor `..`.

    What is noted here is written into redirects, into settings of servers and into pages.
    """
    return (
        len(target) <= _LONGEST
        and is_writable(target.replace(" ", ""))
        and not any(_CONTROL.search(one) or _UPWARDS.search(one) or any(hidden(one)) for one in readings(target))
    )


def is_writable(target: str) -> bool:
    """Whether an address holds only signs that addresses have (RFC 3986)."""
    return not _NOT_IN_ADDRESSES.search(target)


def readable_host(target: str) -> str:
    """An address with the labels of its host in their own letters, as browsers may show them (RFC 3492)."""
    return _PUNYCODE.sub(lambda match: _unpuny(match[0]), target) if "xn--" in target else target


def _unpuny(label: str) -> str:
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def is_outside(target: str) -> bool:
    """Whether a link leads to another site or program that readers may be sent to."""
    return scheme_of(target) in _OUTSIDE | _PERSONAL


def is_safe(target: str) -> bool:
    """Whether a link may be published at all, however it is read.

    It has no scheme, or one of http, https, mailto and tel; it names its host openly (no `//host`, no name and password
    before it, as in `https://bank.be@thief.example`), and a letter has no other header than a subject and a text.
    """
    return all(_is_allowed(readable_host(one)) for one in readings(target))


def readings(target: str) -> Iterator[str]:
    """A link as written, and each time entities and percent signs in it are decoded once more; at most forty times."""
    yield target
    for _ in range(_DECODINGS):
        decoded = entities.decoded(unquote(target))
        if decoded == target:
            return
        target = decoded
        yield target


def _is_allowed(target: str) -> bool:
    bare = _BLANKS.sub("", target).replace("\\", "/")  # browsers read `\\host` as `//host` (WHATWG URL §4.4)
    scheme = scheme_of(bare)
    if scheme in _OUTSIDE:
        return bool(_WEB.match(bare)) and not (_CONTROL.search(target) or any(hidden(target)))
    if scheme in _PERSONAL:
        return bool(_LETTER.fullmatch(target) or _CALL.fullmatch(bare))
    return not scheme and not bare.startswith("//")
