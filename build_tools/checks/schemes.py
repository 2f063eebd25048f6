"""Which concepts a key may name."""

from __future__ import annotations

from collections.abc import Collection

from build_tools.library.vocabulary import Vocabulary


def ids_within(vocabulary: Vocabulary, schemes: Collection[str]) -> list[str]:
    """The ids of the concepts of `schemes`; of all when it is empty."""
    return [term.id for term in vocabulary if not schemes or term.scheme in schemes]
