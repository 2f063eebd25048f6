"""The home page of each language: search, newest cases, ways in by debt and by creditor."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.concept import Role
from build_tools.content_types.event import Event
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.page import HOME
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.content_types.sections import section_address
from build_tools.library import Library
from build_tools.library.entry import Entry, F
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.events_shown import coming_rows
from build_tools.outputs.feed_places import list_links
from build_tools.outputs.lists import everywhere, scheme_links
from build_tools.outputs.navigation import overviews
from build_tools.outputs.product import Page

NEWEST = 6
WAYS_IN = 12


def home(library: Library) -> Iterator[Page]:
    """The home page in each language."""
    for edition in editions(library):
        yield _home(edition)


def _home(edition: Edition) -> Page:
    library = edition.library
    options = library.settings.options
    written = library.get(HOME, edition.language)
    title = written.facts.title if written else options.name[edition.language]
    lead = " ".join(written.body.plain_text.split()) if written else options.description[edition.language]
    round_tables = _newest(library, RoundTable)
    view = {
        "title": edition.words(title),
        "lead": edition.words(lead),
        "search": {"address": edition.href(section_address("search", edition.language))},
        "newest": [edition.card(entry) for entry in _newest(library, Practice)[:NEWEST]],
        "practices": _all(edition, Practice, "all_practices"),
        "debts": _used(edition, "debts"),
        "creditors": _used(edition, "organisations", Role.CREDITOR),
        "schemes": scheme_links(edition),
        "events": coming_rows(edition),
        "agenda": _all(edition, Event, "all_events"),
        "overviews": overviews(edition, ("evidence", "legal-amounts")),
        "round_table": edition.card(round_tables[0]) if round_tables else None,
        "round_tables": _all(edition, RoundTable, "all_round_tables"),
        "newsletter": next(iter(edition.cards(_newest(library, Newsletter)[:1])), None),
    }
    return Page(
        address=f"/{edition.language}/",
        language=edition.language,
        title=edition.words(title),
        description=edition.words(options.description[edition.language]),
        body=templates.render("home", edition.language, **view),
        kind="home",
        alternates=everywhere(edition, lambda language: f"/{language}/"),
        x_default="/",
        main_attributes={"data-gp-base": edition.base},
        links=list_links(edition),
        reads=frozenset(
            {"type:practice", "type:round-table", "type:event", "type:newsletter", "vocabulary", "today", HOME}
        ),
    )


def _newest(library: Library, kind: type[F]) -> list[Entry[F]]:
    """The entries of a type, newest first; of one that was withdrawn only its own page tells."""
    return [entry for entry in library.of_type(kind) if not entry.facts.withdrawn]


def _all(edition: Edition, kind: type[Practice | RoundTable | Event], label: str) -> View:
    return {"title": edition.t["home"][label], "address": edition.href(kind.collection.address(edition.language))}


def _used(edition: Edition, scheme: str, role: Role | None = None) -> list[View]:
    """The concepts of a scheme that practices name, most used first."""
    terms = [
        term for term in edition.library.vocabulary.scheme(scheme, edition.language) if _fits(term.concept.roles, role)
    ]
    counted = [(len(edition.library.practices_naming(term.id)), term) for term in terms]
    most_used = sorted((pair for pair in counted if pair[0]), key=lambda pair: -pair[0])[:WAYS_IN]
    return [{**(edition.concept(term.id) or {}), "count": count} for count, term in most_used]


def _fits(roles: tuple[Role, ...], role: Role | None) -> bool:
    return role is None or role in roles
