"""The few words that mark an entry or a concept whose time is over, or soon will be, wherever it is named."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.core.formats import format_date
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.validity import Standing, State, standing, validity_of
from build_tools.library.vocabulary import Ending
from build_tools.outputs.templates import labels


def entry_label(library: Library, entry: Entry[Facts], language: Language) -> dict[str, Any]:
    """The state of an entry and the words for it, empty when all is well."""
    found = standing(library, entry)
    texts = labels(language)["validity"]
    reviewed = validity_of(entry.facts)
    if found.state is State.CURRENT and found.confirmed and reviewed:
        return {"state": "confirmed", "text": texts["confirmed"].format(date=format_date(reviewed.reviewed, language))}
    name = "affected_soon" if found.state is State.EXPIRING and not entry.facts.gives_advice else found.state.value
    return {"state": found.state.value, "text": _words(found, texts, name, language)}


def _words(found: Standing, texts: dict[str, str], name: str, language: Language) -> str:
    if found.state is State.CURRENT:
        return ""
    if found.day is None:
        return texts["replaced"]
    return texts[name].format(date=format_date(found.day, language))


def concept_label(library: Library, ending: Ending, language: Language) -> dict[str, Any]:
    """The state of a concept that ends, and the words for it."""
    past = ending.day <= library.today
    last = ending.day - timedelta(days=1)
    text = labels(language)["validity"]["ended" if past else "ends"]
    day = format_date(ending.day if past else last, language)
    return {"state": (State.SUPERSEDED if past else State.EXPIRING).value, "text": text.format(date=day)}
