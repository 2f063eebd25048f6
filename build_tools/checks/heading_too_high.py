"""A text has a heading of the level of the page's title."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the level of every heading."""
    for entry in library.entries:
        for text in entry.texts:
            for heading in text.body.headings:
                if heading.level == 1:
                    span = Span.of(heading.line, 1, len(heading.text) + 2)
                    yield entry.problem_in(text, "heading-too-high", span, heading=heading.text)


RULE = Rule(
    name="heading-too-high",
    severity=Severity.WARNING,
    message=Phrase(
        "« {heading} » a le niveau du titre de la page (#).",
        "“{heading}” heeft het niveau van de paginatitel (#).",
        "“{heading}” has the level of the page's title (#).",
    ),
    help=Phrase(
        "Écrivez : ## {heading}",
        "Schrijf: ## {heading}",
        "Write: ## {heading}",
    ),
    what=Phrase(
        "Signale les titres de niveau 1 dans un texte.",
        "Meldt koppen van niveau 1 in een tekst.",
        "Reports headings of level 1 in a text.",
    ),
    why=Phrase(
        "Le titre de la page vient de la clé « title » ; les sections du texte sont en dessous.",
        "De paginatitel komt uit de sleutel “title”; de onderdelen van de tekst staan daaronder.",
        "The title of the page comes from the key “title”; the sections of the text are below it.",
    ),
    example="# Les faits\n\nUn couturier.\n",
    instead="## Les faits\n\nUn couturier.\n",
    find=find,
)
