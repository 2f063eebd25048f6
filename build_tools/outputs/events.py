"""The page of every event: when and where, programme, registration, what changed, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from build_tools.content_types.event import Event, Status
from build_tools.content_types.round_table import RoundTable
from build_tools.core.formats import format_date, format_hour, format_list
from build_tools.core.values import Moment
from build_tools.library import Library
from build_tools.library.agenda import is_on, is_undated
from build_tools.library.entry import Entry
from build_tools.outputs.agenda import agenda_address, head_links, subscription_address, way
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import changes_shown, contents, entry_page, sections
from build_tools.outputs.events_shown import (
    category_of,
    event_row,
    history,
    organisation,
    shown_event,
    status_of,
    when,
    where,
)
from build_tools.outputs.events_structured import structured_event
from build_tools.outputs.mail import mail_link
from build_tools.outputs.product import Page
from build_tools.outputs.programme import programme
from build_tools.outputs.speakers import speakers_shown


def events(library: Library) -> Iterator[Page]:
    """Every event, in each language."""
    for edition in editions(library):
        for entry in library.of_type(Event):
            yield _page(edition, entry)


def calendar_address(edition: Edition, entry: Entry[Event]) -> str:
    """The address of the calendar that holds one event."""
    return f"{edition.address(entry).rstrip('/')}.ics"


def _page(edition: Edition, entry: Entry[Event]) -> Page:
    shown = shown_event(edition, entry)
    library = edition.library
    reports = _reports(library, entry)
    cases = [case for report in reports for case in library.practices_of(report.id)]
    own = {
        "programme": programme(edition, shown),
        "series": [_part(edition, part) for part in library.agenda.parts.get(entry.id, ())],
        "history": _history(edition, entry),
        "reports": [edition.card(report) for report in reports],
        "cases": [edition.card(case) for case in cases],
    }
    parts = sections(edition, entry)
    view = {
        "over": category_of(edition, entry.facts)["label"],
        "category": category_of(edition, entry.facts),
        "status": status_of(edition, shown),
        "facts": _facts(edition, shown),
        "sessions": _times(edition, shown),
        "registration": _registration(edition, shown),
        "calendar": None if library.agenda.is_past(entry) else edition.href(calendar_address(edition, entry)),
        "subscribe": edition.href(subscription_address(edition.language)),
        "sections": parts,
        **own,
        "contents": contents(*parts, *_own_parts(edition, own)),
    }
    reads = {entry.id, "type:event", "type:round-table", "type:practice", "vocabulary", "today"}
    view["changes"] = own["history"]
    return entry_page(
        edition,
        entry,
        "event",
        view,
        way=[way(edition), _month_step(edition, entry)],
        data=(structured_event(edition, entry),),
        links=head_links(edition),
        scripts=("agenda",),
        reads=frozenset(reads),
    )


def _history(edition: Edition, entry: Entry[Event]) -> list[View]:
    """What was announced before, and what else changed in the text, the newest first."""
    told = [*history(edition, entry.facts), *changes_shown(edition, entry)]
    return sorted(told, key=lambda change: str(change["on"]["iso"]), reverse=True)


def _part(edition: Edition, part: Entry[Event]) -> View:
    """A part of an event in the list on its page: from its first day to its last."""
    whole = when(edition, part.facts.starts, part.facts.ends)
    return {**event_row(edition, part), "when": whole, "session": None, "part_of": None}


def _month_step(edition: Edition, entry: Entry[Event]) -> tuple[str, str]:
    year = str(entry.facts.starts.day.year)
    return year, agenda_address(edition.language, year)


def _own_parts(edition: Edition, own: dict[str, list[View]]) -> list[View]:
    names = {"programme": "programme", "series": "parts", "reports": "report", "cases": "cases"}
    return [
        {"id": "parts" if key == "series" else key, "title": edition.t["event"][label]}
        for key, label in names.items()
        if own[key]
    ]


def _reports(library: Library, entry: Entry[Event]) -> list[Entry[RoundTable]]:
    return [report for report in library.of_type(RoundTable) if report.facts.event == entry.id]


def _facts(edition: Edition, shown: Entry[Event]) -> list[View]:
    """The card: what is known, nothing empty."""
    facts, labels = shown.facts, edition.t["event"]
    texts = {
        "audience": facts.audience,
        "price": facts.price,
        "accreditation": facts.accreditation,
        "capacity": str(facts.capacity) if facts.capacity else None,
        "languages": format_list([labels["language_names"][one] for one in facts.languages], edition.language),
        "speakers": format_list(speakers_shown(edition, facts.speakers), edition.language),
    }
    whole = edition.library.get(facts.part_of) if facts.part_of else None
    rows: list[View] = [*_when_and_where(edition, shown), *_organisers(edition, facts)]
    rows += [
        {"label": labels[name], "text": edition.words(text), "lang": shown.language_of(name)}
        for name, text in texts.items()
        if text
    ]
    rows += [{"label": labels["part_of"], "link": edition.link(whole)}] if whole else []
    about = edition.concepts(facts.about)
    return [*rows, {"label": edition.t["fields"]["about"], "concepts": about}] if about else rows


def _when_and_where(edition: Edition, shown: Entry[Event]) -> list[View]:
    facts, labels = shown.facts, edition.t["event"]
    day = labels["undated"] if is_undated(facts) else _whole_time(edition, shown)
    rows: list[View] = [{"label": labels["when"], "text": day}]
    if place := where(edition, facts):
        rows.append({"label": labels["where"], "text": place, "link": _map(edition, facts)})
    if isinstance(facts.online, str):
        rows.append({"label": labels["online"], "link": {"title": labels["join"], "address": facts.online}})
    return rows


def _whole_time(edition: Edition, shown: Entry[Event]) -> str:
    """When it takes place; of what is held several times, how often and from when to when."""
    facts, times = shown.facts, edition.library.agenda.of_event.get(shown.id, ())
    if len(times) < 2 or not (facts.sessions or facts.repeats):
        return when(edition, facts.starts, facts.ends)
    first, last = (format_date(one.starts.day, edition.language) for one in (times[0], times[-1]))
    return str(edition.t["event"]["times"].format(count=len(times), first=first, last=last))


def _map(edition: Edition, facts: Event) -> View | None:
    """A search for the place on a map of another site: a link, nothing of it is shown here."""
    if not facts.place or not is_on(facts):
        return None
    search = edition.library.settings.options.agenda.map_search.replace("{place}", quote(facts.place, safe=""))
    return {"title": edition.t["event"]["map"], "address": search}


def _organisers(edition: Edition, facts: Event) -> list[View]:
    labels = edition.t["event"]
    rows: list[View] = []
    if facts.organiser:
        rows.append({"label": labels["organiser"], "text": organisation(edition, facts.organiser)})
    if facts.co_organisers:
        names = [organisation(edition, one) for one in facts.co_organisers]
        rows.append({"label": labels["with"], "text": format_list(names, edition.language)})
    return rows


def _times(edition: Edition, shown: Entry[Event]) -> View | None:
    """The sessions or repetitions of an event that takes place more than once."""
    facts = shown.facts
    if not facts.sessions and not facts.repeats:
        return None
    rows = []
    for one in edition.library.agenda.of_event.get(shown.id, ()):
        place = one.session
        title = facts.sessions[place].title if place is not None and one.entry.id == shown.id else None
        past = one.last_day < edition.library.today
        language = shown.language_of("sessions", place or 0, "title")
        words = edition.words(title or "", language)
        rows.append({"when": when(edition, one.starts, one.ends), "title": words, "lang": language, "past": past})
    return {"title": edition.t["event"]["sessions" if facts.sessions else "dates"], "rows": rows}


def _registration(edition: Edition, shown: Entry[Event]) -> View | None:
    """How to register, or why that is no longer possible."""
    facts, texts, today = shown.facts, edition.t["event"], edition.library.today
    if edition.library.agenda.is_past(shown):
        return {"text": texts["over"]} if facts.registration else None
    if facts.registration is None:
        return {"text": texts["full"]} if facts.status is Status.FULL else None
    if not is_on(facts):
        return {"text": texts["not_on"]}
    if facts.status is Status.FULL:
        return {"text": texts["full"]}
    deadline = facts.registration.deadline
    if deadline and deadline.day < today:
        return {"text": texts["closed"].format(date=format_date(deadline.day, edition.language))}
    return {
        **_way_in(edition, shown),
        "text": _until(edition, deadline),
        "closes": str(deadline.day) if deadline else "",
    }


def _until(edition: Edition, deadline: Moment | None) -> str:
    if deadline is None:
        return ""
    words = {"date": format_date(deadline.day, edition.language)}
    if deadline.hour is None:
        return str(edition.t["event"]["until"].format(**words))
    return str(edition.t["event"]["until_hour"].format(hour=format_hour(deadline.hour, edition.language), **words))


def _way_in(edition: Edition, shown: Entry[Event]) -> View:
    registration, texts = shown.facts.registration, edition.t["event"]
    if registration and registration.url:
        return {"address": registration.url, "title": texts["register"]}
    if registration and registration.email:
        subject = f"{shown.id} – {shown.facts.title}"
        return {"address": mail_link(registration.email, subject), "title": texts["register_mail"]}
    return {}
