"""The languages of the site and of its messages, and phrases written once in each.

Formatting of dates, amounts and lists stands in `formats`; this module only names languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language by its BCP 47 tag. Pages exist in `PUBLISHED`; messages also in English."""

    FR = "fr"
    NL = "nl"
    EN = "en"

    @property
    def other(self) -> Language:
        """The other published language."""
        return Language.NL if self is Language.FR else Language.FR


PUBLISHED: tuple[Language, ...] = (Language.FR, Language.NL)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text in every language; English falls back to French where it is not written."""

    fr: str
    nl: str
    en: str = ""

    def __getitem__(self, language: Language) -> str:
        return {Language.FR: self.fr, Language.NL: self.nl, Language.EN: self.en or self.fr}[language]

    def __iter__(self) -> Iterator[str]:
        return iter((self.fr, self.nl, self.en))
