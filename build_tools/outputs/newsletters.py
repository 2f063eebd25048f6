"""The newsletters: a page for each, with the one before and after, and the archive by year."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.folding import slugify
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.links import entries_named
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import contents, entry_page
from build_tools.outputs.list_pages import list_pages
from build_tools.outputs.newsletter_items import filled, items, shown_newsletter, told_text
from build_tools.outputs.product import Page
from build_tools.outputs.structured import structured
from build_tools.outputs.subscribe import subscribe_address

CHAIN = frozenset(f"type:{kind.collection.name}" for kind in (RoundTable, Practice))
"""What a number may lead to later on: a report of an event it announced, and the cases told there."""


def newsletters(library: Library) -> Iterator[Page]:
    """Every newsletter and their list, in each language."""
    numbers = library.of_type(Newsletter)
    for edition in editions(library):
        title = newsletter_name(edition)
        yield from list_pages(edition, Newsletter, "newsletters", title=title, subscribe=_subscribe(edition))
        for place, entry in enumerate(numbers):
            later, earlier = numbers[max(place - 1, 0) : place], numbers[place + 1 : place + 2]
            yield _page(edition, entry, earlier, later)


def _subscribe(edition: Edition) -> View:
    title = edition.t["subscribe"]["mail_link"].format(name=newsletter_name(edition))
    return {"title": title, "address": edition.href(subscribe_address(edition.language))}


def newsletter_name(edition: Edition) -> str:
    """What the newsletter is called, a setting."""
    return edition.words(edition.library.settings.options.newsletter.name[edition.language])


def _page(
    edition: Edition, entry: Entry[Newsletter], earlier: list[Entry[Newsletter]], later: list[Entry[Newsletter]]
) -> Page:
    shown = shown_newsletter(edition, entry)
    parts = sections(edition, shown)
    view = {
        "over": edition.t["newsletter"]["of"].format(month=edition.month(entry.facts.month)["text"]),
        **opening(edition, shown),
        "sections": parts,
        "contents": contents(*parts),
        "previous": edition.link(earlier[0]) if earlier else None,
        "next": edition.link(later[0]) if later else None,
        "subscribe": _subscribe(edition),
        "archive": edition.href(Newsletter.collection.address(edition.language)),
    }
    named = {item["id"] for part in parts for item in part["items"]}
    return entry_page(
        edition,
        entry,
        "newsletter",
        view,
        data=(structured(edition, entry),),
        reads=frozenset({entry.id, *named, *CHAIN, "vocabulary", "today"}),
    )


def opening(edition: Edition, shown: Entry[Newsletter]) -> View:
    """The greeting and the introduction; nothing where the edition shows only its card."""
    if shown.language is not edition.language:
        return {}
    facts = shown.facts
    language = shown.language_of("intro")
    return {
        "greeting": edition.words(told_text(shown, facts.greeting, "greeting"), shown.language_of("greeting")),
        "greeting_lang": shown.language_of("greeting"),
        "intro_html": edition.markdown(shown, told_text(shown, facts.intro, "intro"), language, prefix="intro-"),
        "intro_lang": language,
        "body_html": edition.markdown(shown, shown.source.body, shown.language, top=2),
        "body_lang": shown.language,
    }


def sections(edition: Edition, shown: Entry[Newsletter]) -> list[View]:
    """The sections with their links; their texts too, where they are in the language of the edition."""
    return filled(_section(edition, shown, place) for place in range(len(shown.facts.sections)))


def _section(edition: Edition, shown: Entry[Newsletter], place: int) -> View:
    section, loc = shown.facts.sections[place], ("sections", place)
    title, text = (told_text(shown, getattr(section, name), *loc, name) for name in ("title", "text"))
    language = shown.language_of(*loc, "text")
    told = shown.language is edition.language
    found = list(items(edition, shown, place))
    for number, item in enumerate(found):
        prefix = f"link-{place + 1}-{number + 1}-"
        item["since"] = _since(edition, item["id"])
        words = item["markdown"] if told else ""
        item["body_html"] = edition.markdown(shown, words, item["text_lang"], top=4, prefix=prefix)
    return {
        "id": slugify(title) or f"part-{place + 1}",
        "title": edition.words(title, shown.language_of(*loc, "title")),
        "title_lang": shown.language_of(*loc, "title"),
        "lang": language,
        "body_html": edition.markdown(shown, text if told else "", language, prefix=f"part-{place + 1}-"),
        "items": found,
        "gathered": {"title": edition.t["newsletter"]["to_read"], "title_lang": edition.language},
    }


def _since(edition: Edition, named: str) -> list[View]:
    """What came of an event or a meeting that a newsletter spoke of: its reports, then the cases they tell of."""
    library = edition.library
    reports = [one for one in library.of_type(RoundTable) if named and named in {one.id, one.facts.event}]
    told = {report.id for report in reports}.union(*(entries_named(library, report) for report in reports))
    cases = [case for case in library.of_type(Practice) if told & {case.id, case.facts.round_table}]
    return [edition.link(one) for one in [*reports, *cases] if one.id != named]
