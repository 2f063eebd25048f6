"""Where feeds stand, and how pages lead to them. What they hold is in `feeds`."""

from __future__ import annotations

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.content_types.document import Document
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.content_types.sections import section_address
from build_tools.core.languages import Language
from build_tools.library.vocabulary import Term
from build_tools.outputs.edition import Edition, View, capitalised

FED: tuple[type[Facts], ...] = (Practice, RoundTable, Newsletter, Document)
"""The types with a feed of their own, named like their part of the site (DESIGN: addresses)."""
EVERYTHING = {Language.FR: "tout", Language.NL: "alles"}

Links = tuple[dict[str, str], ...]


def feed_place(language: Language, kind: type[Facts] | None = None) -> str:
    """The address of the feed of a type, or of everything, without its ending."""
    name = kind.collection.segments[language] if kind else EVERYTHING[language]
    return section_address("feeds", language) + name


def concept_feed_place(language: Language, scheme: str, concept: str) -> str:
    """The address of the feed of a concept, without its ending."""
    return f"{section_address('feeds', language)}{scheme}/{concept}"


def feed_title(edition: Edition, kind: type[Facts] | None = None) -> str:
    """What a feed is called."""
    if kind is Newsletter:
        return edition.words(edition.library.settings.options.newsletter.name[edition.language])
    if kind:
        return capitalised(edition.words(kind.collection.plural[edition.language]))
    return str(edition.t["feeds"]["everything"])


def feed_links(edition: Edition, place: str, title: str) -> Links:
    """What browsers and readers of feeds find in the head of a page; nothing without a site URL."""
    if not edition.library.settings.site_url:
        return ()
    whole = f"{title} – {edition.library.settings.options.name[edition.language]}"
    return tuple(
        {"rel": "alternate", "type": f"application/{kind}", "href": f"{place}.{ending}", "title": whole}
        for kind, ending in (("atom+xml", "xml"), ("feed+json", "json"))
    )


def list_links(edition: Edition, kind: type[Facts] | None = None) -> Links:
    """The feeds of a list; none for a type without one."""
    if kind is not None and kind not in FED:
        return ()
    return feed_links(edition, feed_place(edition.language, kind), feed_title(edition, kind))


def concept_links(edition: Edition, term: Term) -> Links:
    """The feeds of a concept, also before its first case, for readers who wait for one; an abbreviation has none."""
    if term.scheme == ABBREVIATIONS:
        return ()
    place = concept_feed_place(edition.language, term.scheme, term.id)
    return feed_links(edition, place, edition.words(term.label(edition.language)))


def follow(edition: Edition, links: Links, title: str = "") -> View | None:
    """A visible link to the first of them."""
    return (
        {"title": title or edition.t["feeds"]["follow"], "address": edition.href(links[0]["href"])} if links else None
    )
