"""An entry as feeds tell of it: a stable id, when its content last changed, its title and summary with what ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlsplit

from build_tools.content_types.base import Facts
from build_tools.content_types.event import Event
from build_tools.core.languages import Language
from build_tools.core.values import BRUSSELS
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.validity import State, standing, validity_of
from build_tools.outputs.calendar_events import NEVER_CHANGED
from build_tools.outputs.edition import Edition
from build_tools.outputs.entry_page import description

OVER = frozenset({State.SUPERSEDED, State.AFFECTED, State.WITHDRAWN})
"""The states that begin on a day the content itself names, and so change an entry on that day."""
TOLD = OVER | {State.EXPIRING}
"""The states that readers of feeds are told of."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed; `url` is whole, `language` that of its words."""

    id: str
    url: str
    title: str
    summary: str
    language: Language
    updated: date
    published: date | None = None
    tags: tuple[str, ...] = ()


def feed_entry(edition: Edition, entry: Entry[Facts]) -> FeedEntry:
    """An entry for the readers of an edition."""
    shown, library = edition.shown(entry), edition.library
    appeared = entry.facts.appeared
    label = edition.validity(entry)["text"] if standing(library, entry).state in TOLD else ""
    title = edition.words(shown.facts.title, shown.language_of("title"))
    return FeedEntry(
        id=tag(edition, entry),
        url=edition.absolute(edition.address(entry)),
        title=f"{label} – {title}" if label else title,
        summary=_summary(edition, entry),
        language=shown.language_of("title"),
        updated=changed_on(library, entry),
        published=appeared.first if appeared else None,
        tags=tuple(concept["title"] for concept in edition.concepts(library.concepts(entry.id))),
    )


def _summary(edition: Edition, entry: Entry[Facts]) -> str:
    """The summary or first words, after the language they are in; of what was withdrawn, the reason alone."""
    shown = edition.shown(entry)
    if standing(edition.library, entry).state is State.WITHDRAWN and shown.facts.withdrawn:
        return edition.words(shown.facts.withdrawn.reason)
    words = f"{_change(edition, entry)} {description(edition, shown)}".strip()
    if shown.language is edition.language:
        return words
    return f"[{edition.t['languages']['only_in'][shown.language]}] {words}".strip()


def _change(edition: Edition, entry: Entry[Facts]) -> str:
    """What changed, where the author says so of the day for which the entry is told of again."""
    shown, day = edition.shown(entry), changed_on(edition.library, entry)
    told = [
        edition.words(change.what, shown.language_of("changes", place, "what"))
        for place, change in enumerate(shown.facts.changes)
        if change.on == day
    ]
    return str(edition.t["feeds"]["changed"]).format(what=" ".join(told)) if told else ""


def changed_on(library: Library, entry: Entry[Facts]) -> date:
    """The last day until today that the content itself says something changed; never the day of the build."""
    facts, found, validity = entry.facts, standing(library, entry), validity_of(entry.facts)
    days = [facts.appeared.first] if facts.appeared else []
    days += [facts.updated] if facts.updated else []
    days += [facts.withdrawn.on] if facts.withdrawn else []
    days += [validity.reviewed] if validity else []
    days += [change.on for change in facts.changes]
    days += [before.on for before in facts.previously] if isinstance(facts, Event) else []
    days += [found.day] if found.day and found.state in OVER else []
    return max((day for day in days if day <= library.today), default=NEVER_CHANGED)


def tag(edition: Edition, entry: Entry[Facts]) -> str:
    """A tag URI (RFC 4151) that neither a new title nor a new address changes."""
    return f"tag:{site_domain(edition)},2020:{entry.id}:{edition.language}"


def feed_tag(edition: Edition, place: str) -> str:
    """The tag URI of a feed, from its place without ending: both formats and all pages of a feed are the same feed."""
    return f"tag:{site_domain(edition)},2020:feed:{place.strip('/')}"


def site_domain(edition: Edition) -> str:
    """The domain that stands in permanent identifiers, whatever the address of the site becomes."""
    settings = edition.library.settings
    return settings.options.agenda.uid_domain or urlsplit(settings.site_url).hostname or "good-practice.invalid"


def instant(day: date) -> str:
    """The beginning of a day in Brussels (RFC 3339)."""
    return datetime.combine(day, time(), BRUSSELS).isoformat()
