"""A heading has no text below it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body, Heading
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for headings that another one of their level or above, or the end of the text, follows at once."""
    for entry in library.entries:
        for text in entry.texts:
            for heading in _empty(text.body) if text.body.headings else ():
                span = Span.of(heading.line, 1, heading.level + 1 + len(heading.text))
                yield entry.problem_in(text, "empty-section", span, heading=heading.text)


def _empty(body: Body) -> Iterator[Heading]:
    headings = iter(body.headings)
    waiting: Heading | None = None
    for position, token in enumerate(body.tokens):
        if token.type == "heading_open":
            heading = next(headings)
            if waiting and heading.level <= waiting.level:
                yield waiting
            waiting = heading
        elif waiting and body.tokens[position - 1].type == "heading_close":
            waiting = None
    if waiting:
        yield waiting


RULE = Rule(
    name="empty-section",
    severity=Severity.WARNING,
    message=Phrase(
        "Rien ne suit le titre « {heading} ».",
        "Er volgt niets op de kop “{heading}”.",
        "Nothing follows the heading “{heading}”.",
    ),
    help=Phrase(
        "Écrivez le texte de cette section, ou enlevez son titre.",
        "Schrijf de tekst van dit onderdeel, of verwijder de kop.",
        "Write the text of this section, or remove its heading.",
    ),
    what=Phrase(
        "Vérifie que chaque titre est suivi d'un texte.",
        "Controleert of op elke kop een tekst volgt.",
        "Checks that every heading is followed by a text.",
    ),
    why=Phrase(
        "Le lecteur croirait que la page n'est pas finie.",
        "De lezer zou denken dat de pagina niet af is.",
        "Readers would think that the page is unfinished.",
    ),
    example="## Les faits\n\n## Le résultat\n\nLe plan est accepté.\n",
    instead="## Les faits\n\nUn couturier.\n\n## Le résultat\n\nLe plan est accepté.\n",
    find=find,
)
