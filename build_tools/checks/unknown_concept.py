"""A key names a concept that the vocabulary does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import leaves
from build_tools.content_types.fields import Mark, Meaning
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.spelling import Names, files_of
from build_tools.library.vocabulary import Term


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every concept that a key of an entry or of another concept names."""
    known = library.vocabulary.terms
    names = Names(library.vocabulary)
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.CONCEPT and value not in known:
                span = entry.source.frontmatter.span(loc)
                yield Diagnostic("unknown-concept", entry.path, span, _values(loc, value, mark, names))
    for term in library.vocabulary:
        yield from _within_vocabulary(term, names)


def _within_vocabulary(term: Term, names: Names) -> Iterator[Diagnostic]:
    for loc, value, mark in leaves(term.concept):
        if mark.meaning is Meaning.CONCEPT and value not in names.vocabulary:
            yield Diagnostic("unknown-concept", term.source.path, term.span(loc), _values(loc, value, mark, names))


def _values(loc: Loc, value: str, mark: Mark, names: Names) -> dict[str, Value]:
    """The facts that the messages name: what was written where, what it can mean, and where to look."""
    near = names.meant(value, mark.within)
    return {"value": value, "key": str(loc[0]), "nearest": near, "where": files_of(mark)}


RULE = Rule(
    name="unknown-concept",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une notion connue pour la clé « {key} ».",
        "“{value}” is geen bekend begrip voor de sleutel “{key}”.",
        "“{value}” is not a known concept for the key “{key}”.",
    ),
    help=Phrase(
        "Choisissez une notion de {where}, ou ajoutez-la à ce fichier.",
        "Kies een begrip uit {where}, of voeg het toe aan dat bestand.",
        "Choose a concept of {where}, or add it to that file.",
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
