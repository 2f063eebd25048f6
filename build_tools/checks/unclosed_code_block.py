"""A fence of code is never closed, and swallows the rest of the text."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at how the last line of every fence begins."""
    for entry in library.entries:
        for text in entry.texts:
            if "```" in text.body.text or "~~~" in text.body.text:
                for line, fence in _unclosed(text.body):
                    span = Span.of(line, 1, len(fence))
                    yield entry.problem_in(text, "unclosed-code-block", span, fence=fence)


def _unclosed(body: Body) -> Iterator[tuple[int, str]]:
    lines = body.text.split("\n")
    for token in body.tokens:
        first, after = token.map or (0, 0)
        if token.type == "fence" and not (after - first > 1 and _closes(lines[after - 1], token.markup)):
            yield first + body.first_line, token.markup


def _closes(line: str, fence: str) -> bool:
    bare = line.strip(" >\t")
    return bare.startswith(fence) and not bare.strip(fence[0])


RULE = Rule(
    name="unclosed-code-block",
    severity=Severity.ERROR,
    message=Phrase(
        "Un bloc ouvert ici par « {fence} » n'est jamais fermé : tout ce qui suit y est pris.",
        "Een blok dat hier met “{fence}” opent, sluit nooit: alles wat volgt, zit erin.",
        "A block opened here by “{fence}” is never closed: all that follows is caught in it.",
    ),
    help=Phrase(
        "Ajoutez une ligne {fence} à la fin du bloc, ou enlevez celle-ci.",
        "Voeg een regel {fence} toe aan het einde van het blok, of verwijder deze.",
        "Add a line {fence} at the end of the block, or remove this one.",
    ),
    what=Phrase(
        "Vérifie que chaque bloc de code est fermé.",
        "Controleert of elk codeblok gesloten is.",
        "Checks that every block of code is closed.",
    ),
    why=Phrase(
        "Le reste du texte perdrait ses titres, ses listes et ses liens.",
        "De rest van de tekst zou titels, lijsten en koppelingen verliezen.",
        "The rest of the text would lose its headings, lists and links.",
    ),
    example="Avant\n\n```\nun exemple\n\n## Le résultat\n",
    instead="Avant\n\n```\nun exemple\n```\n\n## Le résultat\n\nLe plan est accepté.\n",
    find=find,
)
