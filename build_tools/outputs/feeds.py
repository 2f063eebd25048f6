"""The feeds: everything, each kind of content, and each concept; Atom and JSON Feed, in pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.outputs.edition import Edition, editions
from build_tools.outputs.feed_entries import FeedEntry, feed_entry, feed_tag
from build_tools.outputs.feed_formats import FORMATS, Feed
from build_tools.outputs.feed_places import FED, concept_feed_place, feed_place, feed_title
from build_tools.outputs.product import File

PAGE = 50
"""Entries on one page of a feed: a reader that comes daily never needs the second."""

_READS = frozenset({*(f"type:{kind.collection.name}" for kind in FED), "vocabulary", "today"})


def feeds(library: Library) -> Iterator[File]:
    """Every feed in each language; none without a site URL, for a feed holds whole URLs only."""
    if not library.settings.site_url:
        return
    fed = [entry for kind in FED for entry in library.of_type(kind)]
    for edition in editions(library):
        told = {entry.id: feed_entry(edition, entry) for entry in fed}
        for subject in _subjects(edition, fed):
            yield from _files(edition, subject, [told[one] for one in subject.ids if one in told])


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a feed is about: where it stands, the page that shows the same, its name, the ids it holds."""

    place: str
    home: str
    title: str
    ids: Sequence[str]


def _subjects(edition: Edition, fed: Sequence[Entry[Facts]]) -> Iterator[_Subject]:
    language, library = edition.language, edition.library
    everything = [entry.id for entry in fed]
    yield _Subject(feed_place(language), f"/{language}/", feed_title(edition), everything)
    for kind in FED:
        ids = [entry.id for entry in library.of_type(kind)]
        yield _Subject(feed_place(language, kind), kind.collection.address(language), feed_title(edition, kind), ids)
    known = set(everything)
    for term in (one for one in library.vocabulary if one.scheme != ABBREVIATIONS):
        ids = [one for one in library.resting_on.get(term.id, ()) if one in known]
        home = edition.concept_address(term.scheme, term.id)
        yield _Subject(concept_feed_place(language, term.scheme, term.id), home, term.label(language), ids)


def _files(edition: Edition, subject: _Subject, entries: list[FeedEntry]) -> Iterator[File]:
    """The pages of a feed, the newest changes first, in both formats."""
    entries.sort(key=lambda entry: (entry.updated, entry.published or entry.updated, entry.id), reverse=True)
    pages = [entries[start : start + PAGE] for start in range(0, len(entries), PAGE)] or [[]]
    for ending, write in FORMATS.items():
        places = [_page_place(subject.place, number, ending) for number in range(len(pages))]
        for number, page in enumerate(pages):
            feed = _feed(edition, subject, page, [edition.absolute(place) for place in places], number)
            yield File(places[number], write(feed), _READS)


def _page_place(place: str, number: int, ending: str) -> str:
    """`/fr/flux/tout.xml`, then `/fr/flux/tout/2.xml`."""
    return f"{place}/{number + 1}.{ending}" if number else f"{place}.{ending}"


def _feed(edition: Edition, subject: _Subject, page: list[FeedEntry], places: list[str], number: int) -> Feed:
    options = edition.library.settings.options
    around = {"next": number + 1, "previous": number - 1}
    several = {"first": places[0], "last": places[-1]} if len(places) > 1 else {}
    return Feed(
        id=feed_tag(edition, subject.place),
        address=places[number],
        home=edition.absolute(subject.home),
        title=f"{subject.title} – {options.name[edition.language]}",
        author=options.centre.name[edition.language],
        language=edition.language,
        entries=page,
        around={**several, **{rel: places[at] for rel, at in around.items() if 0 <= at < len(places)}},
    )
