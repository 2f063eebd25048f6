"""A key names a concept that the vocabulary does not hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from build_tools.checks.rule import Rule
from build_tools.checks.schemes import ids_within
from build_tools.content_types.base import leaves
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.vocabulary import Term


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every concept that a key of an entry or of another concept names."""
    known = library.vocabulary.terms
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.CONCEPT and value not in known:
                near = nearest(value, ids_within(library.vocabulary, mark.within)) or ""
                yield entry.problem("unknown-concept", loc, value=value, key=str(loc[0]), nearest=near)
    for term in library.vocabulary:
        yield from _within_vocabulary(term, known.keys())


def _within_vocabulary(term: Term, known: Collection[str]) -> Iterator[Diagnostic]:
    for loc, value, mark in leaves(term.concept):
        if mark.meaning is Meaning.CONCEPT and value not in known:
            values = {"value": value, "key": str(loc[0]), "nearest": nearest(value, known) or ""}
            yield Diagnostic("unknown-concept", term.source.path, term.span(loc), values)


RULE = Rule(
    name="unknown-concept",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une notion connue pour la clé « {key} ».",
        "“{value}” is geen bekend begrip voor de sleutel “{key}”.",
        "“{value}” is not a known concept for the key “{key}”.",
    ),
    help=Phrase(
        "Choisissez une notion du vocabulaire (practices/vocabulary), ou ajoutez-la à son fichier.",
        "Kies een begrip uit de woordenlijst (practices/vocabulary), of voeg het toe aan het juiste bestand.",
        "Choose a concept of the vocabulary (practices/vocabulary), or add it to its file.",
    ),
    what=Phrase(
        "Vérifie que chaque notion citée existe dans le vocabulaire.",
        "Controleert of elk genoemd begrip in de woordenlijst staat.",
        "Checks that every concept that is named exists in the vocabulary.",
    ),
    why=Phrase(
        "Une notion inconnue ne mène nulle part : la fiche ne serait trouvée ni par elle, ni par ses synonymes.",
        "Een onbekend begrip leidt nergens heen: de fiche wordt er niet mee gevonden, ook niet via synoniemen.",
        "An unknown concept leads nowhere: readers would find the entry neither by it nor by its synonyms.",
    ),
    example="creditors:\n  - spf-finance\n",
    instead="creditors:\n  - spf-finances\n",
    find=find,
)
