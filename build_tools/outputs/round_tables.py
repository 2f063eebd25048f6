"""The reports of round tables and other meetings: one page each, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.round_table import Action, Participants, RoundTable, Theme
from build_tools.core.formats import format_list
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.outputs.documents import document_rows
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import contents, entry_page, sections
from build_tools.outputs.list_pages import list_pages
from build_tools.outputs.product import Page
from build_tools.outputs.speakers import speakers_shown
from build_tools.outputs.structured import structured

THEME_PARTS = ("findings", "answers", "ideal", "obstacles", "tracks")


def round_tables(library: Library) -> Iterator[Page]:
    """Every report and their list, in each language."""
    for edition in editions(library):
        yield from list_pages(edition, RoundTable, template="round_tables")
        for entry in library.of_type(RoundTable):
            yield _page(edition, entry)


def _page(edition: Edition, entry: Entry[RoundTable]) -> Page:
    shown = edition.shown(entry)
    assert is_of(shown, RoundTable)  # noqa: S101  (the versions of an id are of one type)
    parts = sections(edition, entry)
    themes = [_theme(edition, shown, position, theme) for position, theme in enumerate(shown.facts.themes)]
    cases = edition.library.practices_of(entry.id)
    follow_ups = [one for one in edition.library.of_type(RoundTable) if one.facts.follows == entry.id]
    view = {
        "facts": _facts(edition, shown),
        "sections": parts,
        "themes": [theme for theme in themes if theme["parts"]],
        "actions": [_action(edition, shown, position, one) for position, one in enumerate(shown.facts.actions)],
        "practices": edition.cards(cases),
        "documents": document_rows(edition, shown.facts.documents),
        "follow_ups": edition.cards(follow_ups),
        "contents": contents(*parts, *_own_parts(edition, bool(cases)), *(theme for theme in themes if theme["parts"])),
    }
    reads = {entry.id, "type:practice", "type:round-table", "type:document", "vocabulary", "today"}
    return entry_page(
        edition, entry, "round_table", view, data=(structured(edition, entry, "Report"),), reads=frozenset(reads)
    )


def _own_parts(edition: Edition, has_cases: bool) -> list[View]:
    return [{"id": "practices", "title": edition.t["round_table"]["practices"]}] if has_cases else []


def _facts(edition: Edition, entry: Entry[RoundTable]) -> list[View]:
    facts, labels = entry.facts, edition.t["fields"]
    place = ", ".join(part for part in (facts.place, labels["online"] if facts.online else None) if part)
    rows: list[View] = [{"label": labels["held_on"], "date": edition.date(facts.held_on)}]
    if place:
        rows.append({"label": labels["place"], "text": edition.words(place)})
    if facts.participants:
        rows.append({"label": labels["participants"], "text": _participants(edition, facts.participants)})
    if speakers := speakers_shown(edition, facts.speakers):
        rows.append({"label": labels["speakers"], "text": format_list(speakers, edition.language)})
    if facts.series:
        part = f", {labels['part'].lower()} {facts.part}" if facts.part else ""
        rows.append({"label": labels["series"], "text": edition.words(facts.series) + part})
    rows += _links(edition, facts)
    if bare := [
        edition.words(theme.title) for theme in facts.themes if not any(getattr(theme, n) for n in THEME_PARTS)
    ]:
        rows.append({"label": labels["themes"], "text": format_list(bare, edition.language)})
    if about := edition.concepts(facts.about):
        rows.append({"label": labels["about"], "concepts": about})
    return rows


def _links(edition: Edition, facts: RoundTable) -> list[View]:
    """The event it reports on, and the meeting it follows."""
    named = ((name, edition.library.get(getattr(facts, name) or "")) for name in ("event", "follows"))
    return [{"label": edition.t["fields"][name], "link": edition.link(other)} for name, other in named if other]


def _participants(edition: Edition, participants: Participants) -> str:
    texts = edition.t["round_table"]
    total = texts["about" if participants.about else "exactly"].format(count=participants.count)
    kinds = [f"{kind.count} {kind.label}" if kind.count else kind.label for kind in participants.kinds]
    return edition.words(f"{total} ({format_list(kinds, edition.language)})" if kinds else total)


def _theme(edition: Edition, entry: Entry[RoundTable], position: int, theme: Theme) -> View:
    labels = edition.t["round_table"]
    return {
        "id": f"theme-{position + 1}",
        "title": edition.words(theme.title, entry.language_of("themes", position, "title")),
        "lang": entry.language_of("themes", position, "title"),
        "parts": [
            {
                "title": labels[name],
                "lang": (language := entry.language_of("themes", position, name)),
                "body_html": edition.markdown(entry, text, language, top=4, prefix=f"theme-{position + 1}-{name}-"),
            }
            for name in THEME_PARTS
            if (text := getattr(theme, name))
        ],
    }


def _action(edition: Edition, entry: Entry[RoundTable], position: int, action: Action) -> View:
    language = entry.language_of("actions", position, "title")
    return {
        "title": edition.words(action.title, language),
        "lang": language,
        "owner": action.owner,
        "due": edition.month(action.due),
        "status": {"state": action.status.value, "text": edition.t["round_table"][action.status]},
        "outcome_html": edition.markdown(entry, action.outcome, language, prefix=f"action-{position + 1}-")
        if action.outcome
        else "",
    }
