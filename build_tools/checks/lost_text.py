"""Words of a text would be shown to nobody."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.core.lost_words import lost_words
from build_tools.core.markdown import Body
from build_tools.library import Library

_WORD = re.compile(r"[^\W_]+")
_MOST = 20
"""Lines told of one text: who reads these knows enough."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the words written with the words shown; one problem for each line, or passage, that is lost."""
    for entry in library.entries:
        for text in entry.texts:
            for span, word in islice(_passages(text.body), _MOST):
                yield entry.problem_in(text, "lost-text", span, word=word)


def _passages(body: Body) -> Iterator[tuple[Span, str]]:
    """The most telling word of each line that loses some; whole lines that follow one another are one loss."""
    lines: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    for lost in lost_words(body):
        lines[lost[0].start.line].append(lost)
    for number in sorted(lines):
        if not (_is_whole(body, number, lines) and _is_whole(body, number - 1, lines)):
            yield min(lines[number], key=_telling)


def _is_whole(body: Body, number: int, lines: Mapping[int, Sequence[object]]) -> bool:
    """Whether nothing of a line is kept; an address or note that is defined there stands for itself."""
    line = body.lines[number - body.first_line].lstrip("> ") if number in lines else ""
    return bool(line) and not line.startswith("[") and len(lines[number]) >= len(_WORD.findall(line))


def _telling(lost: tuple[Span, str]) -> tuple[int, bool, Span]:
    """Words of a line before its single letters, which are often only the name of a note or reference."""
    span, word = lost
    return span.start.line, len(word) == 1, span


RULE = Rule(
    name="lost-text",
    severity=Severity.ERROR,
    message=Phrase(
        "« {word} » ne serait montré nulle part.",
        "“{word}” zou nergens getoond worden.",
        "“{word}” would be shown nowhere.",
    ),
    help=Phrase(
        "Écrivez-le dans le texte même. Se perdent : le titre d'un lien, une note ou une adresse que rien "
        "n'appelle, les mots derrière ```, une case en trop, des citations trop emboîtées.",
        "Schrijf het in de tekst zelf. Verloren gaan: de titel van een koppeling, een voetnoot of adres waar "
        "niets naar verwijst, woorden achter ```, een cel te veel, citaten te diep in elkaar.",
        "Write it in the text itself. What gets lost: the title of a link, a footnote or address that nothing"
        " refers to, words behind ```, a cell too many, quotes nested too deeply.",
    ),
    what=Phrase(
        "Compare les mots écrits avec les mots montrés.",
        "Vergelijkt de geschreven woorden met de getoonde.",
        "Compares the words written with the words shown.",
    ),
    why=Phrase(
        "Markdown laisse tomber certains textes sans rien dire ; ici, rien ne se perd en silence.",
        "Markdown laat sommige teksten stilzwijgend vallen; hier gaat niets ongemerkt verloren.",
        "Markdown drops some texts in silence; here nothing is lost unnoticed.",
    ),
    example="Un plan.\n\n[^1]: Une note que rien n'appelle.\n",
    instead="Un plan.[^1]\n\n[^1]: Une note.\n",
    find=find,
)
