"""A heading is more than one level below the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the level of every heading with the one before."""
    for entry in library.entries:
        for text in entry.texts:
            for above, heading in pairwise(text.body.headings):
                if heading.level > above.level + 1:
                    fixed = f"{'#' * (above.level + 1)} {heading.text}"
                    span = Span.of(heading.line, 1, heading.level)
                    values = {"heading": heading.text, "fixed": fixed}
                    yield entry.problem_in(text, "skipped-heading-level", span, **values)


RULE = Rule(
    name="skipped-heading-level",
    severity=Severity.WARNING,
    message=Phrase(
        "« {heading} » saute un niveau de titre.",
        "“{heading}” slaat een kopniveau over.",
        "“{heading}” skips a level of heading.",
    ),
    help=Phrase(
        "Écrivez : {fixed}",
        "Schrijf: {fixed}",
        "Write: {fixed}",
    ),
    what=Phrase(
        "Vérifie que les titres descendent d'un niveau à la fois (WCAG 2.2, 1.3.1).",
        "Controleert of koppen per niveau afdalen (WCAG 2.2, 1.3.1).",
        "Checks that headings go down one level at a time (WCAG 2.2, 1.3.1).",
    ),
    why=Phrase(
        "Un lecteur d'écran annonce les niveaux : un saut fait croire qu'une partie manque.",
        "Een schermlezer kondigt de niveaus aan: een sprong wekt de indruk dat er iets ontbreekt.",
        "A screen reader tells the levels: a jump makes believe that a part is missing.",
    ),
    example="## Les faits\n\nUn couturier.\n\n#### Le revenu\n\nIl baisse.\n",
    instead="## Les faits\n\nUn couturier.\n\n### Le revenu\n\nIl baisse.\n",
    find=find,
)
