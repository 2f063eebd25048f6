"""The kinds of value a key can hold, each reading the author's text, and the marks that general code goes by.

A mark says what a value *means* (words to translate, a concept, another entry), so that translations, relations,
search and privacy rules find every such value of every type without naming one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import WithJsonSchema

from build_tools.core import values
from build_tools.core.addresses import is_safe, scheme_of
from build_tools.core.folding import slugify
from build_tools.core.languages import Language
from build_tools.core.schema import reads
from build_tools.core.values import Moment, Month, ValueProblem

ID = re.compile(r"(?:BP|TR|EV|NL|DOC|PG)-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
CONCEPT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PROSE_LIMIT = 300
_EMAIL = re.compile(r"[^@\s<>\"',;]+@[^@\s<>\"',;]+\.[A-Za-z]{2,}")


class Meaning(StrEnum):
    """What a value means to the rest of the program."""

    PROSE = "prose"
    TEXT = "text"
    CONCEPT = "concept"
    ENTRY = "entry"
    FILE = "file"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Mark:
    """The meaning of a value; `within` names the schemes of a concept or the prefixes of an entry, empty for any."""

    meaning: Meaning
    within: tuple[str, ...] = ()


def _prose(text: str) -> str:
    if "\n" in text.strip():
        raise ValueProblem("line-break-in-prose")
    if not text.strip():
        raise ValueProblem("empty-text")
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
        raise ValueProblem("wrong-id", value=text)
    return text.strip()


def _url(text: str) -> str:
    if scheme_of(text) not in {"http", "https"} or re.search(r"[\s<>\"]", text.strip()):
        raise ValueProblem("wrong-link", value=text)
    return text.strip()


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text.strip()):
        raise ValueProblem("wrong-email", value=text)
    return text.strip()


def _former_address(text: str) -> str:
    bare = text.strip()
    if not is_safe(bare) or not (bare.startswith("/") or scheme_of(bare)) or re.search(r"\s", bare):
        raise ValueProblem("wrong-former-address", value=text)
    return bare


def _language(text: str) -> Language:
    try:
        return Language(text.strip().lower())
    except ValueError:
        raise ValueProblem("wrong-language", value=text) from None


def _json(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema(schema)


_STRING = _json(type="string")
_MARKDOWN = _json(type="string", contentMediaType="text/markdown")
_DATE = _json(type="string", format="date")
_MONTH = _json(type="string", pattern=r"^\d{4}-\d{2}(-\d{2})?$")

Day = Annotated[date, reads(values.parse_date), _DATE]
AMonth = Annotated[Month, reads(values.parse_month), _MONTH]
PartialDate = Annotated[str, reads(values.parse_year_month_date), _json(type="string", pattern=r"^\d{4}(-\d{2}){0,2}$")]
AMoment = Annotated[
    Moment, reads(values.parse_moment), _json(type="string", pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$")
]
Hour = Annotated[time, reads(values.parse_hour), _json(type="string", pattern=r"^\d{2}:\d{2}$")]
Money = Annotated[Decimal, reads(values.parse_money), _json(type="number", minimum=0)]
Number = Annotated[int, reads(values.parse_number), _json(type="integer", minimum=0)]
YesNo = Annotated[bool, reads(values.parse_yes_or_no), _json(type="boolean")]
Line = Annotated[str, reads(_prose), _STRING]
Prose = Annotated[str, reads(_prose), _STRING, Mark(Meaning.PROSE)]
Summary = Annotated[str, reads(_summary), _json(type="string", maxLength=PROSE_LIMIT), Mark(Meaning.PROSE)]
MarkdownText = Annotated[str, reads(_text), _MARKDOWN, Mark(Meaning.TEXT)]
EntryId = Annotated[str, reads(_entry_id), _json(type="string", pattern=f"^{ID.pattern}$")]
Url = Annotated[str, reads(_url), _json(type="string", format="uri"), Mark(Meaning.LINK)]
Email = Annotated[str, reads(_email), _json(type="string", format="email")]
FormerAddress = Annotated[str, reads(_former_address), _STRING]
FileName = Annotated[str, reads(_prose), _STRING, Mark(Meaning.FILE)]
ALanguage = Annotated[Language, reads(_language), _json(enum=["fr", "nl", "en"])]


AnyConcept = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT)]
Organisation = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("organisations",))]
Profile = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("profiles",))]
Debt = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("debts",))]
Procedure = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("procedures",))]
Technique = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("techniques",))]
Outcome = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("outcomes",))]
Law = Annotated[str, reads(_concept_id), _STRING, Mark(Meaning.CONCEPT, ("laws",))]

AnyEntry = Annotated[EntryId, Mark(Meaning.ENTRY)]
PracticeId = Annotated[EntryId, Mark(Meaning.ENTRY, ("BP",))]
RoundTableId = Annotated[EntryId, Mark(Meaning.ENTRY, ("TR",))]
EventId = Annotated[EntryId, Mark(Meaning.ENTRY, ("EV",))]
DocumentId = Annotated[EntryId, Mark(Meaning.ENTRY, ("DOC",))]
