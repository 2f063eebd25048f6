"""A picture has no text for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the alternative text of every picture."""
    for entry in library.entries:
        for text in entry.texts:
            for link in text.body.links:
                if link.image and not link.text.strip():
                    yield entry.problem_in(text, "image-without-text", link.span, target=link.target)


RULE = Rule(
    name="image-without-text",
    severity=Severity.WARNING,
    message=Phrase(
        "L'image « {target} » n'a pas de texte de remplacement.",
        "De afbeelding “{target}” heeft geen vervangende tekst.",
        "The picture “{target}” has no alternative text.",
    ),
    help=Phrase(
        "Dites entre les crochets ce que l'image apprend au lecteur : ![Le plan du quartier]({target})",
        "Zeg tussen de haken wat de afbeelding de lezer leert: ![Het plan van de wijk]({target})",
        "Say between the brackets what the picture tells the reader: ![The map of the district]({target})",
    ),
    what=Phrase(
        "Vérifie que chaque image a un texte de remplacement (WCAG 2.2, 1.1.1).",
        "Controleert of elke afbeelding een vervangende tekst heeft (WCAG 2.2, 1.1.1).",
        "Checks that every picture has an alternative text (WCAG 2.2, 1.1.1).",
    ),
    why=Phrase(
        "Une personne aveugle entend ce texte ; sans lui, elle ne sait rien de l'image.",
        "Een blinde persoon hoort die tekst; zonder tekst weet ze niets van de afbeelding.",
        "A blind person hears this text; without it the picture tells them nothing.",
    ),
    example="# docs/documents/files/plan.png\n…\n# practices/cas.fr.md\n![](../docs/documents/files/plan.png)\n",
    instead="# docs/documents/files/plan.png\n…\n# practices/cas.fr.md\n"
    "![Le plan du quartier](../docs/documents/files/plan.png)\n",
    find=find,
)
