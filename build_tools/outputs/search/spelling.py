"""Slips of the pen: a letter too many, missing, wrong, or two swapped."""

from __future__ import annotations


def is_one_slip(wrong: str, right: str) -> bool:
    """Whether one letter added, left out or changed, or two neighbours swapped, lead from `wrong` to `right`."""
    if wrong == right or abs(len(wrong) - len(right)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b), min(len(wrong), len(right)))
    rest, other = wrong[start:], right[start:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:] and len(rest) > 1 and len(other) > 1
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped
