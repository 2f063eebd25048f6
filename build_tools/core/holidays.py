"""The public holidays of Belgium (law of 4 January 1974, royal decree of 18 April 1974), in both languages.

Ten days a year, seven fixed and three that follow Easter: a table is enough, and needs nobody's release each year.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from build_tools.core.languages import Phrase

_FIXED = (
    (1, 1, Phrase("Jour de l’An", "Nieuwjaar", "New Year's Day")),
    (5, 1, Phrase("Fête du Travail", "Dag van de Arbeid", "Labour Day")),
    (7, 21, Phrase("Fête nationale", "Nationale feestdag", "National Day")),
    (8, 15, Phrase("Assomption", "O.-L.-V.-Hemelvaart", "Assumption")),
    (11, 1, Phrase("Toussaint", "Allerheiligen", "All Saints' Day")),
    (11, 11, Phrase("Armistice", "Wapenstilstand", "Armistice")),
    (12, 25, Phrase("Noël", "Kerstmis", "Christmas")),
)
_AFTER_EASTER = (
    (1, Phrase("Lundi de Pâques", "Paasmaandag", "Easter Monday")),
    (39, Phrase("Ascension", "O.-L.-H.-Hemelvaart", "Ascension Day")),
    (50, Phrase("Lundi de Pentecôte", "Pinkstermaandag", "Whit Monday")),
)


@lru_cache(maxsize=128)
def public_holidays(year: int) -> dict[date, Phrase]:
    """The public holidays of a year, in order; a day that is two of them is called by the fixed one first."""
    days: dict[date, Phrase] = {}
    found = [(date(year, month, day), name) for month, day, name in _FIXED]
    found += [(easter(year) + timedelta(days=after), name) for after, name in _AFTER_EASTER]
    for day, name in sorted(found, key=lambda one: one[0]):
        days.setdefault(day, name)
    return days
