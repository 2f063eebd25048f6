"""A newsletter as an e-mail: HTML of tables, and text. The message that holds both is `newsletter_message`.

Links are whole and short (`/fr/bp-2022-01/`), so that they hold for years; nobody's reading is counted. Nothing is sent
from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

import css_inline
from PIL import Image

from build_tools.content_types.base import Completeness
from build_tools.content_types.newsletter import Newsletter
from build_tools.core.addresses import is_outside
from build_tools.core.html import Context, Destination, Resolver
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.core.plain import WIDTH, plain, wrapped
from build_tools.library.attachments import published_bytes
from build_tools.library.entry import Entry
from build_tools.library.links import file_name, resolve_link
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.mail import mail_link
from build_tools.outputs.mail_lines import in_short_lines, text_in_short_lines
from build_tools.outputs.mail_markup import mail_markup
from build_tools.outputs.newsletter_items import filled, is_told, items, shown_newsletter, told_text

LIMIT = 100_000
"""Bytes of HTML beyond which Gmail cuts a message."""
_SHOWN = frozenset({".png", ".jpg", ".jpeg"})
"""The pictures that every mail program shows: Outlook on Windows knows no WebP."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A newsletter ready to be sent, in one language. `unsubscribe` is where the link leads, or a service's mark."""

    id: str
    language: Language
    title: str
    preheader: str
    html: str
    text: str
    unsubscribe: str

    @property
    def name(self) -> str:
        """What its files are called, before their ending."""
        return f"{self.id}.{self.language}"


def letter(edition: Edition, entry: Entry[Newsletter]) -> Letter:
    """The letter for the readers of an edition."""
    shown = shown_newsletter(edition, entry)
    view = _Views(edition, shown).whole()
    html = in_short_lines(_inlined(templates.render_mail("newsletter", edition.language, **view)))
    text = text_in_short_lines(templates.render_mail("newsletter_text", edition.language, **view))
    return Letter(
        id=entry.id,
        language=edition.language,
        title=shown.facts.title,
        preheader=view["preheader"],
        html=html + "\n",
        text=text.strip() + "\n",
        unsubscribe=view["unsubscribe"],
    )


def short_address(edition: Edition, entry_id: str) -> str:
    """The whole short address of an entry in the language of the edition."""
    return edition.absolute(f"/{edition.language}/{entry_id.lower()}/")


def unsubscribe_link(edition: Edition) -> str:
    """Where a reader unsubscribes: the page or mark that is set, else a mail that only has to be sent."""
    asked = "".join(edition.library.settings.options.newsletter.unsubscribe.split())
    if asked and (is_outside(asked) or "@" not in asked):
        return asked
    return unsubscribe_mail(edition, asked)


def unsubscribe_mail(edition: Edition, address: str = "") -> str:
    """A mail that asks to receive the newsletter no more."""
    options = edition.library.settings.options
    subject = edition.t["mail"]["unsubscribe_subject"].format(name=options.newsletter.name[edition.language])
    return mail_link(address or options.newsletter.sender or options.centre.email, subject)


