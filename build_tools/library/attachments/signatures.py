"""What bytes are, by how they begin (and, for text, by all of them); the name of the file plays no part."""

from __future__ import annotations

import re

from build_tools.core.characters import hidden, is_control

_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"GIF8", "gif"),
    (b"MZ", "exe"),
    (b"\x7fELF", "elf"),
    (b"#!", "script"),
    (b"{\\rtf", "rtf"),
)
_MARKUP = re.compile(
    rb"(?i)<\s*(?:!doctype|\?php|\?xml|!--|html|head|body|script|svg|iframe|object|embed|style|link|meta|base|form|img|a\s)"
)


def content_of(data: bytes) -> str:
    """The kind of content: one of those the site knows, `html`, or another it refuses; `?` when nobody can tell."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    known = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if known:
        return known
    return "html" if _MARKUP.search(data) else "text" if _is_text(data) else "?"


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not any(is_control(letter) for _, letter in hidden(text.replace("\r", "")))
