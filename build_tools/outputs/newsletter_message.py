"""The message of a newsletter (`.eml`): both parts, headers that no content can break, the same bytes every time."""

from __future__ import annotations

import re
from datetime import datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from build_tools.content_types.newsletter import Newsletter
from build_tools.core.values import BRUSSELS
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition
from build_tools.outputs.feed_entries import site_domain
from build_tools.outputs.newsletter_mail import Letter

SENT_AT = time(9)
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")


def message(edition: Edition, entry: Entry[Newsletter], made: Letter) -> bytes:
    """A letter as multipart/alternative, dated by its content; a mail program opens it as a draft (X-Unsent)."""
    options = edition.library.settings.options
    digest = sha256(f"{made.html}\0{made.text}".encode()).hexdigest()[:24]
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = one_line(made.title)
    mail["From"] = _sender(options.centre.name[edition.language], options.newsletter.sender or options.centre.email)
    mail["Date"] = datetime.combine(entry.facts.appeared.first, SENT_AT, BRUSSELS)
    mail["X-Unsent"] = "1"
    mail.set_content(made.text, cte="quoted-printable")
    mail.add_alternative(made.html, subtype="html", cte="quoted-printable")
    mail["Content-Language"] = str(made.language)
    mail.set_boundary(f"=_{digest}")
    own = f"Message-ID: <{made.id.lower()}.{made.language}.{digest}@{_ascii(site_domain(edition))}>\r\n"
    own += f"List-Unsubscribe: <{_ascii(made.unsubscribe)}>\r\n"
    return own.encode("ascii") + mail.as_bytes()


def one_line(text: str) -> str:
    """A text that begins no other header and is no encoded word (RFC 2047): no break, no control, no `=?`."""
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).replace("=?", "= ?")
    return " ".join(plain.split())


def _sender(name: str, address: str) -> Address | str:
    mailbox = address if _MAILBOX.fullmatch(address) else "nobody@invalid.invalid"
    return Address(display_name=one_line(name), addr_spec=mailbox)


def _ascii(text: str) -> str:
    """What may stand between angle brackets of a header: visible ASCII, no bracket; the rest is left out."""
    return re.sub(r"[^!-;=?-~]", "", text)[:800]
