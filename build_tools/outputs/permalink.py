"""The short, lasting address of an entry: to copy on screen, and as a QR code (ISO/IEC 18004) in print."""

from __future__ import annotations

from functools import lru_cache

import segno

from build_tools.content_types.base import Facts
from build_tools.library.entry import Entry
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition


def permalink(edition: Edition, entry: Entry[Facts]) -> str:
    """The foot of an entry's page; empty when the site has no URL, for a code must hold a whole one."""
    address = f"/{edition.language}/{entry.id.lower()}/"
    whole = edition.absolute(address)
    if not whole:
        return ""
    shown = whole.partition("://")[2]
    return templates.render(
        "permalink", edition.language, address=edition.href(address), whole=whole, shown=shown, code_html=_code(whole)
    )


@lru_cache(maxsize=20_000)
def _code(whole: str) -> str:
    """The path of a QR code; the mask is fixed, which readers do not mind and which saves most of the time."""
    code = segno.make_qr(whole, error="m", boost_error=False, mask=0)
    markup = code.svg_inline(omitsize=True, svgclass=None, lineclass=None, border=2)
    return str(markup)
