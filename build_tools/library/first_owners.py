"""Whose an id was when it was first published: one that now names something unrelated is told, with the next free id.

The ledger holds no texts. Beside the digest of a page it keeps a sketch of its words: enough to tell an entry that was
edited and renamed from another one (A. Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from zlib import crc32

from build_tools.content_types.base import Facts
from build_tools.core.arrivals import fold_path
from build_tools.core.folding import words
from build_tools.core.languages import PUBLISHED
from build_tools.library import Library
from build_tools.library.entry import Entry

MARK = "."
"""Stands between the digest of a text and its sketch."""
_KEPT, _TOGETHER, _SHARED = 12, 3, 2
"""How many runs of how many words a sketch keeps, and how many two versions of a text share at least."""
_DIGITS = 4


def sketch_of(text: str) -> str:
    """Some runs of words of a text, chosen by their checksum: versions of a text share some, other texts hardly any."""
    found = words(text)
    runs = zip(*(found[start:] for start in range(_TOGETHER)), strict=False) if len(found) >= _TOGETHER else [found]
    sums = sorted({crc32(" ".join(run).encode()) for run in runs})
    return "".join(f"{one & 0xFFFF:04x}" for one in sums[:_KEPT])


def are_alike(sketch: str, other: str) -> bool:
    """Whether two sketches can be those of versions of one text."""
    first, second = _runs(sketch), _runs(other)
    enough = 1 if min(len(first), len(second)) < _KEPT // 2 else _SHARED
    return len(first & second) >= enough


def _runs(sketch: str) -> set[str]:
    return {sketch[start : start + _DIGITS] for start in range(0, len(sketch), _DIGITS)}


def first_owners(library: Library) -> Mapping[str, str]:
    """Each id that now names an unrelated entry, and the address its first owner stood at."""
    kept = library.worked_out
    key = ("first owners", "")
    if key not in kept:
        kept[key] = dict(_reused(library))
    found: Mapping[str, str] = kept[key]
    return found


def _reused(library: Library) -> Iterator[tuple[str, str]]:
    for entry_id, pages in _pages(library).items():
        entry = library.originals.get(entry_id)
        if entry and not _is_known(library, entry, pages) and not _is_alike(library, entry, pages):
            yield entry_id, min(pages)


def _pages(library: Library) -> Mapping[str, Mapping[str, set[str]]]:
    """The pages of each id that the ledger knows, with the sketches of their texts."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for line in library.book.published:
        if MARK in line.digest and line.owner:
            found[line.owner][line.address].add(line.digest.partition(MARK)[2])
    return found


def _is_known(library: Library, entry: Entry[Facts], pages: Mapping[str, set[str]]) -> bool:
    """Whether it stands where its id stood, or its author noted that it once did."""
    versions = library.versions[entry.id].values()
    if not pages.keys().isdisjoint(version.address(language) for version in versions for language in PUBLISHED):
        return True
    noted = {fold_path(written) for version in versions for written in version.facts.former_addresses}
    noted |= {fold_path(row.address) for row in library.book.former if row.target == entry.id}
    return not noted.isdisjoint(map(fold_path, pages))


def _is_alike(library: Library, entry: Entry[Facts], pages: Mapping[str, set[str]]) -> bool:
    sketches = {sketch for known in pages.values() for sketch in known}
    own = [sketch_of(page_text(version)) for version in library.versions[entry.id].values()]
    return any(are_alike(one, other) for one in own for other in sketches)


def page_text(entry: Entry[Facts]) -> str:
    """The text by which a page is recognised: its title and its body."""
    return f"{entry.facts.title}\n{entry.body.plain_text}"


def next_id(library: Library, prefix: str, year: int) -> str:
    """One more than the highest number of the year in all files, unreadable ones too, and in all that was published."""
    pattern = re.compile(rf"{prefix}-{year}-(\d+)")
    taken = {entry.id for entry in library.entries} | set(library.left_out.values())
    taken |= {line.owner for line in library.book.published}
    numbers = [int(match[1]) for one in taken if (match := pattern.fullmatch(one))]
    return f"{prefix}-{year}-{max(numbers, default=0) + 1:02}"
