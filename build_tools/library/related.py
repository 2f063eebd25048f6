"""Practices near another one: those that share its concepts, rarer concepts weighing more."""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest
from math import log

from build_tools.content_types.practice import Practice
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of

LIMIT = 4
ENOUGH = 200
"""Neighbours looked at for one practice: rare concepts come first, beyond this common ones add nothing."""


def related_practices(library: Library, entry: Entry[Practice]) -> list[Entry[Practice]]:
    """At most `LIMIT` practices that share concepts with `entry`, nearest first.

    A concept weighs by how few practices name it (inverse document frequency); one that all name does not count.
    """
    key = ("related", entry.id)
    if key not in library.worked_out:
        library.worked_out[key] = _nearest(library, entry)
    return [found for other in library.worked_out[key] if is_of(found := library.originals[other], Practice)]


def _nearest(library: Library, entry: Entry[Practice]) -> list[str]:
    total = len(library.of_type(Practice))
    shared = sorted((library.practices_naming(concept) for concept in library.concepts(entry.id)), key=len)
    scores: dict[str, float] = defaultdict(float)
    looked_at = 0
    for sharing in filter(None, shared):
        weight = log(total / len(sharing))
        for other in sharing:
            scores[other] += weight
        looked_at += len(sharing)
        if looked_at > ENOUGH:
            break
    near = {other: score for other, score in scores.items() if score > 0 and other != entry.id}
    return nsmallest(LIMIT, near, key=lambda other: (-near[other], other))
