"""What the pages of all entries have in common: metadata, language marks, sections of the body."""

from __future__ import annotations

from typing import Any

from build_tools.content_types.base import Completeness, Facts
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.round_table import RoundTable
from build_tools.core.html import Context, render
from build_tools.core.markdown import Section
from build_tools.library.entry import Entry
from build_tools.library.links import entries_named, resolver
from build_tools.library.mentions import mentions_of
from build_tools.library.sections import OTHER, section_kind
from build_tools.outputs import templates
from build_tools.outputs.banners import banners
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.feed_places import list_links
from build_tools.outputs.permalink import permalink
from build_tools.outputs.product import Page

EXCERPT = 200
MENTIONING = frozenset({f"type:{kind.collection.name}" for kind in (Newsletter, RoundTable)})
"""What may come to speak of any entry."""


def entry_page(
    edition: Edition, entry: Entry[Facts], template: str, view: View, *, reads: frozenset[str], **metadata: Any
) -> Page:
    """The page of an entry in an edition, from the view of its own template; it reads whatever it names as well.

    A page that is `cited` ends with its lasting address.
    """
    shown = edition.shown(entry)
    collection = entry.facts.collection
    words = edition.words(shown.facts.title, shown.language_of("title"))
    common, is_withdrawn = heading_view(edition, entry), entry.is_withdrawn(edition.library.today)
    crumbs = edition.crumbs(
        *metadata.pop("way", [(collection.plural[edition.language], collection.address(edition.language))])
    )
    foot = permalink(edition, entry) if metadata.pop("cited", True) else ""
    if is_withdrawn:
        template, metadata = "withdrawn", {**metadata, "scripts": ()}
    elif "changes" not in view:
        foot = _changed(edition, entry) + foot
    return Page(
        address=shown.address(edition.language),
        language=edition.language,
        title=words,
        title_language=common["text_lang"],
        description=description(edition, shown),
        body=templates.render(template, edition.language, **{**common, **view}) + foot,
        kind=collection.name,
        alternates=edition.alternates(entry),
        x_default=Edition(edition.library, entry.language).address(entry),
        crumbs=crumbs,
        published=str(entry.facts.published or ""),
        updated=entry.facts.updated.isoformat() if entry.facts.updated else "",
        links=metadata.pop("links", list_links(edition, type(entry.facts))),
        reads=reads | entries_named(edition.library, shown) | MENTIONING,
        **metadata,
    )


def heading_view(edition: Edition, entry: Entry[Facts]) -> View:
    """Title, summary, language, banners and dates, as every entry's template takes them."""
    shown = edition.shown(entry)
    facts = shown.facts
    language = shown.language_of("title")
    return {
        "over": edition.kind(entry),
        "title": edition.words(facts.title, language),
        "summary": edition.words(facts.summary, shown.language_of("summary")) if facts.summary else "",
        "text_lang": language if language is not edition.language else None,
        "original": original_link(edition, entry),
        "banners": [*banners(edition, entry), *summary_banner(edition, entry)],
        "published": edition.month(facts.published) if facts.published else None,
        "updated": edition.date(facts.updated) if facts.updated else None,
        "mentions": [_mention(edition, one) for one in mentions_of(edition.library, entry)],
    }


def _mention(edition: Edition, entry: Entry[Facts]) -> View:
    return {**edition.link(entry), "validity": edition.validity(entry)}


def _changed(edition: Edition, entry: Entry[Facts]) -> str:
    """What changed since publication, as the last part of a page."""
    changes = changes_shown(edition, entry)
    title = edition.t["dates"]["changes"]
    return templates.render("changes", edition.language, title=title, changes=changes) if changes else ""


def changes_shown(edition: Edition, entry: Entry[Facts]) -> list[View]:
    """Each change that readers are told of, the newest first."""
    shown = edition.shown(entry)
    told = [
        {"on": edition.date(change.on), "what": edition.words(change.what, language), "lang": language}
        for position, change in enumerate(shown.facts.changes)
        if (language := shown.language_of("changes", position, "what"))
    ]
    return sorted(told, key=lambda change: str(change["on"]["iso"]), reverse=True)


def original_link(edition: Edition, entry: Entry[Facts]) -> View | None:
    """A link to the original in the other language, where this edition has less than it."""
    shown = edition.shown(entry)
    if shown.language is edition.language and shown.translation is not Completeness.SUMMARY:
        return None
    other = Edition(edition.library, entry.language)
    return {**other.link(entry), "lang": entry.language}


def summary_banner(edition: Edition, entry: Entry[Facts]) -> list[View]:
    """Above a translation that is only a summary: where the whole text is."""
    shown = edition.shown(entry)
    if shown.language is not edition.language or shown.translation is not Completeness.SUMMARY:
        return []
    texts = edition.t["languages"]
    link = {**(original_link(edition, entry) or {}), "title": texts["read_in"][entry.language]}
    return [{"state": "summary", "title": texts["summary_of"][entry.language], "links": [{**link, "lang": None}]}]


def description(edition: Edition, entry: Entry[Facts]) -> str:
    """What search engines show of an entry: its summary, or the beginning of its text; of one taken back, why."""
    if entry.facts.withdrawn and entry.is_withdrawn(edition.library.today):
        return edition.words(entry.facts.withdrawn.reason, entry.language_of("withdrawn", "reason"))
    language = entry.language_of("summary")
    if entry.facts.summary:
        return edition.words(entry.facts.summary, language)
    text = " ".join(entry.body.plain_text.split())
    return edition.words(text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + "…", language)


def sections(edition: Edition, entry: Entry[Facts]) -> list[View]:
    """The sections of an entry's body that hold something; none where the edition shows only its card."""
    shown = edition.shown(entry)
    if shown.language is not edition.language or shown.is_withdrawn(edition.library.today):
        return []
    context = Context(shown.language, resolver(edition.library, shown, edition.language), top=3)
    return [_section(edition, shown, section, context) for section in shown.body.sections if section.tokens]


def _section(edition: Edition, entry: Entry[Facts], section: Section, context: Context) -> View:
    heading = section.heading
    kind = section_kind(edition.library.settings.options.sections, heading.text, entry.language) if heading else OTHER
    recognised = edition.t["sections"].get(kind) if kind != OTHER else None
    return {
        "id": heading.id if heading else "texte",
        "title": edition.words(recognised or (heading.text if heading else "")),
        "kind": kind,
        "body_html": render(section.tokens, context),
    }


def contents(*parts: View | None) -> list[View]:
    """The table of contents of the parts of a page that have a heading."""
    shown = (part for part in parts if part and part["title"])
    return [
        {"id": part["id"], "title": part["title"], "lang": part.get("title_lang") or part.get("lang")} for part in shown
    ]
