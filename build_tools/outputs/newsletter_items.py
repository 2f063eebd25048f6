"""What a newsletter leads to, as plain data for its page and its e-mail: titles, summaries, and what changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.content_types.base import Completeness, Facts
from build_tools.content_types.event import Event
from build_tools.content_types.newsletter import Item, Newsletter
from build_tools.core.addresses import well_formed
from build_tools.library.agenda import is_on
from build_tools.library.entry import Entry, is_of
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.events_shown import shown_event, status_of, when, where


def shown_newsletter(edition: Edition, entry: Entry[Newsletter]) -> Entry[Newsletter]:
    """The version of a newsletter that these readers are shown."""
    shown = edition.library.versions[entry.id].get(edition.language, entry)
    assert is_of(shown, Newsletter)  # noqa: S101  (the versions of an id are of one type)
    return shown


def is_told(shown: Entry[Newsletter], *loc: str | int) -> bool:
    """Whether the words at `loc` are shown: a summary leaves out those that are still in the original's language."""
    return shown.translation is not Completeness.SUMMARY or shown.language_of(*loc) is shown.language


def told_text(shown: Entry[Newsletter], text: str | None, *loc: str | int) -> str:
    """A text where it is shown, else nothing."""
    return text or "" if is_told(shown, *loc) else ""


def items(edition: Edition, shown: Entry[Newsletter], section: int) -> Iterator[View]:
    """The links of a section that readers can follow: those to entries, then as written.

    Each is {title, address, lang, text_lang, summary, markdown, kind, when, states: [{state, text}], id, outside}.
    """
    for position, item in enumerate(shown.facts.sections[section].items):
        named = edition.library.get(item.id, edition.language) if item.id else None
        if named:
            yield _entry(edition, named)
        elif item.url and item.title:
            yield _outside(edition, shown, item, (section, position))


def filled(sections: Iterable[View]) -> list[View]:
    """The sections that show more than their title; the links of those without a title of their own as one, at the end.

    A summary does not translate every title: what its readers can open then stands together under a title of ours.
    """
    shown = [section for section in sections if section["body_html"] or section["items"]]
    titled, untitled = [one for one in shown if one["title"]], [one for one in shown if not one["title"]]
    if not untitled:
        return titled
    links = [item for section in untitled for item in section["items"]]
    return [*titled, {**untitled[0], **untitled[0]["gathered"], "items": links}]


def _outside(edition: Edition, shown: Entry[Newsletter], item: Item, place: tuple[int, int]) -> View:
    loc = ("sections", place[0], "items", place[1])
    language = shown.language_of(*loc, "title")
    return {
        **_EMPTY,
        "title": edition.words(item.title or "", language),
        "address": well_formed(item.url or ""),
        "lang": language,
        "text_lang": shown.language_of(*loc, "text"),
        "markdown": told_text(shown, item.text, *loc, "text"),
        "outside": True,
    }


_EMPTY: View = {"summary": "", "markdown": "", "kind": "", "when": "", "states": [], "id": "", "outside": False}


def _entry(edition: Edition, named: Entry[Facts]) -> View:
    summary_language = named.language_of("summary")
    return {
        **_EMPTY,
        **edition.link(named),
        "id": named.id,
        "text_lang": summary_language,
        "summary": edition.words(named.facts.summary, summary_language) if named.facts.summary else "",
        "kind": edition.kind(named),
        "when": _when(edition, named),
        "states": states(edition, named),
        "only_in": named.language if named.language is not edition.language else None,
    }


def _when(edition: Edition, named: Entry[Facts]) -> str:
    if not is_of(named, Event):
        return ""
    facts = named.facts
    return " · ".join(part for part in (when(edition, facts.starts, facts.ends), where(edition, facts)) if part)


def states(edition: Edition, named: Entry[Facts]) -> list[View]:
    """What readers must know before they follow the link: what ended, what changed, what is over."""
    found = [edition.validity(named)]
    if is_of(named, Event):
        original = edition.library.originals[named.id]
        status = status_of(edition, shown_event(edition, named))
        found += [{"state": status["state"], "text": status["text"]}] if status else []
        if is_of(original, Event) and is_on(original.facts) and edition.library.agenda.is_past(original):
            found.append({"state": "past", "text": edition.t["newsletter"]["past"]})
    return [one for one in found if one["text"]]
