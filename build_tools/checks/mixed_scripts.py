"""A word holds letters of another script that pass for ours."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts, leaves
from build_tools.content_types.fields import Mark, Meaning
from build_tools.core.addresses import readable_host
from build_tools.core.characters import mixed_words
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body
from build_tools.library import Library
from build_tools.library.entry import Entry

_LOOKED_AT = frozenset({Meaning.LINE, Meaning.PROSE, Meaning.LINK, Meaning.EMAIL})


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every line of prose, every text with the addresses it links to, and every name of the vocabulary."""
    for entry in library.entries:
        yield from _in_entry(entry)
    for term in library.vocabulary:
        for loc, value, mark in leaves(term.concept):
            for word in _words_of(value, mark):
                yield Diagnostic("mixed-scripts", term.source.path, term.span(loc), {"word": word})


def _in_entry(entry: Entry[Facts]) -> Iterator[Diagnostic]:
    for loc, value, mark in entry.leaves:
        for word in _words_of(value, mark):
            yield entry.problem("mixed-scripts", loc, word=word)
    for text in entry.texts:
        for span, word in _in_text(text.body):
            yield entry.problem_in(text, "mixed-scripts", span, word=word)


def _words_of(value: object, mark: Mark) -> Iterator[str]:
    """The words in question of one line, or of an address as its host is shown."""
    if mark.meaning in _LOOKED_AT and isinstance(value, str):
        yield from (word for _, word in mixed_words(readable_host(value)))


def _in_text(body: Body) -> Iterator[tuple[Span, str]]:
    for link in body.links if "xn--" in body.text else ():
        for _, word in mixed_words(readable_host(link.target)):
            yield link.span, word
    if next(mixed_words(body.text), None):  # rarely: the whole text at once is quicker than its lines
        for number, line in enumerate(body.lines, body.first_line):
            for column, word in mixed_words(line):
                yield Span.of(number, column + 1, len(word)), word


RULE = Rule(
    name="mixed-scripts",
    severity=Severity.WARNING,
    message=Phrase(
        "« {word} » contient des lettres d'un autre alphabet qui ressemblent aux nôtres.",
        "“{word}” bevat letters van een ander alfabet die op de onze lijken.",
        "“{word}” holds letters of another alphabet that look like ours.",
    ),
    help=Phrase(
        "Retapez ce mot au clavier.",
        "Typ dit woord opnieuw met het toetsenbord.",
        "Type this word again on the keyboard.",
    ),
    what=Phrase(
        "Vérifie que les mots ne mêlent pas de lettres cyrilliques ou grecques aux lettres latines (Unicode TR 39).",
        "Controleert of woorden geen Cyrillische of Griekse letters tussen Latijnse bevatten (Unicode TR 39).",
        "Checks that words do not mix Cyrillic or Greek letters with Latin ones (Unicode TR 39).",
    ),
    why=Phrase(
        "Un tel mot n'est jamais trouvé, et une adresse ainsi écrite peut mener chez un fraudeur.",
        "Zo'n woord wordt nooit gevonden, en een adres dat zo geschreven is, kan naar een oplichter leiden.",
        "Such a word is never found, and an address written so can lead to a fraud.",
    ),
    example="title: La b\u0430nque\n",
    instead="title: La banque\n",
    find=find,
)
