"""A key names a concept that the vocabulary does not hold, or one of another scheme."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import leaves
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every concept that a key names."""
    for entry in library.entries:
        for leaf in leaves(entry.facts):
            if leaf.mark.meaning is not Meaning.CONCEPT or not entry.source.frontmatter.has(leaf.loc):
                continue
            schemes = leaf.mark.within
            known = [term.id for term in library.vocabulary if not schemes or term.scheme in schemes]
            if leaf.value not in known:
                near = nearest(leaf.value, known) or ""
                yield entry.problem("unknown-concept", leaf.loc, value=leaf.value, key=str(leaf.loc[0]), nearest=near)


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
        "Vérifie que chaque notion citée par une fiche existe dans le vocabulaire.",
        "Controleert of elk begrip dat een fiche noemt in de woordenlijst staat.",
        "Checks that every concept an entry names exists in the vocabulary.",
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
