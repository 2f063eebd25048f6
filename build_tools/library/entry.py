"""One validated content file: its keys, its body, its language, its address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeGuard, TypeVar

from build_tools.content_types.base import Completeness, Facts, Leaf, leaves
from build_tools.content_types.fields import Meaning
from build_tools.content_types.page import HOME
from build_tools.core.diagnostics import Diagnostic, Note, Span, Value
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.core.sources import SourceFile


@dataclass(frozen=True, slots=True)
class Text:
    """A Markdown text of an entry: its body, or the value of text at `loc`."""

    body: Body
    loc: Loc | None = None


F_co = TypeVar("F_co", bound=Facts, covariant=True)
F = TypeVar("F", bound=Facts)


@dataclass(frozen=True)
class Entry(Generic[F_co]):
    """A file of a content type. For a translation, `facts` are the original's with the words translated.

    Not `sound` when some of its keys had to be left out: the checks look at it, readers never see it.
    """

    facts: F_co
    source: SourceFile
    sound: bool = True

    @property
    def id(self) -> str:
        """The permanent id, shared by translations."""
        return self.facts.id

    @property
    def language(self) -> Language:
        """The language of the file."""
        return self.source.language

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return self.source.slug

    @property
    def path(self) -> str:
        """The path of its file."""
        return self.source.path

    @property
    def translation(self) -> Completeness | None:
        """How complete a translation it is; None for an original."""
        return self.facts.translation

    @cached_property
    def body(self) -> Body:
        """Its text, parsed when first asked for."""
        return Body(self.source.body, self.source.body_line)

    @cached_property
    def all_leaves(self) -> tuple[Leaf, ...]:
        """The values with a meaning that its readers are shown."""
        return leaves(self.facts)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Those that its own file holds; a translation's do not repeat the original's."""
        if self.translation is None:
            return self.all_leaves
        return tuple(leaf for leaf in self.all_leaves if self.source.frontmatter.has(leaf.loc))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The Markdown texts that its own file holds: its body, then its values of text."""
        values = (leaf for leaf in self.leaves if leaf.mark.meaning is Meaning.TEXT)
        return (Text(self.body), *(Text(Body(leaf.value), leaf.loc) for leaf in values))

    def language_of(self, *loc: str | int) -> Language:
        """The language of the words at `loc`: an untranslated text of a translation is still the original's."""
        return self.language if self.translation is None or self.source.frontmatter.has(loc) else self.language.other

    def address(self, language: Language | None = None) -> str:
        """Where it stands on the site, by default in its own language."""
        return self.facts.collection.address(language or self.language, "" if self.id == HOME else self.slug)

    def is_visible(self, today: date) -> bool:
        """Whether readers see it: sound, not a draft, and its publication not in the future."""
        return self._opens <= today

    @cached_property
    def _opens(self) -> date:
        """The first day on which readers see it; the end of time, when they never do."""
        if not self.sound or self.facts.draft:
            return date.max
        return self.facts.published.first if self.facts.published else date.min

    def is_withdrawn(self, today: date) -> bool:
        """Whether its author took it back: its page then says why, and nothing else."""
        return self.facts.withdrawn is not None and self.facts.withdrawn.on <= today

    def problem(self, name: str, loc: Loc = (), *, notes: tuple[Note, ...] = (), **values: Value) -> Diagnostic:
        """A diagnostic at the value of the key `loc` of this file."""
        return Diagnostic(name, self.path, self.source.frontmatter.span(loc), values, notes)

    def problem_at(self, name: str, span: Span, **values: Value) -> Diagnostic:
        """A diagnostic at a place in the body of this file."""
        return Diagnostic(name, self.path, span, values)

    def problem_in(self, text: Text, name: str, span: Span, **values: Value) -> Diagnostic:
        """A diagnostic at a place in one of its texts; a value of text is one place as a whole."""
        return self.problem_at(name, span if text.loc is None else self.source.frontmatter.span(text.loc), **values)


def is_of(entry: Entry[Facts], kind: type[F]) -> TypeGuard[Entry[F]]:
    """Whether an entry is of a type."""
    return isinstance(entry.facts, kind)
