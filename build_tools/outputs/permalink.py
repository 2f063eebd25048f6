"""The short, lasting address of an entry: to copy on screen, and as a QR code (ISO/IEC 18004) in print."""

from __future__ import annotations

from build_tools.content_types.base import Facts
from build_tools.library.entry import Entry
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition
from build_tools.outputs.qr_codes import qr_code


def permalink(edition: Edition, entry: Entry[Facts]) -> str:
    """The foot of an entry's page; empty when the site has no URL, for a code must hold a whole one."""
    address = f"/{edition.language}/{entry.id.lower()}/"
    whole = edition.absolute(address)
    if not whole:
        return ""
    shown = whole.partition("://")[2]
    return templates.render(
        "permalink",
        edition.language,
        address=edition.href(address),
        whole=whole,
        shown=shown,
        code_html=qr_code(whole),
    )
