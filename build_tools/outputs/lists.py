"""What pages of lists have in common: the ways in by scheme, and the same list in the other languages."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.content_types.concept import ABBREVIATIONS, SCHEMES
from build_tools.core.languages import PUBLISHED, Language
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.product import Alternate


def scheme_links(edition: Edition, active: str = "") -> list[View]:
    """The schemes of the vocabulary, as ways in; abbreviations are in the glossary."""
    return [
        {
            "title": edition.t["schemes"][scheme],
            "address": edition.href(edition.concept_address(scheme)),
            "active": scheme == active,
        }
        for scheme in SCHEMES
        if scheme != ABBREVIATIONS and edition.library.vocabulary.scheme(scheme)
    ]


def everywhere(edition: Edition, address: Callable[[Language], str]) -> tuple[Alternate, ...]:
    """The same list in the other languages; `address` gives it for a language."""
    return tuple(Alternate(language, address(language)) for language in PUBLISHED if language is not edition.language)
