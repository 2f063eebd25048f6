"""What the pages of the guide that nobody writes have in common: metadata, languages, the way from the home page."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.content_types.guide import guide_address
from build_tools.core.languages import Language
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Page


def guide_page(
    edition: Edition, template: str, view: View, address: Callable[[Language], str], reads: frozenset[str]
) -> Page:
    """A page of the guide at `address` in each language; `view` has a `title` and a `lead`."""
    here = address(edition.language)
    start = guide_address(edition.language)
    return Page(
        address=here,
        language=edition.language,
        title=view["title"],
        description=view["lead"],
        body=templates.render(template, edition.language, over=edition.t["guide"]["title"], **view),
        kind="guide",
        alternates=everywhere(edition, address),
        x_default=address(edition.library.settings.default_language),
        crumbs=edition.crumbs() if here == start else edition.crumbs((edition.t["guide"]["title"], start)),
        reads=reads,
    )
