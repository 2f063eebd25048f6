"""Links that open a mail to the centre with its subject and first lines filled in."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote


def mail_link(address: str, subject: str, body: str = "") -> str:
    """A `mailto:` link (RFC 6068): everything percent-encoded; a subject has one line, those of a body end in CR LF."""
    link = f"mailto:{quote(address, safe='@')}?subject={_quoted(subject)}"
    return link + (f"&body={_LINE.join(map(_quoted, body.strip().split(chr(10))))}" if body else "")


_LINE = quote("\r\n")


@lru_cache(1000)
def _quoted(line: str) -> str:
    """A line percent-encoded; most lines of a mail are the same for every entry."""
    return quote(" ".join(line.split()), safe="")
