"""The reports of round tables and other meetings: one page each, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.round_table import Participants, RoundTable, Theme
from build_tools.core.formats import format_list
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.series import parts_of_series
from build_tools.outputs import templates
from build_tools.outputs.document_rows import document_rows
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import contents, entry_page, sections
from build_tools.outputs.list_pages import list_pages
from build_tools.outputs.product import Page
from build_tools.outputs.report_actions import action_views
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
    view = {} if entry.is_withdrawn(edition.library.today) else _view(edition, entry, shown)
    reads = {entry.id, "type:practice", "type:round-table", "type:document", "vocabulary", "today"}
    return entry_page(
        edition, entry, "round_table", view, data=(structured(edition, entry, "Report"),), reads=frozenset(reads)
    )


def _view(edition: Edition, entry: Entry[RoundTable], shown: Entry[RoundTable]) -> View:
    """Everything a report shows but its head; of one that was withdrawn, nothing of it."""
    parts = sections(edition, entry)
    found = (_theme(edition, shown, position, theme) for position, theme in enumerate(shown.facts.themes))
    blocks = {
        "practices": edition.cards(edition.library.practices_of(entry.id)),
        **action_views(edition, entry),
        "documents": document_rows(edition, shown.facts.documents),
        "series": _series(edition, entry),
    }
    themes = [theme for theme in found if theme["parts"]]
    own = _own_parts(edition, blocks)
    return {
        "facts": _facts(edition, shown),
        "sections": parts,
        "themes": themes,
        **blocks,
        "contents": contents(*parts, *own[:1], *themes, *own[1:])
        if blocks["practices"]
        else contents(*parts, *themes, *own),
    }


def _own_parts(edition: Edition, blocks: View) -> list[View]:
    """The headings of the parts that are not the author's, in their order on the page."""
    texts = {**edition.t["round_table"], "documents": edition.t["practice"]["documents"]}
    names = ("practices", "became", "actions", "documents", "series", "follow_ups")
    return [
        {"id": name.replace("_", "-"), "title": blocks[name]["title"] if name == "became" else texts[name]}
        for name in names
        if blocks[name]
    ]


def _series(edition: Edition, entry: Entry[RoundTable]) -> list[View]:
    """The meetings of the series, in order, where there are others."""
    found = parts_of_series(edition.library, entry)
    texts = edition.t["round_table"]
    return [
        {
            **edition.link(one),
            "date": edition.date(one.facts.held_on),
            "part": texts["part"].format(part=one.facts.part) if one.facts.part else "",
            "current": one.id == entry.id,
        }
        for one in (found if len(found) > 1 else ())
    ]


def _facts(edition: Edition, entry: Entry[RoundTable]) -> list[View]:
    facts, labels = entry.facts, edition.t["fields"]
    place = ", ".join(part for part in (facts.place, labels["online"] if facts.online else None) if part)
    rows: list[View] = [{"label": labels["held_on"], "date": edition.days(facts.held_on, facts.ends)}]
    if place:
        rows.append({"label": labels["place"], "text": edition.words(place)})
    if facts.participants:
        rows.append({"label": labels["participants"], "text": _participants(edition, facts.participants)})
    if speakers := speakers_shown(edition, facts.speakers):
        rows.append({"label": labels["speakers"], "text": format_list(speakers, edition.language)})
    if facts.series:
        language = entry.language_of("series")
        part = templates.labels(language)["round_table"]["part"].format(part=facts.part) if facts.part else ""
        text = ", ".join(filter(None, (edition.words(facts.series, language), part)))
        rows.append({"label": labels["series"], "text": text, "lang": language})
    rows += _links(edition, facts)
    rows += _bare_themes(edition, entry)
    if about := edition.concepts(facts.about):
        rows.append({"label": labels["about"], "concepts": about})
    return rows


def _bare_themes(edition: Edition, entry: Entry[RoundTable]) -> list[View]:
    """The themes of which only the title is known."""
    language = entry.language_of("themes", 0, "title")
    titles = [
        edition.words(theme.title, language)
        for theme in entry.facts.themes
        if not any(getattr(theme, name) for name in THEME_PARTS)
    ]
    label = edition.t["fields"]["themes"]
    return [{"label": label, "text": format_list(titles, language), "lang": language}] if titles else []


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
