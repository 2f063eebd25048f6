"""The menu and the footer of an edition: the collections, and the hand-written pages that ask for a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from urllib.parse import urlsplit

from build_tools.content_types.document import Document
from build_tools.content_types.event import Event
from build_tools.content_types.guide import guide_address
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.page import Page
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.content_types.sections import section_address
from build_tools.outputs.edition import Edition, View, capitalised
from build_tools.outputs.menu import own_menu

COLLECTIONS = (Practice, RoundTable, Event, Newsletter, Document)


def navigation(edition: Edition) -> list[View]:
    """The entries of the menu; `section` is the part of the site each leads."""
    if edition.library.settings.nav:
        return own_menu(edition)
    collections = [
        (kind.collection.plural[edition.language], kind.collection.address(edition.language)) for kind in COLLECTIONS
    ]
    sections = [(edition.t["concepts"]["title"], section_address("concepts", edition.language))]
    sections.append((edition.t["glossary"]["title"], section_address("glossary", edition.language)))
    return [
        {"title": capitalised(edition.words(title)), "address": edition.href(address), "section": address}
        for title, address in [*collections, *sections]
    ]


OVERVIEWS = ("evidence", "legal-amounts", "figures", "open-data")


def overviews(edition: Edition, names: Sequence[str] = OVERVIEWS) -> list[View]:
    """Links to the pages that sum up the whole collection."""
    return [
        {
            "title": edition.words(edition.t[name.replace("-", "_")]["short"]),
            "address": edition.href(section_address(name, edition.language)),
        }
        for name in names
    ]


def footer(edition: Edition) -> View:
    """How to be kept informed, the overviews of all content, then the hand-written pages in the order they ask for."""
    centre = edition.library.settings.options.centre
    pages = [entry for entry in edition.library.of_type(Page) if type(entry.facts) is Page and entry.facts.navigation]
    pages.sort(key=lambda entry: (entry.facts.navigation, entry.id))
    subscribe = {
        "title": edition.t["subscribe"]["title"],
        "address": edition.href(section_address("subscribe", edition.language)),
    }
    links = [subscribe, *overviews(edition), *(edition.link(entry) for entry in pages)]
    guide = {
        "title": edition.t["guide"]["title"],
        "address": edition.href(guide_address(edition.language)),
        "lang": None,
    }
    for link in links:
        link["lang"] = link.get("lang") if link.get("lang") is not edition.language else None
    return {
        "links": [*links, guide],
        "text": edition.words(centre.name[edition.language]),
        "email": centre.email,
        "copyright": _plain(edition.library.settings.copyright),
    }


def repository(edition: Edition) -> View | None:
    """Where the sources of the site are, when MkDocs's settings name it."""
    settings = edition.library.settings
    if not settings.repo_url:
        return None
    return {"title": settings.repo_name or urlsplit(settings.repo_url).hostname, "address": settings.repo_url}


def _plain(markup: str) -> str:
    """The words of a setting in which other themes take HTML."""
    return unescape(re.sub(r"<[^<>]*>", "", markup))
