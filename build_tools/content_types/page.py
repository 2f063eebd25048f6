"""A hand-written page, such as about, contact or privacy."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import Number
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import optional

HOME = "PG-home"
"""The page whose title and text stand on the home page."""


class Page(Facts):
    """The keys of a page."""

    collection: ClassVar[Collection] = Collection(
        name="page",
        folder="docs/pages",
        prefix="PG",
        segments={Language.FR: "", Language.NL: ""},
        singular=Phrase("page", "pagina", "page"),
        plural=Phrase("pages", "pagina's", "pages"),
    )
    rank: ClassVar[float] = 0.7
    needs_body: ClassVar[bool] = True

    navigation: Number | None = optional(
        "Place dans le menu",
        "Plaats in het menu",
        "Un nombre : les pages sont rangées du plus petit au plus grand. Sans lui, la page n'est pas dans le menu.",
        "Een getal: de pagina's staan van klein naar groot. Zonder staat de pagina niet in het menu.",
    )
