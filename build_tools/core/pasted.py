"""An address out of what people paste: sentences, mark-up, mails as sent, links of services that count clicks.

Knows what programs put around an address or do to it; what the address means is read elsewhere (`arrivals`).
"""

from __future__ import annotations

import contextlib
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote_to_bytes

INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202f\u2060\ufeff]+")
CLOSING = ".,;:!?)]}>\"'»”“’…*|`"
_OPENING = "<([{\"'«„“”‘`*•·>|~→–—-_\\ "
_SOFT_BREAK = re.compile(r"=[ \t]*\r?\n")
_LINE_BREAK = re.compile(r"[ \t]*[\r\n]+[>\s]*")
_QUOTED_SIGN = re.compile(r"=3D|(?:=[89A-F][0-9A-F]){2,}")
_QUOTED_IN_PATH = re.compile(r"=(0[9AD]|[23][0-9A-F]|5F|[89A-F][0-9A-F])")
_SESSION = re.compile(r";\w*sess\w*=[\w.!-]*", re.IGNORECASE)
"""What Java and old PHP set behind a path for one reader's visit (`;jsessionid=…`)."""
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|hellip|[lr](?:aquo|squo|dquo)"
    r"|[a-z]{1,2}(?:acute|grave|circ|uml|cedil|lig));",
    re.IGNORECASE,
)
_MARKDOWN_ESCAPE = re.compile(r"\\(?=[_*~.()\[\]#+-])")
_ENCODED_SIGNS = re.compile(r"%(?:25)*(3F|26|3D|23)", re.IGNORECASE)
_ENCODED_SCHEME = re.compile(r"https?%(?:25)*3A%(?:25)*2F%(?:25)*2F", re.IGNORECASE)
_INNER = re.compile(r"https?:/{1,2}|https?%(?:25)*3A%(?:25)*2F%(?:25)*2F|https?-3A__|\bwww\.", re.IGNORECASE)
_LATE_QUERY = re.compile(r"/?(?:&(?=\w+=)|[;+](?=lang=))")
_BASE64 = re.compile(r"aHR0c[\w-]+")
"""`http…` in base64 for addresses (RFC 4648 §5), as some search engines and mailing services hide it."""
_NEVER_IN_ADDRESSES = re.compile(r"[\"<>|]|\](?=\S)|__;")
_MISREAD = re.compile(r"[ÂÃ][\x80-\xbf]")
_DECODINGS = 3


def readings(pasted: str) -> Iterator[str]:
    """The addresses that a pasted text may mean, the likeliest first.

    The text itself; then what stands in it: the address in a sentence, in mark-up, or inside another address, as mail
    programs and search engines wrap it (`…/?url=https%3A%2F%2F…`).
    """
    yield pasted
    text = pasted.strip()
    for match in _INNER.finditer(text):
        inner = _inner(text[match.start() :])
        marked = _NEVER_IN_ADDRESSES.split(_decoded_entities(inner), maxsplit=1)[0]
        yield from (marked, marked.split(maxsplit=1)[0])
    for match in _BASE64.finditer(text):
        yield _unpacked(match[0])
    if cut := text.split(maxsplit=1)[1:]:
        yield text.removesuffix(cut[0])


def _unpacked(packed: str) -> str:
    """What stands in base64; a last sign that alone means nothing is left out."""
    whole = packed[:-1] if len(packed) % 4 == 1 else packed
    return urlsafe_b64decode(whole + "=" * (-len(whole) % 4)).decode("utf-8", "replace")


def _inner(text: str) -> str:
    """An address inside another one up to where it ends: an encoded one is one parameter."""
    if "-3a__" in text[:10].lower():  # Proofpoint's first form: `-` for `%`, `_` for `/`
        return decoded(re.sub(r"-([0-9A-F]{2})", r"%\1", text.partition("&")[0].replace("_", "/")))
    return text.partition("&")[0] if _ENCODED_SCHEME.match(text) else text


def cleaned(written: str) -> str:
    """An address without what surrounds it in a text, and without the marks of mails and mark-up within it."""
    text = _unquoted(_SOFT_BREAK.sub("", written.strip()))
    text = INVISIBLE.sub("", _LINE_BREAK.sub("", _decoded_entities(text)))
    text = _MARKDOWN_ESCAPE.sub("", text.lstrip(_OPENING)).replace("\\", "/")
    text = re.sub(r"(?:%(?:25)*20)+$", "", text).rstrip(_OPENING.replace("-_", "") + CLOSING)
    if "://" not in text and _ENCODED_SCHEME.search(text):
        text = decoded(text)
    if "?" not in text:
        text = _ENCODED_SIGNS.sub(lambda match: chr(int(match[1], 16)), text)
    return text if "?" in text else _LATE_QUERY.sub("?", text, count=1)


def _unquoted(text: str) -> str:
    """Without the signs of quoted-printable mails (RFC 2045 §6.7); behind `?`, `=50` may be what it says."""
    path, mark, query = text.partition("?")
    path = _QUOTED_IN_PATH.sub(r"%\1", _SESSION.sub("", path))
    return path + mark + _QUOTED_SIGN.sub(lambda match: "=" if match[0] == "=3D" else match[0].replace("=", "%"), query)


def _decoded_entities(text: str) -> str:
    for _ in range(_DECODINGS):
        text = _ENTITY.sub(lambda match: unescape(match[0].lower()), text)
    return text


def decoded(text: str) -> str:
    """Without percent signs, be they UTF-8 or Latin-1, encoded once or more; UTF-8 taken for Latin-1 is mended."""
    if "%" not in text and text.isascii() and text.isprintable():
        return text
    for _ in range(_DECODINGS):
        if "%" in text:
            text = _text(unquote_to_bytes(text))
    if _MISREAD.search(text):
        with contextlib.suppress(UnicodeError):
            text = text.encode("latin-1").decode("utf-8")
    return INVISIBLE.sub("", text)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
