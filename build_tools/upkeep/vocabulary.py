"""Concepts without a definition, that nothing names, or that look like another one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.core.folding import fold
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.vocabulary import Term
from build_tools.upkeep.finding import Finding, Kind, of_concept

UNDEFINED = Kind(
    "concept-without-definition",
    Phrase("Notions sans définition", "Begrippen zonder definitie", "Concepts without a definition"),
    Phrase(
        "Le glossaire n'a rien à en dire. Ajoutez une ou deux phrases.",
        "De woordenlijst heeft er niets over. Voeg een of twee zinnen toe.",
        "The glossary has nothing to say of it. Add a sentence or two.",
    ),
)
ALIKE = Kind(
    "concept-near-duplicate",
    Phrase("Notions presque identiques", "Bijna gelijke begrippen", "Concepts that are almost the same"),
    Phrase(
        "Ressemble à « {other} » ({id}). Gardez-en une, ou liez-les par « related ».",
        "Lijkt op “{other}” ({id}). Behoud er één, of verbind ze met “related”.",
        "Looks like “{other}” ({id}). Keep one, or link them with “related”.",
    ),
)
UNUSED = Kind(
    "concept-unused",
    Phrase("Notions que rien ne nomme", "Begrippen die nergens voorkomen", "Concepts that nothing names"),
    Phrase(
        "Aucune fiche et aucune autre notion ne la nomme.",
        "Geen enkele fiche en geen ander begrip vermeldt het.",
        "No entry and no other concept names it.",
    ),
)
LIKENESS = 0.9


def find(library: Library) -> Iterator[Finding]:
    """Look at every concept; abbreviations stand for themselves."""
    terms = [term for term in library.vocabulary if term.scheme != ABBREVIATIONS]
    named = {one for term in library.vocabulary for one in _names(term)} | set(library.resting_on)
    for term in terms:
        if term.concept.definition is None:
            yield of_concept(UNDEFINED, term)
        if term.id not in named and not library.vocabulary.narrower.get(term.id):
            yield of_concept(UNUSED, term)
    for scheme in {term.scheme: None for term in terms}:
        yield from _alike([term for term in terms if term.scheme == scheme])


def _names(term: Term) -> tuple[str, ...]:
    concept = term.concept
    meant = tuple(meaning.concept for meaning in concept.meanings if meaning.concept)
    return (*concept.broader, *concept.related, *concept.replaced_by, *meant)


def _alike(terms: list[Term]) -> Iterator[Finding]:
    """Pairs of one scheme whose names differ by a letter or two, and that do not know of each other."""
    for one, other in combinations(terms, 2):
        strangers = other.id not in _names(one) and one.id not in _names(other)
        if strangers and _like(fold(one.concept.label.fr), fold(other.concept.label.fr)):
            names = Phrase(one.concept.label.fr, one.concept.label.nl)
            yield of_concept(ALIKE, other, other=names, id=one.id)


def _like(one: str, other: str) -> bool:
    """Whether two names are nearly one; numbers set them apart, and the cheap comparison comes first."""
    if abs(len(one) - len(other)) > 4 or _digits(one) != _digits(other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= LIKENESS and matcher.quick_ratio() >= LIKENESS and matcher.ratio() >= LIKENESS


def _digits(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())
