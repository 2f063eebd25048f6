"""Links that open a mail to the centre with its subject and first lines filled in."""

from __future__ import annotations

from urllib.parse import quote


def mail_link(address: str, subject: str, body: str = "") -> str:
    """A `mailto:` link (RFC 6068): everything percent-encoded; a subject has one line, those of a body end in CR LF."""
    link = f"mailto:{quote(address, safe='@')}?subject={quote(' '.join(subject.split()), safe='')}"
    lines = [" ".join(line.split()) for line in body.strip().split("\n")]
    return link + (f"&body={quote(_LINE.join(lines), safe='')}" if body else "")


_LINE = "\r\n"
