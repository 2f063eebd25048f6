"""The files of documents that were withdrawn: nobody downloads them any more, their address leads to the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from build_tools.content_types.fields import Meaning

if TYPE_CHECKING:
    from build_tools.content_types.base import Facts
    from build_tools.library import Library
    from build_tools.library.entry import Entry


def withdrawn_files(library: Library) -> Mapping[str, Entry[Facts]]:
    """Each file that only withdrawn entries hold as their own, and one of these; a mere link does not keep it."""
    withdrawn = [one for one in library.listed if one.is_withdrawn(library.today)]
    found = {name: one for one in withdrawn for name in _own_files(one)}
    if not found:
        return found
    kept = {name for one in library.listed if not one.is_withdrawn(library.today) for name in _own_files(one)}
    return {name: one for name, one in found.items() if name not in kept}


def _own_files(entry: Entry[Facts]) -> Iterator[str]:
    return (str(leaf.value) for leaf in entry.all_leaves if leaf.mark.meaning is Meaning.FILE)
