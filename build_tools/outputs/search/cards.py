"""What a result shows to the readers of one language: one small file for each record, fetched when it is shown."""

from __future__ import annotations

from typing import Any

from build_tools.content_types.base import Facts
from build_tools.core.formats import format_date
from build_tools.core.markdown import plain_text
from build_tools.library.entry import Entry
from build_tools.library.validity import State, standing
from build_tools.library.vocabulary import Term
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.search.records import Record

TEXT = 1300
"""The letters of a text among which an excerpt is looked for."""

OVERLAP = 150
LONGEST = 20_000
"""What the rest of a text repeats, so that no phrase is cut, and the letters among which a phrase is looked for."""


def card(edition: Edition, record: Record) -> dict[str, Any]:
    """A result as plain data; nothing empty in it."""
    view = _term(edition, record.term) if record.term else {}
    if record.entry:
        view = _entry(edition, record, record.entry)
    return {name: value for name, value in {"id": record.id, **view}.items() if value}


def rest(shown: Entry[Facts]) -> dict[str, str] | None:
    """What a card leaves out of a long text: phrases are looked for in it too."""
    text = _text(shown)
    return {"text": text[TEXT - OVERLAP : LONGEST]} if len(text) > TEXT else None


def _entry(edition: Edition, record: Record, entry: Entry[Facts]) -> View:
    shown = edition.shown(entry)
    text = _text(shown)
    found = edition.card(entry)
    date = found.get("date")
    year = found.get("year") or "".join(record.facets["year"])
    return {
        "language": shown.language,
        "address": found["address"],
        "title": found["title"],
        "title_language": _other(edition, found["lang"]),
        "kind": found["kind"],
        "year": date["text"] if date else year,
        "only_in": edition.t["languages"]["only_in"][shown.language] if found["only_in"] else "",
        "languages": [str(one) for one in edition.library.languages_of(entry.id)],
        "state": found["validity"]["state"] if found["validity"]["text"] else "",
        "validity": found["validity"]["text"],
        "replaced": _replaced(edition, entry),
        "summary": found["summary"],
        "summary_language": _other(edition, shown.language_of("summary")),
        "facts": _facts(edition, found),
        "concepts": [one["title"] for one in edition.concepts(edition.library.concepts(entry.id))],
        "text": text[:TEXT],
        "text_language": str(shown.language),
        "rest": len(text) > TEXT,
    }


def _facts(edition: Edition, found: View) -> list[list[str]]:
    """Creditor and outcome, each with its name."""
    labels = edition.t["fields"]
    named = {key: ", ".join(one["title"] for one in found.get(key, ())) for key in ("creditors", "outcomes")}
    return [[labels[key], names] for key, names in named.items() if names]


def _replaced(edition: Edition, entry: Entry[Facts]) -> str:
    """What took the place of what the entry rests on."""
    found = standing(edition.library, entry)
    if found.state is not State.SUPERSEDED or not found.term:
        return ""
    instead = edition.library.vocabulary.successors(found.term.id, edition.library.today)
    names = ", ".join(one["title"] for one in edition.concepts(instead))
    return edition.t["search"]["replaced"].format(names=names) if names else ""


def _text(shown: Entry[Facts]) -> str:
    sections = shown.body.sections
    counted = [part.tokens for part in sections if part.heading or not shown.facts.introduces]
    return "\n".join(map(plain_text, counted))


def _term(edition: Edition, term: Term) -> View:
    view = edition.concept(term.id) or {}
    definition = term.concept.definition
    ended = term.concept.ended
    is_over = ended is not None and ended <= edition.library.today
    day = format_date(ended, edition.language) if ended and is_over else ""
    names = [*term.names(edition.language)[1:], *term.names(edition.language.other)]
    return {
        "language": edition.language,
        "address": view["address"],
        "title": view["title"],
        "kind": edition.t["schemes"][term.scheme],
        "state": State.SUPERSEDED if is_over else "",
        "validity": edition.t["validity"]["ended"].format(date=day) if is_over else "",
        "summary": edition.words(definition[edition.language]) if definition else "",
        "also": list(dict.fromkeys(name for name in names if name != term.label(edition.language))),
        "practices": len(edition.library.practices_naming(term.id)),
    }


def _other(edition: Edition, language: str) -> str:
    """A language, where it is not the readers' own."""
    return str(language) if language != edition.language else ""
