"""For each content type, and for concepts, the page of the guide that explains its keys: all from the declarations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_tools.content_types import TYPES
from build_tools.content_types.base import Facts
from build_tools.content_types.concept import FOLDER, Concept
from build_tools.content_types.declarations import Declaration, declarations
from build_tools.content_types.fields import Meaning
from build_tools.content_types.guide import concept_keys_address, keys_address
from build_tools.core.languages import Language
from build_tools.core.schema import EXPECTED
from build_tools.library import Library
from build_tools.outputs.edition import Edition, View, capitalised, editions
from build_tools.outputs.guide_page import guide_page
from build_tools.outputs.product import Page
from build_tools.outputs.samples import Samples

COMMON = frozenset(key.name for key in declarations(Facts))
_SINGULARS = {kind.collection.prefix: kind.collection.singular for kind in reversed(TYPES)}


def guide_keys(library: Library) -> Iterator[Page]:
    """A page for every type, and one for concepts, in each language."""
    for edition in editions(library):
        for kind in TYPES:
            yield _type(edition, kind)
        yield _concepts(edition)


def keys_links(edition: Edition) -> list[View]:
    """Links to these pages."""
    kinds = [
        (kind.collection.plural[edition.language], keys_address(edition.language, kind.collection)) for kind in TYPES
    ]
    kinds.append((edition.t["concepts"]["title"], concept_keys_address(edition.language)))
    return [{"title": capitalised(edition.words(title)), "address": edition.href(address)} for title, address in kinds]


def _type(edition: Edition, kind: type[Facts]) -> Page:
    collection, texts = kind.collection, edition.t["guide"]["types"]
    groups = {
        "mandatory": [key for key in declarations(kind) if key.mandatory],
        "own": [key for key in declarations(kind) if not key.mandatory and key.name not in COMMON],
        "common": [key for key in declarations(kind) if not key.mandatory and key.name in COMMON],
    }
    found = Samples(edition.library, kind, edition.language)
    view = {
        "title": texts["title"].format(type=collection.singular[edition.language]),
        "lead": texts["lead"].format(folder=collection.folder, language=edition.language, prefix=collection.prefix),
        "smallest": found.smallest(collection.prefix),
        **_groups(edition, found, groups),
    }
    reads = frozenset({f"type:{collection.name}", "vocabulary", "today"})
    return guide_page(edition, "guide_keys", view, partial(_address, kind), reads)


def _address(kind: type[Facts], language: Language) -> str:
    return keys_address(language, kind.collection)


def _concepts(edition: Edition) -> Page:
    texts = edition.t["guide"]["types"]
    groups = {
        "mandatory": [key for key in declarations(Concept) if key.mandatory],
        "own": [key for key in declarations(Concept) if not key.mandatory],
    }
    view = {
        "title": texts["title"].format(type=edition.t["kinds"]["concept"].lower()),
        "lead": texts["concept_lead"].format(folder=FOLDER),
        "smallest": "",
        **_groups(edition, Samples(edition.library, Concept, edition.language), groups),
    }
    return guide_page(edition, "guide_keys", view, concept_keys_address, frozenset({"vocabulary"}))


def _groups(edition: Edition, samples: Samples, groups: dict[str, list[Declaration]]) -> View:
    titles = edition.t["guide"]["types"]["groups"]
    views = [
        {
            "id": name,
            "title": titles[name],
            "keys": [{**_key(edition, key), "example": samples.example(key)} for key in keys],
        }
        for name, keys in groups.items()
        if keys
    ]
    return {"groups": views, "contents": [{"id": view["id"], "title": view["title"]} for view in views]}


def _key(edition: Edition, key: Declaration) -> View:
    return {
        "name": key.name,
        "label": edition.words(key.label[edition.language]),
        "help": edition.words(key.help[edition.language]),
        "mandatory": key.mandatory,
        "kind": _listed(edition, key, edition.words(_kind(edition, key))),
        "choices": [{"name": str(one), "label": edition.words(one.label[edition.language])} for one in key.choices],
        "schemes": [
            {"title": edition.t["schemes"][scheme], "address": edition.href(edition.concept_address(scheme))}
            for scheme in _schemes(key)
        ],
        "keys": [_key(edition, inner) for inner in declarations(key.group)] if key.group else [],
    }


def _kind(edition: Edition, key: Declaration) -> str:
    texts, language = edition.t["guide"]["types"], edition.language
    if key.group:
        return EXPECTED["mapping"][language]
    if key.choices:
        return str(texts["choice"])
    meaning = key.mark.meaning if key.mark else None
    if meaning is Meaning.CONCEPT:
        return str(texts["concept"])
    if meaning is Meaning.ENTRY and key.mark and key.mark.within:
        names = [_SINGULARS[prefix][language] for prefix in key.mark.within if prefix in _SINGULARS]
        return texts["entry"].format(type=names[0]) if names else str(texts["any_entry"])
    return key.form.words[language] if key.form else ""


def _listed(edition: Edition, key: Declaration, kind: str) -> str:
    return edition.t["guide"]["types"]["several"].format(kind=kind) if key.several else kind


def _schemes(key: Declaration) -> tuple[str, ...]:
    return key.mark.within if key.mark and key.mark.meaning is Meaning.CONCEPT else ()
