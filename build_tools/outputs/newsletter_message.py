"""The message of a newsletter (`.eml`): both parts, headers that no content can break, the same bytes every time."""

from __future__ import annotations

from datetime import datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from build_tools.content_types.newsletter import Newsletter
from build_tools.core.addresses import is_outside
from build_tools.core.mail_headers import ascii_domain, header, link, mailbox, words
from build_tools.core.values import BRUSSELS
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition
from build_tools.outputs.feed_entries import site_domain
from build_tools.outputs.newsletter_mail import Letter, unsubscribe_mail

SENT_AT = time(9)


def message(edition: Edition, entry: Entry[Newsletter], made: Letter) -> bytes:
    """A letter as multipart/alternative, the text first and the HTML, which is preferred, last (RFC 2046 §5.1.4).

    Dated by its content, so that the same content gives the same bytes. A mail program opens it as a draft (X-Unsent).
    """
    digest = sha256(f"{made.html}\0{made.text}".encode()).hexdigest()[:24]
    return _headers(edition, entry, made, digest) + _parts(made, digest)


def _headers(edition: Edition, entry: Entry[Newsletter], made: Letter, digest: str) -> bytes:
    options = edition.library.settings.options
    sender = options.newsletter.sender or options.centre.email
    domain = ascii_domain(site_domain(edition))
    sent = datetime.combine(entry.facts.appeared.first, SENT_AT, BRUSSELS)
    lines = {
        "Subject": words(made.title),
        "From": mailbox(options.centre.name[edition.language], sender),
        "Date": [format_datetime(sent)],
        "Message-ID": [f"<{made.id.lower()}.{made.language}.{digest}@{domain}>"],
        "List-Unsubscribe": link(_way_out(edition, made)),
        "Content-Language": [str(made.language)],
        "X-Unsent": ["1"],
    }
    return "".join(header(name, pieces) for name, pieces in lines.items()).encode("ascii")


def _way_out(edition: Edition, made: Letter) -> str:
    """Where a mail program unsubscribes a reader (RFC 2369 §3.2): the address that is set, else a mail.

    The mark of a mailing service is no address: the service adds a header of its own. There is never a
    List-Unsubscribe-Post (RFC 8058): one click needs an address that knows the reader, and we know none.
    """
    return made.unsubscribe if is_outside(made.unsubscribe) else unsubscribe_mail(edition)


def _parts(made: Letter, digest: str) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail.set_content(made.text, cte="quoted-printable")
    mail.add_alternative(made.html, subtype="html", cte="quoted-printable")
    mail.set_boundary(f"=_{digest}")
    return mail.as_bytes()
