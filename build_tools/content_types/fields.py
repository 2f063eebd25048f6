"""The kinds of value a key can hold, each reading the author's text, and the marks that general code goes by.

A mark says what a value *means* (words to translate, a concept, another entry), so that translations, relations,
search and privacy rules find every such value of every type without naming one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import WithJsonSchema

from build_tools.core import values
from build_tools.core.addresses import is_address_of_old, is_safe, scheme_of
from build_tools.core.contacts import parse_email, parse_web_address
from build_tools.core.folding import fold, slugify, words
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import reads
from build_tools.core.values import Moment, Month, ValueProblem

PREFIXES = (
    "BP",
    "TR",
    "EV",
    "NL",
    "DOC",
    "PG",
)
"""The first letters of the ids of each type; like the ids, they never change."""
ID = re.compile(rf"(?:{'|'.join(PREFIXES)})-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
CONCEPT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PROSE_LIMIT = 300
LINE_LIMIT = 1_000
"""Signs of any one line: what is longer is a text."""


class Meaning(StrEnum):
    """What a value means to the rest of the program."""

    LINE = "line"
    PROSE = "prose"
    TEXT = "text"
    CONCEPT = "concept"
    ENTRY = "entry"
    FILE = "file"
    LINK = "link"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Mark:
    """The meaning of a value; `within` names the schemes of a concept or the prefixes of an entry, empty for any."""

    meaning: Meaning
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """What a value looks like, in the words of those who write, and an example of one."""

    words: Phrase
    example: Any


def _prose(text: str) -> str:
    if "\n" in text.strip():
        raise ValueProblem("line-break-in-prose")
    if not text.strip():
        raise ValueProblem("empty-text")
    if len(text) > LINE_LIMIT:
        raise ValueProblem("too-long", length=len(text), limit=LINE_LIMIT, excess=len(text) - LINE_LIMIT)
    return text.strip()


def _summary(text: str) -> str:
    if len(text.strip()) > PROSE_LIMIT:
        length = len(text.strip())
        raise ValueProblem("too-long", length=length, limit=PROSE_LIMIT, excess=length - PROSE_LIMIT)
    return _prose(text)


def _text(text: str) -> str:
    if not text.strip():
        raise ValueProblem("empty-text")
    return text.rstrip()


def _concept_id(text: str) -> str:
    if not CONCEPT_ID.fullmatch(text.strip()):
        raise ValueProblem("wrong-concept-id", value=text, fixed=slugify(text) or "plan-d-apurement")
    return text.strip()


def _entry_id(text: str) -> str:
    if not ID.fullmatch(text.strip()):
        raise ValueProblem("wrong-id", value=text, nearest=_id_meant(text))
    return text.strip()


def _id_meant(text: str) -> str:
    """The id that was written with other letters or signs between its parts: `bp_2022_01` for `BP-2022-01`."""
    prefix, *rest = words(text) or [""]
    found = "-".join([prefix.upper(), *rest])
    return found if ID.fullmatch(found) else ""


def _former_address(text: str) -> str:
    bare = text.strip()
    is_whole = bare.startswith("/") or scheme_of(bare)
    if not is_whole or not is_safe(bare) or not is_address_of_old(bare) or " " in bare:
        raise ValueProblem("wrong-former-address", value=text)
    return bare


def _language(text: str) -> Language:
    try:
        return Language(text.strip().lower())
    except ValueError:
        raise ValueProblem("wrong-language", value=text, nearest=_LANGUAGES.get(fold(text.strip()), "")) from None


_LANGUAGES = {
    name: str(language)
    for language, names in (
        (Language.FR, "francais frans french"),
        (Language.NL, "neerlandais nederlands dutch flamand vlaams"),
        (Language.EN, "anglais engels english"),
    )
    for name in names.split()
}
"""The languages by their folded names."""


def _json(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


_MONTH_PART, _DAY_PART = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
HOUR_PART = r"([01]\d|2[0-3]):[0-5]\d"
DAY_PART = rf"\d{{4}}-{_MONTH_PART}-{_DAY_PART}"
"""Pieces of patterns for programs that check the form of a value; whether there is such a day, only the check knows."""

_STRING = _json(type="string", minLength=1)
_LINE = _json(type="string", minLength=1, maxLength=LINE_LIMIT, pattern=r"^[^\n]*\S[^\n]*$")
_MARKDOWN = _json(type="string", contentMediaType="text/markdown", minLength=1)
_DATE = _json(type="string", format="date", pattern=f"^{DAY_PART}$")
_MONTH = _json(type="string", pattern=rf"^\d{{4}}-{_MONTH_PART}(-{_DAY_PART})?$")
_CONCEPT = _json(type="string", pattern=f"^{CONCEPT_ID.pattern}$")

Day = Annotated[date, reads(values.parse_date), _DATE, Form(Phrase("un jour", "een dag"), date(2022, 2, 24))]
AMonth = Annotated[
    Month, reads(values.parse_month), _MONTH, Form(Phrase("un mois ou un jour", "een maand of een dag"), Month(2022, 6))
]
PartialDate = Annotated[
    str,
    reads(values.parse_year_month_date),
    _json(type="string", pattern=rf"^\d{{4}}(-{_MONTH_PART}(-{_DAY_PART})?)?$"),
    Form(Phrase("une année, un mois ou un jour", "een jaar, een maand of een dag"), "2021"),
]
AMoment = Annotated[
    Moment,
    reads(values.parse_moment),
    _json(type="string", pattern=rf"^{DAY_PART}(T{HOUR_PART})?$"),
    Form(Phrase("un jour, avec l'heure s'il y en a une", "een dag, met het uur als er een is"), "2021-09-30T09:30"),
]
Money = Annotated[
    Decimal,
    reads(values.parse_money),
    _json(type="number", minimum=0),
    Form(Phrase("un montant en euros", "een bedrag in euro"), Decimal("6415.50")),
]
Number = Annotated[
    int,
    reads(values.parse_number),
    _json(type="integer", minimum=0),
    Form(Phrase("un nombre entier", "een geheel getal"), 12),
]
YesNo = Annotated[
    bool,
    reads(values.parse_yes_or_no),
    _json(type="boolean"),
    Form(Phrase("« true » (oui) ou « false » (non)", "“true” (ja) of “false” (nee)"), True),
]
_ONE_LINE = Form(Phrase("une ligne de texte", "één regel tekst"), "…")
Remark = Annotated[str, reads(_prose), _LINE, _ONE_LINE]
"""A line for those who write, which no reader sees."""
Line = Annotated[str, reads(_prose), _LINE, _ONE_LINE, Mark(Meaning.LINE)]
Prose = Annotated[str, reads(_prose), _LINE, _ONE_LINE, Mark(Meaning.PROSE)]
Summary = Annotated[
    str,
    reads(_summary),
    _json(type="string", minLength=1, maxLength=PROSE_LIMIT),
    Form(Phrase("une ligne de texte, 300 signes au plus", "één regel tekst, hoogstens 300 tekens"), "…"),
    Mark(Meaning.PROSE),
]
MarkdownText = Annotated[
    str,
    reads(_text),
    _MARKDOWN,
    Form(Phrase("un texte, avec des paragraphes et des listes", "een tekst, met alinea's en lijsten"), "…"),
    Mark(Meaning.TEXT),
]
EntryId = Annotated[
    str,
    reads(_entry_id),
    _json(type="string", pattern=f"^{ID.pattern}$"),
    Form(Phrase("un identifiant", "een identificatie"), "BP-2022-01"),
]
Url = Annotated[
    str,
    reads(parse_web_address),
    _json(type="string", format="uri"),
    Form(Phrase("une adresse complète", "een volledig adres"), "https://www.example.org/page"),
    Mark(Meaning.LINK),
]
Email = Annotated[
    str,
    reads(parse_email),
    _json(type="string", format="email"),
    Form(Phrase("une adresse électronique", "een e-mailadres"), "contact@example.org"),
    Mark(Meaning.EMAIL),
]
FormerAddress = Annotated[
    str,
    reads(_former_address),
    _STRING,
    Form(Phrase("une adresse de l'ancien site", "een adres van de oude site"), "/Une-ancienne-page?lang=fr"),
]
FileName = Annotated[
    str,
    reads(_prose),
    _STRING,
    Form(Phrase("le nom d'un fichier", "de naam van een bestand"), "formulaire.pdf"),
    Mark(Meaning.FILE),
]
ALanguage = Annotated[
    Language, reads(_language), _json(enum=["fr", "nl", "en"]), Form(Phrase("fr, nl ou en", "fr, nl of en"), "fr")
]


AnyConcept = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT)]
Organisation = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("organisations",))]
Profile = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("profiles",))]
Debt = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("debts",))]
Procedure = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("procedures",))]
Technique = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("techniques",))]
Outcome = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("outcomes",))]
Law = Annotated[str, reads(_concept_id), _CONCEPT, Mark(Meaning.CONCEPT, ("laws",))]

AnyEntry = Annotated[EntryId, Mark(Meaning.ENTRY)]
PracticeId = Annotated[EntryId, Mark(Meaning.ENTRY, ("BP",))]
RoundTableId = Annotated[EntryId, Mark(Meaning.ENTRY, ("TR",))]
EventId = Annotated[EntryId, Mark(Meaning.ENTRY, ("EV",))]
DocumentId = Annotated[EntryId, Mark(Meaning.ENTRY, ("DOC",))]
