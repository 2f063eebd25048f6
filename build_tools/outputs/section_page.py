"""The page of a section that is no collection: its address in each language, its crumbs, its metadata."""

from __future__ import annotations

from typing import Any

from build_tools.content_types.sections import section_address
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Page


def section_page(edition: Edition, section: str, *, reads: frozenset[str], **view: Any) -> Page:
    """The page of `section`, from the template and the interface texts of its name."""
    name = section.replace("-", "_")
    texts = edition.t[name]
    title, lead = edition.words(texts["title"]), edition.words(texts["lead"])
    return Page(
        address=section_address(section, edition.language),
        language=edition.language,
        title=title,
        description=lead,
        body=templates.render(name, edition.language, title=title, lead=lead, **view),
        kind=section,
        alternates=everywhere(edition, lambda language: section_address(section, language)),
        x_default=section_address(section, edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        reads=reads,
    )
