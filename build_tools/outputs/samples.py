"""Examples of keys for the guide: the fullest short one in the content itself, else one made from the declaration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import Concept
from build_tools.content_types.declarations import Declaration, declarations
from build_tools.content_types.fields import Meaning
from build_tools.core.canonical import write_mapping
from build_tools.core.languages import Language
from build_tools.core.schema import Group
from build_tools.library import Library

LINES = 10
WIDTH = 160
_WORDS = {"true": True, "false": False}


def smallest(library: Library, kind: type[Facts], language: Language) -> str:
    """The mandatory keys of a type, as the head of a file."""
    keys = [key for key in declarations(kind) if key.mandatory and key.name != "id"]
    return "\n".join(
        ["---", f"id: {_id(kind.collection.prefix)}", *(example(library, kind, key, language) for key in keys), "---"]
    )


def example(library: Library, kind: type[Group], key: Declaration, language: Language) -> str:
    """The key as a head holds it, if possible taken from content in `language`."""
    for heads in _heads(library, kind, key, language):
        texts = [_written(key.name, _plain(head[key.name]), kind) for head in heads if key.name in head]
        if short := [text for text in texts if _is_short(text)]:
            return max(short, key=_worth)
    return _written(key.name, _made(library, key), kind)


def _written(name: str, value: Any, kind: type[Group]) -> str:
    return "\n".join(write_mapping({name: value}, kind, {}))


def _id(prefix: str) -> str:
    return f"{prefix}-2022-01"


def _heads(
    library: Library, kind: type[Group], key: Declaration, language: Language
) -> Iterable[list[Mapping[str, Any]]]:
    """What authors wrote of a type: first in `language`, then in the other. A translation holds no whole group."""
    if kind is Concept:
        yield [term.source.values for term in library.vocabulary]
        return
    same = [entry for entry in library.entries if type(entry.facts) is kind and entry.is_visible(library.today)]
    entries = [entry for entry in same if entry.translation is None or not key.group]
    for wanted in (language, language.other):
        yield [entry.source.frontmatter.values for entry in entries if entry.language is wanted]


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
