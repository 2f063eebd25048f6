"""What people write into the title of an event because programs have no field for it: that it is cancelled, or full."""

from __future__ import annotations

import re

from build_tools.core.folding import fold

STATUS_WORDS = {
    "cancelled": "annule annulee annules annulees geannuleerd afgelast cancelled canceled",
    "postponed": "reporte reportee reportes reportees uitgesteld postponed",
    "moved": "deplace deplacee verplaatst moved",
    "full": "complet complete volzet full uitverkocht",
}
"""The words by status, folded, as French, Dutch and English write them."""
_BY_WORD = {word: status for status, words in STATUS_WORDS.items() for word in words.split()}
_MARKS = r"[\[(*!]*\s*(?P<word>[^\W\d_]+)(?:,[^:\])]{0,40})?\s*[\])*!]*"
_BEFORE = re.compile(rf"\s*(?:{_MARKS}\s*(?::|\s[-–—]\s)|[\[(*!]+\s*(?P<boxed>[^\W\d_]+)\s*[\])*!]+)\s*(?P<title>\S.*)")
_AFTER = re.compile(r"(?P<title>.*\S)\s*(?:[\[(*!]+|\s[-–—]\s)\s*(?P<word>[^\W\d_]+)\s*[\])*!]*\s*")


def titled(written: str) -> tuple[str, str | None]:
    """The title without what says that the event is cancelled, postponed, moved or full; and which, if any.

    `Annulé : Débat`, `[COMPLET] Débat`, `Débat (geannuleerd)`. A word without a mark beside it is part of the title.
    """
    for form in (_BEFORE, _AFTER):
        match = form.fullmatch(written)
        groups = match.groupdict() if match else {}
        status = _BY_WORD.get(fold(groups.get("word") or groups.get("boxed") or ""))
        if status:
            return groups["title"], status
    return written, None
