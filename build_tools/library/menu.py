"""The menu as the site's settings ask for it (`nav`): its steps, and what each of them means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from build_tools.content_types import TYPES
from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.sections import SECTIONS
from build_tools.core.addresses import is_outside
from build_tools.core.frontmatter import Loc
from build_tools.library import Library
from build_tools.library.entry import Entry

SECTION_NAMES = tuple(name for name in SECTIONS if name != "feeds")


@dataclass(frozen=True, slots=True)
class MenuStep:
    """One line of the menu: where it leads as written, its own title if it has one, its place in the settings."""

    target: str
    title: str
    loc: Loc


def menu_steps(nav: Any, loc: Loc = ("nav",), title: str = "") -> Iterator[MenuStep]:
    """The lines of `nav` in order; the menu has one level, so that what a group holds stands in its place."""
    if isinstance(nav, list | tuple):
        for position, step in enumerate(nav):
            yield from menu_steps(step, (*loc, position))
    elif isinstance(nav, Mapping):
        for name, target in nav.items():
            yield from menu_steps(target, (*loc, name), name)
    elif nav:
        yield MenuStep(str(nav).strip(), title, loc)


def is_known(library: Library, target: str) -> bool:
    """Whether a line of the menu means something, be it hidden today or in a file that could not be read."""
    left_out = {*library.left_out, *library.left_out.values()}
    return bool(is_outside(target) or meant_by(library, target) or left_out.intersection(_as_paths(target)))


def meant_by(library: Library, target: str) -> Entry[Facts] | Collection | str | None:
    """The entry, collection or section (by its name) that a line of the menu means; None for any other."""
    if target in library.originals:
        return library.originals[target]
    if target in SECTION_NAMES:
        return target
    found = next((library.by_path[path] for path in _as_paths(target) if path in library.by_path), None)
    return found or collections_by_name().get(target)


@cache
def collections_by_name() -> dict[str, Collection]:
    """The collections that have an address of their own, by the name of their folder."""
    collections = [kind.collection for kind in TYPES if all(kind.collection.segments.values())]
    return {collection.folder.rpartition("/")[2]: collection for collection in collections}


def _as_paths(target: str) -> tuple[str, str]:
    """MkDocs counts paths from `docs`; authors think from the folder of the site."""
    return target, f"docs/{target}"
