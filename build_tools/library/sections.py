"""Recognising section headings in all the ways people write them: "LES FAITS", "Les faits :", "De feiten"."""

from __future__ import annotations

from functools import lru_cache

from build_tools.core.folding import words
from build_tools.core.languages import Language
from build_tools.settings import Sections

ARTICLES = frozenset({"le", "la", "les", "l", "un", "une", "des", "de", "het", "een", "the"})
OTHER = "other"


def section_kind(sections: Sections, heading: str, language: Language) -> str:
    """The kind of a section by its heading, `other` when it is none of those in the settings."""
    return _kinds(sections, language).get(_essence(heading), OTHER)


@lru_cache(maxsize=8)
def _kinds(sections: Sections, language: Language) -> dict[tuple[str, ...], str]:
    return {
        _essence(written): kind for kind in type(sections).model_fields for written in getattr(sections, kind)[language]
    }


@lru_cache(maxsize=4096)
def _essence(heading: str) -> tuple[str, ...]:
    """What is left of a heading without case, accents, punctuation, article, plural and "(s)"."""
    return tuple(_singular(word) for word in words(heading) if word not in ARTICLES and len(word) > 1)


def _singular(word: str) -> str:
    for ending in ("en", "s", "x"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
