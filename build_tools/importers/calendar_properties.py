"""What the parts of a calendar are called, for people who have never read RFC 5545."""

from __future__ import annotations

import re
from functools import partial

from build_tools.core.languages import Phrase

_NAMES = {  # in French, Dutch, English
    "ATTACH": ("un fichier joint", "een bijlage", "an attached file"),
    "ATTENDEE": ("les invités", "de genodigden", "the guests"),
    "COMMENT": ("un commentaire", "een opmerking", "a comment"),
    "CONFERENCE": ("la réunion en ligne", "de onlinevergadering", "the online meeting"),
    "CONTACT": ("la personne de contact", "de contactpersoon", "the contact person"),
    "DESCRIPTION": ("la description", "de beschrijving", "the description"),
    "DTEND": ("la fin", "het einde", "the end"),
    "DTSTART": ("le début", "het begin", "the start"),
    "DURATION": ("la durée", "de duur", "the duration"),
    "EXDATE": ("les dates supprimées", "de geschrapte data", "the dates taken out"),
    "EXRULE": ("des exceptions", "uitzonderingen", "exceptions"),
    "GEO": ("la position sur la carte", "de plaats op de kaart", "the position on the map"),
    "IMAGE": ("une image", "een afbeelding", "a picture"),
    "LOCATION": ("le lieu", "de plaats", "the place"),
    "ORGANIZER": ("l'organisateur", "de organisator", "the organiser"),
    "RDATE": ("les dates ajoutées", "de toegevoegde data", "the dates added"),
    "RECURRENCE-ID": ("une date déplacée", "een verplaatste datum", "a date that was moved"),
    "RELATED-TO": ("le lien avec un autre événement", "de link met een ander evenement", "the link to another event"),
    "REQUEST-STATUS": ("l'état d'une demande", "de stand van een aanvraag", "the state of a request"),
    "RESOURCES": ("le matériel", "het materiaal", "the equipment"),
    "RRULE": ("la répétition", "de herhaling", "the repetition"),
    "SEQUENCE": ("le nombre de changements", "het aantal wijzigingen", "the number of changes"),
    "STATUS": ("l'état", "de stand", "the status"),
    "STRUCTURED-DATA": ("des données pour programmes", "gegevens voor programma's", "data for programs"),
    "STYLED-DESCRIPTION": ("la description mise en forme", "de opgemaakte beschrijving", "the styled description"),
    "SUMMARY": ("le titre", "de titel", "the title"),
    "URL": ("l'adresse web", "het webadres", "the web address"),
    "VALARM": ("les rappels", "de herinneringen", "the reminders"),
    "VFREEBUSY": ("des heures occupées", "bezette uren", "busy hours"),
    "VJOURNAL": ("une note", "een notitie", "a note"),
    "VTODO": ("une tâche", "een taak", "a task"),
}
_PART = re.compile(r"(?P<name>[A-Z][A-Z-]*)(?: \((?P<more>[^)]*)\))?")


def in_plain_words(parts: str) -> Phrase:
    """Parts such as `ATTENDEE (3), VALARM` by the words for them, each with its own name and number behind."""
    french, dutch, english = (_PART.sub(partial(_said, place=place), parts) for place in range(3))
    return Phrase(french, dutch, english)


def _said(part: re.Match[str], place: int) -> str:
    known = _NAMES.get(part["name"])
    if known is None:
        return part[0]
    more = "" if part["more"] in {None, "1"} else f", {part['more']}"
    return f"{known[place]} ({part['name']}{more})"
