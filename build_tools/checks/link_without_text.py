"""A link has no words to click on."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the words of every link."""
    for entry in library.entries:
        for text in entry.texts:
            for link in text.body.links:
                if not link.image and not link.text.strip():
                    yield entry.problem_in(text, "link-without-text", link.span, target=link.target)


RULE = Rule(
    name="link-without-text",
    severity=Severity.ERROR,
    message=Phrase(
        "Le lien vers « {target} » n'a pas de texte.",
        "De koppeling naar “{target}” heeft geen tekst.",
        "The link to “{target}” has no text.",
    ),
    help=Phrase(
        "Écrivez entre les crochets le titre de la page où il mène.",
        "Schrijf tussen de haken de titel van de pagina waarheen ze leidt.",
        "Write the title of the page it leads to between the brackets.",
    ),
    what=Phrase(
        "Vérifie que chaque lien a un texte (WCAG 2.2, 2.4.4).",
        "Controleert of elke koppeling een tekst heeft (WCAG 2.2, 2.4.4).",
        "Checks that every link has a text (WCAG 2.2, 2.4.4).",
    ),
    why=Phrase(
        "Un lien sans texte ne se voit pas, et un lecteur d'écran ne peut rien en dire.",
        "Een koppeling zonder tekst is niet te zien, en een schermlezer kan er niets over zeggen.",
        "A link without text cannot be seen, and a screen reader has nothing to say of it.",
    ),
    example="Voir [](https://www.beci.be/).\n",
    instead="Voir [le site de BECI](https://www.beci.be/).\n",
    find=find,
)
