"""Addresses of the site: absolute paths such as `/fr/pratiques/`, and what may stand behind a link."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

SLUG = re.compile(r"[a-z0-9-]{1,80}")
RESERVED = re.compile(r"\d{4}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_OUTSIDE = frozenset({"http", "https"})
_PERSONAL = frozenset({"mailto", "tel"})


def base_path(site_url: str) -> str:
    """The path the site is served under, without a final slash: `https://x.be/kb/` gives `/kb`."""
    return urlsplit(site_url).path.rstrip("/") if site_url else ""


def absolute(site_url: str, address: str) -> str:
    """The whole URL of `address`; the address alone when the site has no URL."""
    return site_url.rstrip("/") + address if site_url else address


def scheme_of(target: str) -> str:
    """The scheme of a link in lower case, empty for a path; blanks and controls do not hide it (WHATWG URL §4.4)."""
    bare = re.sub(r"[\x00-\x20]", "", target)
    match = _SCHEME.match(bare)
    return match[1].lower() if match else ""


def is_outside(target: str) -> bool:
    """Whether a link leads to another site or program that readers may be sent to."""
    return scheme_of(target) in _OUTSIDE | _PERSONAL


def is_safe(target: str) -> bool:
    """Whether a link may be published at all: no scheme, or one of http, https, mailto and tel, decoded or not."""
    return all(_is_allowed(one) for one in (target, unquote(target)))


def _is_allowed(target: str) -> bool:
    bare = target.lstrip().replace("\\", "/")  # browsers read `\\host` as `//host` (WHATWG URL §4.4)
    return scheme_of(target) in {"", *_OUTSIDE, *_PERSONAL} and not bare.startswith("//")
