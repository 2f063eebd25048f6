"""Where a link written by an author leads: an entry by id or by its file, a file, a fragment, another site."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from build_tools.content_types.base import Facts
from build_tools.content_types.fields import ID, Meaning
from build_tools.core.addresses import base_path, is_outside, is_safe
from build_tools.core.html import Copy, Destination, Resolver
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.library import Library
from build_tools.library.attachments import FOLDER as FILES_FOLDER
from build_tools.library.dated_places import dated_place
from build_tools.library.entry import Entry

_ID_LINK = re.compile(rf"({ID.pattern})(#[^\s]*)?")


def resolver(library: Library, entry: Entry[Facts], language: Language) -> Resolver:
    """The resolver of the links in `entry`, for readers of `language`."""

    def resolve(target: str) -> Destination | None:
        return resolve_link(library, entry, target, language)

    return resolve


def resolve_link(library: Library, entry: Entry[Facts], target: str, language: Language) -> Destination | None:
    """Where `target`, written in `entry`, leads; None when it leads nowhere or may not be published."""
    if not is_safe(target):
        return None
    if is_outside(target):
        copy = library.copies.get(target)
        return Destination(target, outside=True, copy=Copy(copy.copy, copy.on) if copy else None)
    for find in (_by_id, _by_fragment, _by_file, _by_path, _by_address):
        found = find(library, entry, target, language)
        if found is not None:
            return found
    return None


def entries_named(library: Library, entry: Entry[Facts]) -> set[str]:
    """The ids of the entries that `entry` names in its keys or links to in its texts, be they visible or not."""
    named = {str(leaf.value) for leaf in entry.all_leaves if leaf.mark.meaning is Meaning.ENTRY}
    texts = [Body(str(leaf.value)) for leaf in entry.all_leaves if leaf.mark.meaning is Meaning.TEXT]
    for link in (link for text in (entry.body, *texts) for link in text.links):
        match, found = _ID_LINK.fullmatch(link.target), library.by_path.get(_beside(entry, link.target))
        named |= ({match[1]} if match else set()) | ({found.id} if found else set())
    return named


def _by_id(library: Library, _entry: Entry[Facts], target: str, language: Language) -> Destination | None:
    match = _ID_LINK.fullmatch(target)
    return _to_entry(library, match[1], match[2] or "", language) if match else None


def _by_fragment(_library: Library, entry: Entry[Facts], target: str, _language: Language) -> Destination | None:
    ids = {heading.id for heading in entry.body.headings}
    return Destination(target) if target.startswith("#") and target[1:] in ids else None


def _by_file(library: Library, entry: Entry[Facts], target: str, _language: Language) -> Destination | None:
    name = file_name(entry, target)
    return Destination(_href(library, f"/files/{name}")) if name in library.attachments else None


def file_name(entry: Entry[Facts], target: str) -> str:
    """The name, below the folder of files, of what a link written in `entry` means; empty for anything else."""
    path = _beside(entry, target)
    return path.removeprefix(f"{FILES_FOLDER}/") if path.startswith(f"{FILES_FOLDER}/") else ""


def _by_path(library: Library, entry: Entry[Facts], target: str, language: Language) -> Destination | None:
    found = library.by_path.get(_beside(entry, target))
    fragment = urlsplit(target).fragment
    return _to_entry(library, found.id, f"#{fragment}" if fragment else "", language) if found else None


def _by_address(library: Library, _entry: Entry[Facts], target: str, _language: Language) -> Destination | None:
    path = urlsplit(target).path
    if path.startswith("/") and (path in library.addresses or path in library.standing_addresses):
        return Destination(_href(library, target))
    place = dated_place(library, path)
    return Destination(_href(library, place + target.removeprefix(path))) if place else None


def _to_entry(library: Library, entry_id: str, fragment: str, language: Language) -> Destination | None:
    entry = library.get(entry_id, language)
    if entry is None:
        return None
    return Destination(_href(library, entry.address(language)) + fragment)


def _beside(entry: Entry[Facts], target: str) -> str:
    """The path below the root that a relative link means; nothing above the root exists."""
    path = unquote(urlsplit(target).path)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), path))
    return "" if joined.startswith(("..", "/")) or "\\" in path else joined


def _href(library: Library, address: str) -> str:
    return base_path(library.settings.site_url) + address
