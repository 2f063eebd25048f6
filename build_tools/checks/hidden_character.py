"""A text holds a character that shows nothing, or that turns the text around it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.characters import hidden
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.markdown import running_text
from build_tools.core.sources import hidden_character
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look behind entities such as `&lrm;`; the characters themselves are found while files are read."""
    for entry in library.entries:
        for text in entry.texts:
            for block, said in running_text(text.body.tokens) if "&" in text.body.text else ():
                for _, letter in hidden(said):
                    place = entry.source.frontmatter.span(text.loc) if text.loc else text.body.place(block, letter)
                    yield hidden_character(entry.path, place, letter)


RULE = Rule(
    name="hidden-character",
    severity=Severity.ERROR,
    message=Phrase(
        "Un signe qui ne se voit pas ({code}) se trouve ici.",
        "Hier staat een teken dat niet te zien is ({code}).",
        "There is a character here that cannot be seen ({code}).",
    ),
    help=Phrase(
        "Effacez-le : placez le curseur ici, supprimez et retapez les lettres voisines. Un texte collé sans "
        "mise en forme n'en contient pas.",
        "Wis het: zet de cursor hier, verwijder en hertyp de letters ernaast. Een tekst die zonder opmaak "
        "geplakt is, bevat er geen.",
        "Delete it: put the cursor here, remove and retype the letters next to it. A text pasted without "
        "formatting holds none.",
    ),
    what=Phrase(
        "Vérifie qu'aucun signe invisible, de direction ou d'usage privé ne se cache dans le texte (Unicode TR 36).",
        "Controleert of er geen onzichtbaar teken, richtingsteken of teken voor privégebruik in de tekst zit "
        "(Unicode TR 36).",
        "Checks that no invisible, directional or private character hides in the text (Unicode TR 36).",
    ),
    why=Phrase(
        "Il peut faire lire autre chose que ce qui est écrit, et un mot qui en contient un n'est jamais trouvé.",
        "Het kan iets anders doen lezen dan wat er staat, en een woord waar het in zit, wordt nooit gevonden.",
        "It can make people read something else than what is written, and a word that holds one is never found.",
    ),
    example="Le pla&#8203;n d'apurement.\n",
    instead="Le plan d'apurement.\n",
    find=find,
)
