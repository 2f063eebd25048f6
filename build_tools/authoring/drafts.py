"""Putting drafts in a folder: a file that is there already is never overwritten."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

from build_tools.authoring.placing import put_in_place
from build_tools.importers.doubts import NAME_TAKEN, doubt
from build_tools.importers.draft import Draft


def place_drafts(folder: Path, drafts: Iterable[Draft]) -> list[Draft]:
    """Write every draft below `folder` and return them as they are called there.

    A draft whose name another file bears gets a number and a doubt that says so; one that lies there already, word for
    word, is left as it is.
    """
    contents: dict[Path, bytes] = {}
    placed = []
    for draft in drafts:
        named = _named(folder, draft, contents)
        placed.append(named)
        if not _lies_there(folder, named):
            contents[folder / named.path] = named.text.encode()
    for place in contents:
        place.parent.mkdir(parents=True, exist_ok=True)
    put_in_place(contents)
    return placed


def _named(folder: Path, draft: Draft, taken: Collection[Path]) -> Draft:
    """The draft under the first name that is free, or that a file with the same words bears."""
    names = (draft if number == 1 else replace(draft, slug=f"{draft.slug[:75]}-{number}") for number in count(1))
    named = next(one for one in names if _lies_there(folder, one) or _is_free(folder / one.path, taken))
    if named is draft:
        return draft
    told = doubt(NAME_TAKEN, 1, value=draft.path, fixed=named.path)
    return replace(named, doubts=(*named.doubts, told))


def _is_free(place: Path, taken: Collection[Path]) -> bool:
    return place not in taken and not os.path.lexists(place)


def _lies_there(folder: Path, draft: Draft) -> bool:
    place = folder / draft.path
    return place.is_file() and place.read_bytes() == draft.text.encode()
