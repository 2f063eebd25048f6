"""Why a file gave no draft, and what to do about it."""

from __future__ import annotations

import re

from build_tools.core.languages import Phrase

EMPTY = Phrase(
    "le fichier est vide. Téléchargez-le à nouveau.",
    "het bestand is leeg. Download het opnieuw.",
    "the file is empty. Download it again.",
)
WEB_PAGE = Phrase(
    "c'est une page web, pas un agenda : l'adresse demande peut-être de se connecter. "
    "Cherchez sur le site du partenaire un lien « iCal », « .ics » ou « ajouter à mon agenda ».",
    "dit is een webpagina, geen agenda: misschien moet men zich op dat adres aanmelden. "
    "Zoek op de site van de partner een link “iCal”, “.ics” of “toevoegen aan mijn agenda”.",
    "this is a web page, not a calendar: its address may ask to log in. "
    "Look on the partner's site for a link “iCal”, “.ics” or “add to my calendar”.",
)
NO_CALENDAR = Phrase(
    "ce n'est pas un agenda (iCalendar), ou il est abîmé. Demandez un fichier .ics au partenaire.",
    "dit is geen agenda (iCalendar), of het bestand is beschadigd. Vraag de partner een .ics-bestand.",
    "this is no calendar (iCalendar), or it is damaged. Ask the partner for an .ics file.",
)
NO_EVENT = Phrase(
    "l'agenda ne contient aucun événement.",
    "de agenda bevat geen enkel evenement.",
    "the calendar holds no event.",
)


def why_no_draft(data: bytes) -> Phrase:
    """The reason, told by what the file begins with."""
    text = data.replace(b"\0", b"")
    if not text.strip():
        return EMPTY
    if re.match(rb"[\s\xef\xbb\xbf\xff\xfe]*<(?:!doctype|html|\?xml)", text[:200], re.IGNORECASE):
        return WEB_PAGE
    has_calendar = re.search(rb"^[\xef\xbb\xbf\xff\xfe]*BEGIN:VCALENDAR", text, re.IGNORECASE | re.MULTILINE)
    return NO_EVENT if has_calendar and not re.search(rb"BEGIN:VEVENT", text, re.IGNORECASE) else NO_CALENDAR
