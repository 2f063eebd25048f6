"""Keys of a head stand in the text, where readers see them and they do nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body
from build_tools.library import Library

_KEY = re.compile(r"(?P<key>[a-z_]+):(?=[ \t]|$)")
_FENCE = re.compile(r"-{3,}[ \t]*")


def find(library: Library) -> Iterator[Diagnostic]:
    """Look where a head could go on: at the beginning of every text, and below every line ---."""
    for entry in library.entries:
        for span, key in _keys_in(entry.body, type(entry.facts).model_fields.keys()):
            yield entry.problem_at("frontmatter-in-text", span, key=key)


def _keys_in(body: Body, known: Set[str]) -> Iterator[tuple[Span, str]]:
    if not any(f"{key}:" in body.text for key in known):
        return
    first = next((number for number, line in enumerate(body.lines) if line.strip()), 0)
    for block in body.tokens:
        if block.type != "inline" or not block.map:
            continue
        start, end = block.map
        if start != first and not _FENCE.fullmatch(_line_above(body, start)):
            continue
        matches = ((number, _KEY.match(body.lines[number])) for number in range(start, end))
        found = next(((number, match) for number, match in matches if match and match["key"] in known), None)
        if found:
            number, match = found
            yield Span.of(number + body.first_line, 1, len(match[0])), match["key"]


def _line_above(body: Body, number: int) -> str:
    """The nearest line above that holds anything."""
    return next((line for line in reversed(body.lines[:number]) if line.strip()), "")


RULE = Rule(
    name="frontmatter-in-text",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » se trouve dans le texte : les lecteurs la verraient, et elle n'aurait aucun effet.",
        "De sleutel “{key}” staat in de tekst: de lezers zouden hem zien, en hij zou niets doen.",
        "The key “{key}” stands in the text: readers would see it, and it would do nothing.",
    ),
    help=Phrase(
        "Mettez cette clé et sa valeur plus haut, entre les deux premières lignes ---. Un second cas va dans un "
        "fichier à part.",
        "Zet deze sleutel en zijn waarde hoger, tussen de eerste twee regels ---. Een tweede casus komt in een "
        "eigen bestand.",
        "Move this key and its value up, between the first two lines ---. A second case goes into a file of its own.",
    ),
    what=Phrase(
        "Vérifie que l'en-tête ne continue pas dans le texte, et qu'un fichier ne contient qu'une fiche.",
        "Controleert of de kop niet doorloopt in de tekst, en of een bestand maar één fiche bevat.",
        "Checks that the head does not go on in the text, and that a file holds but one entry.",
    ),
    why=Phrase(
        "Une ligne --- de trop ferme l'en-tête trop tôt : ce qui suit serait publié comme du texte.",
        "Een regel --- te veel sluit de kop te vroeg: wat volgt, zou als tekst gepubliceerd worden.",
        "A line --- too many closes the head too early: what follows would be published as text.",
    ),
    example="---\nid: BP-2022-01\ntitle: Un cas\n---\nsummary: Une dette est étalée.\n---\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\nsummary: Une dette est étalée.\n---\n\nLe texte.\n",
    find=find,
)
