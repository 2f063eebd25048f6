"""Events as plain data for templates: when, of which category, what changed. Shared by every page that lists events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from build_tools.content_types.event import Event, Previously, Status
from build_tools.core.formats import format_hour, format_list, format_month, format_weekday
from build_tools.core.values import Moment, Month
from build_tools.library.agenda import Occurrence, is_on, is_undated
from build_tools.library.entry import Entry, is_of
from build_tools.options import Category
from build_tools.outputs.edition import Edition, View

SOON = 4
"""Events shown beside other content."""


def when(edition: Edition, starts: Moment, ends: Moment | None) -> str:
    """The time of an event in words: `jeudi 30 septembre 2021, de 9h30 à 12h30`."""
    language, texts = edition.language, edition.t["event"]
    words = {"day": format_weekday(starts.day, language)}
    if starts.hour:
        words["hour"] = format_hour(starts.hour, language)
    if ends and ends.hour:
        words["until"] = format_hour(ends.hour, language)
    if ends and ends.day != starts.day:
        words["last"] = format_weekday(ends.day, language)
        return str(texts["moments" if starts.hour else "days"].format(**words))
    if not starts.hour:
        return words["day"]
    return str(texts["from_to" if "until" in words else "at"].format(**words))


def when_several(edition: Edition, times: Sequence[Occurrence]) -> str:
    """One time in words, or the days of several: `12, 19 et 26 janvier 2027`."""
    if len(times) == 1:
        return when(edition, times[0].starts, times[0].ends)
    days = [one.starts.day for one in times]
    if len({(day.year, day.month) for day in days}) == 1:
        month = format_month(Month(days[0].year, days[0].month), edition.language)
        return f"{format_list([str(day.day) for day in days], edition.language)} {month}"
    return format_list([format_weekday(day, edition.language) for day in days], edition.language)


def hours(edition: Edition, one: Occurrence) -> str:
    """The hours of something within one day: `de 9h à 16h`; the whole time of what lasts longer."""
    texts, starts, ends = edition.t["event"], one.starts, one.ends
    if one.last_day != starts.day:
        return when(edition, starts, ends)
    if starts.hour is None:
        return str(texts["all_day"])
    words = {"hour": format_hour(starts.hour, edition.language)}
    if ends is None or ends.hour is None:
        return str(texts["hour"].format(**words))
    return str(texts["hours"].format(until=format_hour(ends.hour, edition.language), **words))


def iso(moment: Moment) -> str:
    """A moment for the `datetime` attribute: a day, or an hour with its distance from UTC."""
    return moment.at.isoformat(timespec="minutes") if moment.hour else moment.day.isoformat()


def category_of(edition: Edition, event: Event) -> View:
    """The category of an event; its own id where the settings do not name it."""
    known = edition.library.settings.options.agenda.categories
    found = next((category for category in known if category.id == event.category), None)
    return category_view(edition, found) if found else {"id": event.category, "label": event.category}


def category_view(edition: Edition, category: Category) -> View:
    """A category with its label, colour and shape."""
    label = edition.words(category.label[edition.language])
    return {"id": category.id, "label": label, "shape": str(category.shape), "colour": str(category.colour)}


def organisation(edition: Edition, name: str) -> str:
    """An organiser: the label of an organisation of the vocabulary, or the name as written."""
    if name in edition.library.vocabulary:
        return edition.words(edition.library.vocabulary[name].label(edition.language))
    return edition.words(name)


def where(edition: Edition, event: Event) -> str:
    """Where an event takes place: a place, online, or both."""
    texts = edition.t["event"]
    if event.place and event.online:
        return str(texts["hybrid"].format(place=edition.words(event.place)))
    return edition.words(event.place) if event.place else str(texts["online"]) if event.online else ""


def status_of(edition: Edition, entry: Entry[Event]) -> View | None:
    """What changed, in words: state, text, reason, what had been announced; None when all is as announced."""
    event, texts = entry.facts, edition.t["event"]
    if event.withdrawn and entry.is_withdrawn(edition.library.today):
        language, reason = entry.language_of("withdrawn", "reason"), event.withdrawn.reason
        told = {"text": texts["withdrawn"], "title": "", "reason": edition.words(reason, language), "lang": language}
        return {"state": str(Status.CANCELLED), "off": True, "before": "", **told}
    if event.status is Status.CONFIRMED:
        return None
    before = previous_words(edition, event)
    return {
        "state": str(event.status),
        "off": not is_on(event),
        "text": texts["undated"] if is_undated(event) else texts["status"][event.status],
        "title": texts["status_title"]["undated" if is_undated(event) else event.status],
        "reason": edition.words(event.status_reason, entry.language_of("status_reason")) if event.status_reason else "",
        "lang": entry.language_of("status_reason"),
        "before": texts["announced"].format(before=before) if before else "",
    }


def previous_words(edition: Edition, event: Event) -> str:
    """What had been announced before the last change, where it was another day or place."""
    if not event.previously:
        return ""
    before = event.previously[-1]
    return _announced(edition, before, event) if _differs(before, event) else ""


def _differs(before: Previously, event: Event) -> bool:
    return is_undated(event) or before.starts != event.starts or (before.place or event.place) != event.place


def _announced(edition: Edition, before: Previously, event: Event) -> str:
    place = edition.words(before.place) if before.place and before.place != event.place else ""
    return ", ".join(part for part in (when(edition, before.starts, before.ends), place) if part)


def history(edition: Edition, event: Event) -> list[View]:
    """Every change of an event, the newest first: the day, and what was announced before it."""
    return [
        {
            "on": edition.date(before.on),
            "what": edition.t["event"]["changed"].format(before=_history_words(edition, before)),
        }
        for before in reversed(event.previously)
    ]


def _history_words(edition: Edition, before: Previously) -> str:
    status = edition.t["event"]["status"][before.status].lower()
    parts = (when(edition, before.starts, before.ends), before.place or "", status)
    return ", ".join(edition.words(part) for part in parts if part)


def event_row(edition: Edition, entry: Entry[Event], times: Sequence[Occurrence] = ()) -> View:
    """An event in a list, at the `times` the list is about (default: the next one)."""
    shown = shown_event(edition, entry)
    next_one = edition.library.agenda.next_of(entry)
    times = times or ((next_one,) if next_one else (Occurrence(entry, entry.facts.starts, entry.facts.ends),))
    whole = edition.library.get(entry.facts.part_of) if entry.facts.part_of else None
    return {
        **edition.link(entry),
        "when": when_several(edition, times),
        "iso": iso(times[0].starts),
        "last_day": times[-1].last_day.isoformat(),
        "session": _session(edition, shown, times[0]) if len(times) == 1 else None,
        "category": category_of(edition, entry.facts),
        "place": "" if entry.is_withdrawn(edition.library.today) else where(edition, entry.facts),
        "status": status_of(edition, shown),
        "validity": edition.validity(entry),
        "part_of": edition.link(whole) if whole else None,
        "only_in": shown.language if shown.language is not edition.language else None,
    }


def _session(edition: Edition, shown: Entry[Event], one: Occurrence) -> View | None:
    title = shown.facts.sessions[one.session].title if one.session is not None else None
    if one.session is None or not title:
        return None
    language = shown.language_of("sessions", one.session, "title")
    return {"title": edition.words(title, language), "lang": language}


def shown_event(edition: Edition, entry: Entry[Event]) -> Entry[Event]:
    """The version of an event that these readers are shown."""
    shown = edition.shown(entry)
    assert is_of(shown, Event)  # noqa: S101  (the versions of an id are of one type)
    return shown


def rows_by_event(edition: Edition, occurrences: Iterable[Occurrence]) -> list[View]:
    """A row for each event among `occurrences`, with all its times there, in order of the first."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        found[one.entry.id].append(one)
    return [event_row(edition, times[0].entry, times) for times in found.values()]


