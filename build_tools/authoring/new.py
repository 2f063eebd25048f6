"""Beginning a content file: the next free id, every useful key with what it is for, the headings the site proposes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from build_tools.authoring.hints import hint
from build_tools.authoring.placing import put_in_place
from build_tools.authoring.refusal import Refusal
from build_tools.content_types import TYPES
from build_tools.content_types.base import Completeness, Facts, Key, keys_of
from build_tools.content_types.fields import Meaning
from build_tools.core.addresses import RESERVED
from build_tools.core.canonical import write_file
from build_tools.core.folding import nearest, slugify
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import PUBLISHED, Language, Phrase
from build_tools.core.remarks import Remarks
from build_tools.core.schema import Group
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.first_owners import next_id
from build_tools.library.sections import OTHER, section_kind
from build_tools.settings import Settings

LATER = frozenset({"translation", "updated", "changes", "withdrawn", "draft", "former_addresses", "allow"})
"""Keys of every entry that have no use before it is published."""
_WORDS = frozenset({Meaning.PROSE, Meaning.TEXT})

UNKNOWN_TYPE = Phrase(
    "« {type} » n'est pas un type de contenu. Choisissez : {known}.{hint}",
    "“{type}” is geen soort inhoud. Kies uit: {known}.{hint}",
    "“{type}” is not a type of content. Choose: {known}.{hint}",
)
NO_SLUG = Phrase(
    "Ce titre ne donne pas d'adresse : il faut au moins une lettre, et pas seulement une année.",
    "Deze titel geeft geen adres: er is minstens een letter nodig, en niet alleen een jaartal.",
    "This title gives no address: it needs a letter, and more than a year.",
)
EXISTS = Phrase(
    "{path} existe déjà et reste comme il est. Choisissez un autre titre.",
    "{path} bestaat al en blijft zoals het is. Kies een andere titel.",
    "{path} exists already and stays as it is. Choose another title.",
)
NO_ORIGINAL = Phrase(
    "Aucun fichier n'a l'identifiant « {id} » dans ce type de contenu.",
    "Geen enkel bestand van dit soort inhoud heeft de identificatie “{id}”.",
    "No file of this type has the id “{id}”.",
)
TRANSLATED = Phrase(
    "« {id} » existe déjà dans cette langue : {path}.",
    "“{id}” bestaat al in deze taal: {path}.",
    "“{id}” exists already in this language: {path}.",
)


@dataclass(frozen=True)
class Draft:
    """A file that is about to begin: where it will stand and what it will hold."""

    path: str
    text: str


def type_named(name: str) -> type[Facts]:
    """The content type of a name such as `round-table`."""
    known = {kind.collection.name: kind for kind in TYPES}
    if name not in known:
        near = nearest(name, known) or ""
        raise Refusal(UNKNOWN_TYPE, type=name, known=", ".join(known), hint=near and f" → {near}")
    return known[name]


def begin(library: Library, kind: type[Facts], title: str, language: Language, today: date) -> Draft:
    """A new original of a type, with the next free id of the year."""
    keys = [entry for entry in keys_of(kind) if entry.name not in LATER]
    values: dict[str, Any] = {entry.name: None for entry in keys}
    values |= {"id": next_id(library, kind.collection.prefix, today.year), "title": " ".join(title.split())}
    remarks: dict[Loc, Remarks] = {(entry.name,): Remarks((f"# {hint(kind, entry, language)}",)) for entry in keys}
    return _draft(kind, title, language, write_file(values, kind, _headings(library.settings, kind, language), remarks))


def begin_translation(library: Library, original_id: str, kind: type[Facts], title: str) -> Draft:
    """A translation of an original into the other language: its words as comments, to be written anew."""
    original = library.originals.get(original_id)
    if original is None or not isinstance(original.facts, kind):
        raise Refusal(NO_ORIGINAL, id=original_id)
    language = original.language.other
    if other := library.versions[original_id].get(language):
        raise Refusal(TRANSLATED, id=original_id, path=other.path)
    remarks: dict[Loc, Remarks] = {}
    words = _words(kind, original.source.frontmatter.values, (), remarks)
    values = {"id": original_id, "translation": Completeness.COMPLETE, **words, "title": " ".join(title.split())}
    body = "\n\n".join(_translated_headings(library.settings, original, language))
    return _draft(kind, title, language, write_file(values, kind, body, remarks))


def place(root: Path, draft: Draft) -> None:
    """Write a draft where nothing stands yet."""
    target = root / draft.path
    if target.exists() or target.is_symlink():
        raise Refusal(EXISTS, path=draft.path)
    target.parent.mkdir(parents=True, exist_ok=True)
    put_in_place({target: draft.text.encode()})


def _draft(kind: type[Facts], title: str, language: Language, text: str) -> Draft:
    slug = slugify(title)
    if not slug or RESERVED.fullmatch(slug):
        raise Refusal(NO_SLUG)
    return Draft(f"{kind.collection.folder}/{slug}.{language}.md", text)


def _headings(settings: Settings, kind: type[Facts], language: Language) -> str:
    sections = settings.options.sections
    names = type(sections).model_fields if kind.has_sections else ()
    return "\n\n".join(f"## {getattr(sections, name)[language][0]}" for name in names)


def _translated_headings(settings: Settings, original: Entry[Facts], language: Language) -> Iterator[str]:
    """The headings of the original as the site proposes them in the other language, where it knows them."""
    sections = settings.options.sections
    for section in original.body.sections:
        if section.heading is None:
            continue
        kind = section_kind(sections, section.heading.text, original.language)
        if kind != OTHER:
            yield f"## {getattr(sections, kind)[language][0]}"


def _words(group: type[Group], written: Mapping[str, Any], loc: Loc, remarks: dict[Loc, Remarks]) -> dict[str, Any]:
    """The keys of `written` that hold words, empty, with the words to translate as comments."""
    found: dict[str, Any] = {}
    for entry in keys_of(group):
        value = written.get(entry.name)
        if value is None or entry.name in LATER:
            continue
        if entry.group is not None:
            inner = _inner_words(entry, value, (*loc, entry.name), remarks)
            found |= {entry.name: inner} if inner else {}
        elif entry.mark and entry.mark.meaning in _WORDS and not entry.several:
            remarks[*loc, entry.name] = Remarks(tuple(f"# {line}".rstrip() for line in str(value).split("\n")))
            found[entry.name] = None
    return found


def _inner_words(entry: Key, value: Any, loc: Loc, remarks: dict[Loc, Remarks]) -> Any:
    assert entry.group is not None  # noqa: S101  (asked for by the caller)
    if not entry.several:
        return _words(entry.group, value, loc, remarks)
    items = [
        _words(entry.group, item, (*loc, position), remarks) if isinstance(item, Mapping) else {}
        for position, item in enumerate(value)
    ]
    return items if any(items) else None


def languages_for(asked: Language | None) -> Language:
    """The language a new file is written in: the one asked for when pages exist in it, else the first published."""
    return asked if asked in PUBLISHED else PUBLISHED[0]