@dataclass(frozen=True)
class _Views:
    """What both templates show of a newsletter."""

    edition: Edition
    shown: Entry[Newsletter]

    @cached_property
    def resolve(self) -> Resolver:
        return _resolver(self.edition, self.shown)

    def whole(self) -> View:
        edition, shown, facts = self.edition, self.shown, self.shown.facts
        options, greeting_lang = edition.library.settings.options, shown.language_of("greeting")
        centre, title = edition.words(options.centre.name[edition.language]), shown.language_of("title")
        return {
            "title": edition.words(facts.title, title),
            "preheader": self.preheader(),
            "issue": edition.t["newsletter"]["of"].format(month=edition.month(facts.month)["text"]),
            "name": edition.words(options.newsletter.name[edition.language]),
            "centre": centre,
            "centre_plain": wrapped(centre),
            "site": edition.words(options.name[edition.language]),
            "home": edition.absolute(f"/{edition.language}/"),
            "online": short_address(edition, shown.id),
            "unsubscribe": unsubscribe_link(edition),
            "greeting": edition.words(told_text(shown, facts.greeting, "greeting"), greeting_lang),
            "greeting_lang": greeting_lang,
            "whole": self.whole_text(),
            **self.text("intro", told_text(shown, facts.intro, "intro"), shown.language_of("intro"), top=2),
            **self.text("body", shown.source.body, shown.language, top=2),
            "sections": filled(map(self.section, range(len(facts.sections)))),
            "wrapped": wrapped,
            "underlined": underlined,
        }

    def preheader(self) -> str:
        """What a list of mails shows after the subject: the summary, else what the letter is about."""
        facts, edition = self.shown.facts, self.edition
        if facts.summary and is_told(self.shown, "summary"):
            return edition.words(facts.summary, self.shown.language_of("summary"))
        filled_ones = [
            (place, section) for place, section in enumerate(facts.sections) if section.text or section.items
        ]
        titles = [section.title for place, section in filled_ones if is_told(self.shown, "sections", place, "title")]
        return edition.words(" · ".join(titles) or edition.library.settings.options.newsletter.name[edition.language])

    def whole_text(self) -> View | None:
        """Of a summary: what it is a summary of, and where the whole is read."""
        if self.shown.translation is not Completeness.SUMMARY:
            return None
        original, texts = self.edition.library.originals[self.shown.id].language, self.edition.t["languages"]
        return {
            "says": texts["summary_of"][original],
            "read": texts["read_in"][original],
            "address": short_address(Edition(self.edition.library, original), self.shown.id),
        }

    def section(self, place: int) -> View:
        edition, shown, section = self.edition, self.shown, self.shown.facts.sections[place]
        loc = ("sections", place)
        title, text = (told_text(shown, getattr(section, name), *loc, name) for name in ("title", "text"))
        found = list(items(edition, shown, place))
        for item in found:
            item["address"] = short_address(edition, item["id"]) if item["id"] else item["address"]
            item.update(self.text("body", item["markdown"], item["text_lang"], top=4, width=WIDTH - 2))
        language = shown.language_of(*loc, "title")
        return {
            "title": edition.words(title, language),
            "lang": language,
            **self.text("body", text, shown.language_of(*loc, "text"), top=3),
            "items": found,
            "gathered": {"title": edition.t["newsletter"]["to_read"], "lang": edition.language},
        }

    def text(self, name: str, text: str | None, language: Language, *, top: int, width: int = WIDTH) -> View:
        """A Markdown text twice: as markup whose headings begin at a level, and as plain lines of a width."""
        tokens = Body(text or "").tokens
        return {
            f"{name}_html": mail_markup(tokens, Context(language, self.resolve, top)),
            f"{name}_plain": plain(tokens, self.resolve, language, width),
            f"{name}_lang": language,
        }


def underlined(title: str, sign: str) -> str:
    """A title in lines of text with a line of signs below, as long as the longest of them."""
    lines = wrapped(title).split("\n")
    return "\n".join([*lines, sign * min(WIDTH, max(map(len, lines)))])


def _resolver(edition: Edition, shown: Entry[Newsletter]) -> Resolver:
    """Links as a mail needs them: whole, and by id where they lead to an entry; pictures that mails can show."""

    def resolve(target: str) -> Destination | None:
        found = resolve_link(edition.library, shown, target, edition.language)
        if found is None or found.outside:
            return found
        address, mark, fragment = found.href.removeprefix(edition.base).partition("#")
        if not address:
            return None
        entry_id = edition.library.addresses.get(address)
        whole = short_address(edition, entry_id) if entry_id else edition.absolute(address)
        return Destination(whole + mark + fragment, width=_width(edition, file_name(shown, target)))

    return resolve


def _width(edition: Edition, name: str) -> int | None:
    """How many pixels a picture of the folder of files is wide; None for what is no picture."""
    if PurePosixPath(name).suffix.lower() not in _SHOWN:
        return None
    settings = edition.library.settings
    with Image.open(BytesIO(published_bytes(settings.root, name, settings.limits))) as picture:
        return picture.width


def _inlined(markup: str) -> str:
    """Every style beside its element, as Gmail and Outlook want it; what follows the screen stays in the head."""
    inliner: Any = css_inline.CSSInliner(load_remote_stylesheets=False)
    return str(inliner.inline(markup)).replace(_KEEP, "")


_KEEP = ' data-css-inline="keep"'
