"""Links that open a mail to the centre with its subject filled in."""

from __future__ import annotations

from urllib.parse import quote


def mail_link(address: str, subject: str) -> str:
    """A `mailto:` link (RFC 6068): subject percent-encoded, line breaks impossible."""
    return f"mailto:{quote(address, safe='@')}?subject={quote(' '.join(subject.split()), safe='')}"
