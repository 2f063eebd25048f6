"""Examples of keys for the guide: the fullest short one in the content itself, else one made from the declaration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import Concept
from build_tools.content_types.declarations import Declaration, declarations
from build_tools.content_types.fields import Meaning
from build_tools.core.canonical import write_mapping
from build_tools.core.languages import Language
from build_tools.core.schema import Group
from build_tools.library import Library
from build_tools.library.entry import Entry

LINES = 10
WIDTH = 160
ENOUGH = 40
"""Heads looked at for a key: more of them make no better example, and the guide must not slow a large site."""

Head = Mapping[str, Any]
_WORDS = {"true": True, "false": False}


@dataclass(frozen=True)
class Samples:
    """The examples of one type, or of concepts, for readers of one language."""

    library: Library
    kind: type[Group]
    language: Language

    def smallest(self, prefix: str) -> str:
        """The mandatory keys as a whole head, with an id that begins with `prefix`."""
        keys = [key for key in declarations(self.kind) if key.mandatory and key.name != "id"]
        return "\n".join(["---", f"id: {_id(prefix)}", *(self.example(key) for key in keys), "---"])

    def example(self, key: Declaration) -> str:
        """The key as a head holds it, if possible taken from content in the language."""
        for heads in self._quoted(key):
            holding = islice((head for head in heads if key.name in head), ENOUGH)
            texts = [self._written(key, _plain(head[key.name])) for head in holding]
            if short := [text for text in texts if _is_short(text)]:
                return max(short, key=_worth)
        return self._written(key, _made(self.library, key))

    def _quoted(self, key: Declaration) -> Sequence[Sequence[Head]]:
        """The heads an example may be taken from; none for a key that names people."""
        if not _may_be_quoted(key):
            return ()
        return self._originals if key.group else self._all

    @cached_property
    def _all(self) -> Sequence[Sequence[Head]]:
        """What authors wrote: first in the language, then in the other."""
        return self._heads(originals=False)

    @cached_property
    def _originals(self) -> Sequence[Sequence[Head]]:
        """The same without translations, which hold no whole group."""
        return self._heads(originals=True)

    def _heads(self, *, originals: bool) -> Sequence[Sequence[Head]]:
        if self.kind is Concept:
            return [[term.source.values for term in self.library.vocabulary]]
        visible = (entry for entry in self.library.entries if entry.is_visible(self.library.today))
        same = (one for one in visible if type(one.facts) is self.kind and not one.facts.withdrawn)
        found = [entry for entry in same if not originals or entry.translation is None]
        return [
            [self._head(entry) for entry in found if entry.language is language]
            for language in (self.language, self.language.other)
        ]

    def _head(self, entry: Entry[Facts]) -> Head:
        """The keys of an entry; of one that was taken back, the reason alone."""
        head: Head = entry.source.frontmatter.values
        return (
            {"withdrawn": head["withdrawn"]} if entry.is_withdrawn(self.library.today) and "withdrawn" in head else head
        )

    def _written(self, key: Declaration, value: Any) -> str:
        return "\n".join(write_mapping({key.name: value}, self.kind, {}))


def _may_be_quoted(key: Declaration) -> bool:
    inner = declarations(key.group) if key.group else ()
    return not key.group or (key.group.may_be_quoted and all(map(_may_be_quoted, inner)))


def _id(prefix: str) -> str:
    return f"{prefix}-2022-01"


def _is_short(text: str) -> bool:
    lines = text.split("\n")
    return len(lines) <= LINES and max(map(len, lines)) <= WIDTH


def _worth(text: str) -> tuple[int, int, str]:
    """Many lines say much, and short ones say it best."""
    return text.count("\n"), -len(text), text


def _plain(value: Any) -> Any:
    """Values as read from a head, with true and false as such, so that they are written without quotes."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return _WORDS.get(value, value)


def _made(library: Library, key: Declaration) -> Any:
    one = _one(library, key)
    return [one] if key.several else one


def _one(library: Library, key: Declaration) -> Any:
    if key.group:
        return {inner.name: _made(library, inner) for inner in declarations(key.group)}
    if key.mark and key.mark.meaning is Meaning.CONCEPT:
        schemes = key.mark.within
        return next((term.id for term in library.vocabulary if not schemes or term.scheme in schemes), "…")
    if key.mark and key.mark.meaning is Meaning.ENTRY and key.mark.within:
        return _id(key.mark.within[0])
    return str(key.choices[0]) if key.choices else key.form.example if key.form else "…"
