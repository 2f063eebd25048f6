"""The menu that the site's settings ask for (`nav` in `mkdocs.yml`), in the words of each edition."""

from __future__ import annotations

from build_tools.content_types.base import Collection
from build_tools.content_types.page import HOME
from build_tools.content_types.sections import section_address
from build_tools.core.addresses import is_outside
from build_tools.library.entry import Entry
from build_tools.library.menu import MenuStep, meant_by, menu_steps
from build_tools.outputs.edition import Edition, View, capitalised


def own_menu(edition: Edition) -> list[View]:
    """The lines of `nav` that lead somewhere today; a title written there stands in every language."""
    return [view for step in menu_steps(edition.library.settings.nav) if (view := _line(edition, step))]


def _line(edition: Edition, step: MenuStep) -> View | None:
    if is_outside(step.target):
        return {"title": step.title or step.target, "address": step.target, "section": step.target}
    found = _place(edition, step)
    if found is None:
        return None
    title, address = found
    part = address if address.count("/") > 2 else f"{address}home"  # every address begins with that of the home page
    return {"title": capitalised(step.title or title), "address": edition.href(address), "section": part}


def _place(edition: Edition, step: MenuStep) -> tuple[str, str] | None:
    """Title and address of what a line means; None when there is nothing, or nothing to show today."""
    meant = meant_by(edition.library, step.target)
    if isinstance(meant, Entry):
        shown = edition.library.get(meant.id, edition.language)
        address = f"/{edition.language}/" if meant.id == HOME else edition.address(meant)
        return (edition.words(shown.facts.title, shown.language_of("title")), address) if shown else None
    if isinstance(meant, Collection):
        return edition.words(meant.plural[edition.language]), meant.address(edition.language)
    if meant in edition.t:
        return edition.t[meant]["title"], section_address(meant, edition.language)
    return None
