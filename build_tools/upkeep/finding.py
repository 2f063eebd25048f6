"""What needs care, as values: a kind with its words in three languages, and where it is. Showing is elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from build_tools.content_types.base import Facts
from build_tools.core.diagnostics import Span, Value
from build_tools.core.formats import format_date, format_list
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Language, Phrase
from build_tools.core.typography import typeset
from build_tools.library.entry import Entry
from build_tools.library.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of thing to look after: its permanent name, a heading, a sentence with places in braces."""

    name: str
    heading: Phrase
    text: Phrase


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look after. `about` is the id of an entry or of a concept, `title` its name, `day` what dates it."""

    kind: Kind
    about: str
    title: Phrase
    path: str
    line: int
    day: date | None = None
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, language: Language) -> str:
        """What is to be done, in the reader's language."""
        words = typeset(self.kind.text[language], language)
        values = {**self.values, **({"day": self.day} if self.day else {})}
        return words.format_map({name: _shown(value, language) for name, value in values.items()})


def _shown(value: Value, language: Language) -> str:
    if isinstance(value, Phrase):
        return value[language]
    if isinstance(value, date):
        return format_date(value, language)
    return format_list(value, language) if isinstance(value, tuple) else str(value)


def of_entry(
    kind: Kind,
    entry: Entry[Facts],
    loc: Loc = (),
    *,
    day: date | None = None,
    span: Span | None = None,
    **values: Value,
) -> Finding:
    """A finding about an entry, at one of its keys or at a place in its text."""
    title = Phrase(*(entry.facts.title,) * 3)
    place = span or entry.source.frontmatter.span(loc)
    return Finding(kind, entry.id, title, entry.path, place.start.line, day, values)


def of_concept(kind: Kind, term: Term, *, day: date | None = None, **values: Value) -> Finding:
    """A finding about a concept of the vocabulary."""
    title = Phrase(term.concept.label.fr, term.concept.label.nl)
    return Finding(
        kind, term.id, title, term.source.path, term.source.span(("label",), key=True).start.line, day, values
    )
