"""A page of the guide for those who write: how to publish a case, a report, an event."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.base import Collection
from build_tools.content_types.page import Page
from build_tools.content_types.sections import SECTIONS
from build_tools.core.folding import slugify
from build_tools.core.languages import Language, Phrase


class GuidePage(Page):
    """The keys of a page of the guide: those of a page."""

    collection: ClassVar[Collection] = Collection(
        name="guide",
        folder="docs/guide",
        prefix="PG",
        segments={Language.FR: "guide", Language.NL: "gids"},
        singular=Phrase("page du guide", "pagina van de gids", "guide page"),
        plural=Phrase("guide", "gids", "guide"),
    )
    rank: ClassVar[float] = 0.3


PARTS: dict[str, dict[Language, str]] = {
    "keys": {Language.FR: "fiches", Language.NL: "fiches"},
    "rules": {Language.FR: "controles", Language.NL: "controles"},
}
"""The parts of the guide that nobody writes: the keys of each type, and what the check finds."""


def guide_address(language: Language, part: str = "", name: str = "") -> str:
    """The address of the guide, or of a page within one of its generated parts: `/fr/guide/fiches/pratiques/`."""
    segments = (PARTS[part][language], name) if part else ()
    return GuidePage.collection.address(language, "/".join(one for one in segments if one))


def keys_address(language: Language, collection: Collection) -> str:
    """The address of the page that lists the keys of a type."""
    return guide_address(language, "keys", collection.segments[language] or slugify(collection.plural[language]))


def concept_keys_address(language: Language) -> str:
    """The address of the page that lists the keys of a concept."""
    return guide_address(language, "keys", SECTIONS["concepts"][language])
