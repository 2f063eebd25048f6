"""What readers must know before they use an entry or a concept: what ended, what replaces it, who checked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from build_tools.content_types.base import Facts
from build_tools.core.formats import format_date
from build_tools.library.entry import Entry
from build_tools.library.validity import Standing, State, last_seen, months_between, standing, validity_of
from build_tools.library.vocabulary import Ending, Term
from build_tools.outputs.edition import Edition, View

_TITLES = {State.SUPERSEDED: "superseded_title", State.AFFECTED: "affected_title"}


def banners(edition: Edition, entry: Entry[Facts]) -> list[View]:
    """Every banner of an entry's page, the most serious first."""
    found = standing(edition.library, entry)
    if found.state is State.WITHDRAWN:
        return [_withdrawn(edition, entry)]
    made = [_ended(edition, entry, found), _ending(edition, entry, found), _confirmed(edition, entry, found)]
    made += [_overdue(edition, entry, found), _remark(edition, entry, found)]
    return [banner for banner in made if banner]


def concept_banners(edition: Edition, term: Term) -> list[View]:
    """The banner of a concept that has ended or will end."""
    ending = edition.library.vocabulary.endings.get(term.id)
    if ending is None:
        return []
    title = edition.ending(ending)["text"]
    text = "" if ending.term.id == term.id else _sentence(edition, ending)
    replaced = {"links_title": edition.t["validity"]["successor"], "links": _successors(edition, ending.term)}
    return [{**edition.ending(ending), "title": title, "text": text, **(replaced if replaced["links"] else {})}]


def _withdrawn(edition: Edition, entry: Entry[Facts]) -> View:
    shown = edition.shown(entry)
    notice: View = {"state": "withdrawn", "title": edition.validity(entry)["text"]}
    if shown.facts.withdrawn is None:
        return notice
    language = shown.language_of("withdrawn", "reason")
    return {**notice, "note": {"text": edition.words(shown.facts.withdrawn.reason, language), "lang": language}}


def _ended(edition: Edition, entry: Entry[Facts], found: Standing) -> View | None:
    """What is over: the concepts that ended, the day a document was valid until, the practice to read instead."""
    if found.state not in _TITLES:
        return None
    past = [ending for ending in found.endings if ending.day <= edition.library.today]
    label = edition.validity(entry)["text"]
    sentences = [_sentence(edition, ending) for ending in past] or [f"{label}."]
    view = {
        "state": found.state.value,
        "title": edition.t["validity"][_TITLES[found.state]],
        "text": " ".join(sentences),
    }
    return {**view, **_ways_on(edition, past, found.successor), **_note(edition, entry)}


def _ending(edition: Edition, entry: Entry[Facts], found: Standing) -> View | None:
    """What will be over: announced with its last day."""
    coming = [ending for ending in found.endings if ending.day > edition.library.today]
    if found.state is not State.EXPIRING and not coming:
        return None
    last = coming[0].day - timedelta(days=1) if coming else found.day
    holds = entry.facts.gives_advice and found.state is State.EXPIRING
    name = "expiring" if holds else "affected_soon"
    title = edition.t["validity"][name].format(date=format_date(last or date.max, edition.language))
    text = " ".join(_sentence(edition, ending) for ending in coming)
    return {"state": "expiring", "title": title, "text": text, **_ways_on(edition, coming, None)}


def _sentence(edition: Edition, ending: Ending) -> str:
    past = ending.day <= edition.library.today
    text = edition.t["validity"]["superseded_text" if past else "expiring_text"]
    label = ending.term.label(edition.language)
    return edition.words(text.format(concept=label[:1].upper() + label[1:], date=_day(edition, ending.day)))


def _ways_on(edition: Edition, endings: Sequence[Ending], successor: str | None) -> View:
    """What replaces the concepts that end and the practice itself; without either, the concepts' own pages."""
    texts, instead = edition.t["validity"], edition.library.get(successor) if successor else None
    links = [edition.link(instead)] if instead else []
    links += [link for ending in endings for link in _successors(edition, ending.term)]
    if links:
        return {"links_title": texts["successor"], "links": links}
    return {"links_title": texts["read_more"], "links": edition.concepts(one.term.id for one in endings)}


def _successors(edition: Edition, term: Term) -> list[View]:
    return [{"title": one["title"], "address": one["address"]} for one in edition.concepts(term.concept.replaced_by)]


def _confirmed(edition: Edition, entry: Entry[Facts], found: Standing) -> View | None:
    validity = validity_of(entry.facts)
    if not found.confirmed or not validity:
        return None
    texts = edition.t["validity"]
    day = _day(edition, validity.reviewed)
    mine = entry.language is edition.language
    title = texts["confirmed_by"].format(date=day, by=validity.by) if mine else texts["confirmed"].format(date=day)
    told = " ".join(_sentence(edition, ending) for ending in found.confirmed)
    text = f"{told} {texts['confirmed_text']}"
    return {"state": "confirmed", "title": edition.words(title), "text": text, **_note(edition, entry)}


def _overdue(edition: Edition, entry: Entry[Facts], found: Standing) -> View | None:
    """How old the advice is, said soberly."""
    seen = last_seen(entry.facts)
    if not found.due or not seen or found.state is State.SUPERSEDED:
        return None
    texts = edition.t["validity"]
    told = texts["seen" if validity_of(entry.facts) else "never_seen"]
    text = told.format(date=_day(edition, seen), age=age(edition, seen))
    return {"state": "review-due", "title": texts["review_title"], "text": edition.words(text)}


def age(edition: Edition, day: date) -> str:
    """How long ago a day is, in whole years, or in months below two years."""
    months = months_between(day, edition.library.today)
    unit, number = ("years", months // 12) if months >= 24 else ("months", months)
    forms = edition.t["ages"][unit]
    return str(forms["one" if number == 1 else "other"].format(count=number))


def _remark(edition: Edition, entry: Entry[Facts], found: Standing) -> View | None:
    """What the reviewer has to say, where no other banner already says it."""
    note = _note(edition, entry)
    if not note or found.confirmed or found.state in _TITLES:
        return None
    return {"state": "info", "title": edition.t["validity"]["note"], **note}


def _note(edition: Edition, entry: Entry[Facts]) -> View:
    shown = edition.shown(entry)
    validity = validity_of(shown.facts)
    if not validity or not validity.note:
        return {}
    language = shown.language_of("validity", "note")
    return {"note": {"text": edition.words(validity.note, language), "lang": language}}


def _day(edition: Edition, day: date) -> str:
    return format_date(day, edition.language)
