"""A newsletter as an e-mail: HTML of tables, text, and the message that holds both. Nothing is sent from here.

Links are whole and short (`/fr/bp-2022-01/`), so that they hold for years; nobody's reading is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import css_inline
import nh3

from build_tools.content_types.newsletter import Newsletter
from build_tools.core.addresses import is_outside
from build_tools.core.html import Context, Destination, Resolver, render
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.core.plain import plain, wrapped
from build_tools.library.entry import Entry
from build_tools.library.links import resolve_link
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.mail import mail_link
from build_tools.outputs.newsletter_items import items, shown_newsletter

LIMIT = 100_000
"""Bytes of HTML beyond which Gmail cuts a message."""
LINE = 900
_ELEMENTS = {
    *(
        "p",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "em",
        "strong",
        "br",
        "hr",
        "a",
        "img",
    ),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}


@dataclass(frozen=True, slots=True)
class Letter:
    """A newsletter ready to be sent, in one language."""

    id: str
    language: Language
    title: str
    html: str
    text: str
    preview: str
    unsubscribe: str


def letter(edition: Edition, entry: Entry[Newsletter]) -> Letter:
    """The letter for the readers of an edition."""
    shown = shown_newsletter(edition, entry)
    view = _view(edition, shown)
    html = _short_lines(_inlined(templates.render_mail("newsletter", edition.language, **view)))
    text = templates.render_mail("newsletter_text", edition.language, **view)
    return Letter(
        id=entry.id,
        language=edition.language,
        title=shown.facts.title,
        html=html + "\n",
        text=text.strip() + "\n",
        preview=templates.render_mail(
            "preview", edition.language, file=f"{entry.id}.{edition.language}", text=text, **view
        )
        + "\n",
        unsubscribe=view["unsubscribe"],
    )


def short_address(edition: Edition, entry_id: str) -> str:
    """The whole short address of an entry in the language of the edition."""
    return edition.absolute(f"/{edition.language}/{entry_id.lower()}/")


def unsubscribe_link(edition: Edition) -> str:
    """Where a reader unsubscribes: the page or mark that is set, else a mail that only has to be sent."""
    options = edition.library.settings.options
    asked = "".join(options.newsletter.unsubscribe.split())
    if asked and (is_outside(asked) or "@" not in asked):
        return asked
    subject = edition.t["mail"]["unsubscribe_subject"].format(name=options.newsletter.name[edition.language])
    return mail_link(asked or options.newsletter.sender or options.centre.email, subject)


def _view(edition: Edition, shown: Entry[Newsletter]) -> View:
    facts, resolve = shown.facts, _resolver(edition, shown)
    options = edition.library.settings.options
    return {
        "title": edition.words(facts.title, shown.language_of("title")),
        "summary": edition.words(facts.summary, shown.language_of("summary")) if facts.summary else "",
        "name": options.newsletter.name[edition.language],
        "centre": edition.words(options.centre.name[edition.language]),
        "online": short_address(edition, shown.id),
        "unsubscribe": unsubscribe_link(edition),
        "greeting": edition.words(facts.greeting, shown.language_of("greeting")) if facts.greeting else "",
        **_text(facts.intro, shown.language_of("intro"), resolve, "intro"),
        **_text(shown.source.body, shown.language, resolve, "body"),
        "sections": [_section(edition, shown, place, resolve) for place in range(len(facts.sections))],
        "wrapped": wrapped,
    }


def _section(edition: Edition, shown: Entry[Newsletter], place: int, resolve: Resolver) -> View:
    section = shown.facts.sections[place]
    found = list(items(edition, shown, place))
    for item in found:
        item["address"] = short_address(edition, item["id"]) if item["id"] else item["address"]
        item.update(_text(item["markdown"], item["text_lang"], resolve, "body"))
    return {
        "title": edition.words(section.title, shown.language_of("sections", place, "title")),
        **_text(section.text, shown.language_of("sections", place, "text"), resolve, "body"),
        "items": found,
    }


def _text(text: str | None, language: Language, resolve: Resolver, name: str) -> View:
    """A Markdown text twice: as markup for mail programs, and as plain lines."""
    tokens = Body(text or "").tokens
    markup = render(tokens, Context(language, resolve, top=3))
    clean = nh3.clean(markup, tags=_ELEMENTS, attributes=_ATTRIBUTES, link_rel=None)
    return {f"{name}_html": clean, f"{name}_plain": plain(tokens, resolve, language), f"{name}_lang": language}


def _resolver(edition: Edition, shown: Entry[Newsletter]) -> Resolver:
    """Links as a mail needs them: whole, and by id where they lead to an entry."""

    def resolve(target: str) -> Destination | None:
        found = resolve_link(edition.library, shown, target, edition.language)
        if found is None or found.outside:
            return found
        address, mark, fragment = found.href.removeprefix(edition.base).partition("#")
        if not address:
            return None
        entry_id = edition.library.addresses.get(address)
        whole = short_address(edition, entry_id) if entry_id else edition.absolute(address)
        return Destination(whole + mark + fragment)

    return resolve


def _inlined(markup: str) -> str:
    """Every style beside its element, as Gmail and Outlook want it; what follows the screen stays in the head."""
    inliner: Any = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    return str(inliner.inline(markup))


def _short_lines(markup: str) -> str:
    """The same markup in lines that every program takes (RFC 5322 §2.1.1: 998 octets), broken at blanks only."""
    lines: list[str] = []
    for line in markup.split("\n"):
        while len(line.encode()) > LINE and (cut := line.rfind(" ", 0, LINE // 4)) > 0:
            lines.append(line[:cut])
            line = line[cut + 1 :]  # noqa: PLW2901 - what is left of it
        lines.append(line)
    return "\n".join(lines)
