"""The site as published in one language: entries and concepts turned into the plain data that templates show.

The shapes (Link, Concept, Date, Card, Row…) are described at the head of the files in `theme/components/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.content_types.document import Document
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.practice import Practice, Shape
from build_tools.content_types.round_table import RoundTable
from build_tools.content_types.sections import section_address
from build_tools.core.addresses import absolute, base_path
from build_tools.core.formats import format_date, format_days, format_month, format_partial
from build_tools.core.html import Context, render
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.markdown import Body
from build_tools.core.typography import typeset
from build_tools.core.values import Month
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.links import resolver
from build_tools.library.vocabulary import Ending
from build_tools.outputs.product import Alternate, Crumb
from build_tools.outputs.templates import Labels, labels
from build_tools.outputs.validity_label import concept_label, entry_label

View = dict[str, Any]

FULL_CARDS = 24


@dataclass(frozen=True)
class Edition:
    """A library for the readers of one language."""

    library: Library
    language: Language

    @property
    def t(self) -> Labels:
        """The interface texts."""
        return labels(self.language)

    @cached_property
    def base(self) -> str:
        """The path the site is served under."""
        return base_path(self.library.settings.site_url)

    def href(self, address: str) -> str:
        """An address as a link on a page."""
        return self.base + address

    def absolute(self, address: str) -> str:
        """An address as a whole URL; empty when the site has none."""
        site_url = self.library.settings.site_url
        return absolute(site_url, address) if site_url else ""

    def words(self, text: str, language: Language | None = None) -> str:
        """A text as a printer of its language would set it."""
        return typeset(text, language or self.language)

    def days(self, first: date, last: date | None) -> View:
        """A day, or the days from the first to the last."""
        if last is None or last == first:
            return self.date(first)
        return {"iso": first.isoformat(), "text": format_days(first, last, self.language)}

    def date(self, day: date) -> View:
        """A day as shown and as machines read it."""
        return {"iso": day.isoformat(), "text": format_date(day, self.language)}

    def month(self, month: Month) -> View:
        """A month, or a day where the author gave one."""
        return {"iso": str(month), "text": format_month(month, self.language)}

    def partial(self, value: str) -> View:
        """A year, month or day."""
        return {"iso": value, "text": format_partial(value, self.language)}

    def shown(self, entry: Entry[Facts]) -> Entry[Facts]:
        """The version of an entry that these readers are shown."""
        return self.library.get(entry.id, self.language) or entry

    def address(self, entry: Entry[Facts]) -> str:
        """The address of an entry's page in this edition."""
        return self.shown(entry).address(self.language)

    def link(self, entry: Entry[Facts]) -> View:
        """A link to an entry, its title marked when it is in the other language."""
        shown = self.shown(entry)
        language = shown.language_of("title")
        return {
            "title": self.words(shown.facts.title, language),
            "address": self.href(shown.address(self.language)),
            "lang": language,
        }

    def concept(self, concept: str) -> View | None:
        """A link to a concept's page; None when the vocabulary does not hold it."""
        if concept not in self.library.vocabulary:
            return None
        if concept not in self._concepts:
            self._concepts[concept] = self._concept(concept)
        return self._concepts[concept]

    @cached_property
    def _concepts(self) -> dict[str, View]:
        return {}

    def _concept(self, concept: str) -> View:
        term = self.library.vocabulary[concept]
        return {
            "id": f"{term.scheme}/{concept}",
            "title": self.words(term.label(self.language)),
            "address": self.href(self.concept_address(term.scheme, concept)),
            "scheme": term.scheme,
            "ended": self.ending(ending) if (ending := self.library.vocabulary.endings.get(concept)) else None,
        }

    def concept_address(self, *parts: str) -> str:
        """The address of a scheme or concept."""
        return section_address("concepts", self.language, *parts)

    def concepts(self, ids: Iterable[str]) -> list[View]:
        """Links to several concepts."""
        return [found for one in ids if (found := self.concept(one))]

    def cards(self, entries: Iterable[Entry[Facts]]) -> list[View]:
        """Entries in a list: beyond the first `FULL_CARDS`, titles alone keep a page complete and light."""
        return [
            self.card(entry) if position < FULL_CARDS else self._title_card(entry)
            for position, entry in enumerate(entries)
        ]

    def card(self, entry: Entry[Facts]) -> View:
        """An entry in a list."""
        if entry.id not in self._cards:
            self._cards[entry.id] = self._card(entry)
        return self._cards[entry.id]

    @cached_property
    def _cards(self) -> dict[str, View]:
        return {}

    def _title_card(self, entry: Entry[Facts]) -> View:
        if entry.id not in self._title_cards:
            self._title_cards[entry.id] = {**self.card(entry), "summary": "", "creditors": [], "outcomes": []}
        return self._title_cards[entry.id]

    @cached_property
    def _title_cards(self) -> dict[str, View]:
        return {}

    def _card(self, entry: Entry[Facts]) -> View:
        shown = self.shown(entry)
        facts = shown.facts
        view = {**self.link(entry), "kind": self.kind(entry), "validity": self.validity(entry)}
        view["summary"] = self.words(facts.summary, shown.language_of("summary")) if facts.summary else ""
        view["only_in"] = shown.language if shown.language is not self.language else None
        if entry.is_withdrawn(self.library.today):
            return {**view, "summary": ""}
        if isinstance(facts, Practice):
            view["year"] = facts.facts_on[:4] if facts.facts_on else ""
            view["creditors"] = self.concepts(facts.creditors)
            view["outcomes"] = self.concepts(facts.outcomes)
            view["attempt"] = facts.shape is Shape.ATTEMPT
            view["adopters"] = len(facts.adopters)
        elif isinstance(facts, RoundTable):
            view["date"] = self.days(facts.held_on, facts.ends)
        elif isinstance(facts, Newsletter):
            view["date"] = self.month(facts.month)
        return view

    def kind(self, entry: Entry[Facts]) -> str:
        """What an entry is, in a word or two."""
        facts = entry.facts
        if isinstance(facts, Practice):
            return str(self.t["kinds"]["practice" if facts.shape is Shape.CASE else facts.shape])
        if isinstance(facts, RoundTable | Document):
            return str(self.t["kinds"][facts.kind])
        return capitalised(facts.collection.singular[self.language])

    def validity(self, entry: Entry[Facts]) -> View:
        """The label of an entry's validity."""
        return entry_label(self.library, entry, self.language)

    def ending(self, ending: Ending) -> View:
        """The label of a concept that ends."""
        return concept_label(self.library, ending, self.language)

    def markdown(self, entry: Entry[Facts], text: str, language: Language, *, top: int = 3, prefix: str = "") -> str:
        """A Markdown text of an entry as finished HTML."""
        context = Context(language, resolver(self.library, entry, self.language), top, prefix)
        return render(Body(text).tokens, context)

    def crumbs(self, *steps: tuple[str, str]) -> tuple[Crumb, ...]:
        """The way from the home page through `steps` (title, address)."""
        home = Crumb(str(self.t["layout"]["home"]), f"/{self.language}/")
        return (home, *(Crumb(capitalised(self.words(title)), address) for title, address in steps))

    def alternates(self, entry: Entry[Facts]) -> tuple[Alternate, ...]:
        """The page of an entry in the other languages, and whether it says the same there."""
        written = self.library.languages_of(entry.id)
        return tuple(
            Alternate(
                language,
                Edition(self.library, language).address(entry),
                exact=language in written,
                equivalent=language in written and self.language in written,
            )
            for language in PUBLISHED
            if language is not self.language
        )


def capitalised(text: str) -> str:
    """`text` with a capital; the rest as it is."""
    return text[:1].upper() + text[1:]


def editions(library: Library) -> list[Edition]:
    """The site in each of its languages."""
    return [Edition(library, language) for language in PUBLISHED]