def coming_rows(edition: Edition, concepts: Iterable[str] | None = None, limit: int = SOON) -> list[View]:
    """The next events, one row each; with `concepts`, only those about one of them."""
    agenda = edition.library.agenda
    if concepts is None:
        entries = list({one.entry.id: one.entry for one in agenda.coming}.values())
    else:
        about = {one.id: one for concept in concepts for one in _about(edition, concept)}
        entries = sorted(
            (one for one in about.values() if not agenda.is_past(one)), key=lambda one: _next(edition, one)
        )
    return [event_row(edition, entry) for entry in entries[:limit]]


def _about(edition: Edition, concept: str) -> list[Entry[Event]]:
    """The events that name a concept, looked for once: thousands of pages name the same few concepts."""
    key, known = ("events", concept), edition.library.worked_out
    if key not in known:
        known[key] = list(_naming(edition, concept))
    found: list[Entry[Event]] = known[key]
    return found


def _naming(edition: Edition, concept: str) -> Iterator[Entry[Event]]:
    """The events that name a concept; in place of one that spans its parts, those parts."""
    agenda = edition.library.agenda
    for one in edition.library.resting_on.get(concept, ()):
        entry = edition.library.originals[one]
        if is_of(entry, Event):
            yield from agenda.parts[one] if agenda.is_frame(entry) else (entry,)


def _next(edition: Edition, entry: Entry[Event]) -> tuple[object, ...]:
    found = edition.library.agenda.next_of(entry)
    return (*(found.starts if found else entry.facts.starts).sortable, entry.id)
