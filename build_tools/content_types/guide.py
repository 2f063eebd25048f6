"""A page of the guide for those who write: how to publish a case, a report, an event."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.base import Collection
from build_tools.content_types.page import Page
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
