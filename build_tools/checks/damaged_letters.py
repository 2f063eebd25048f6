"""Letters were damaged on their way from one program to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body, running_text
from build_tools.library import Library

_DAMAGED = re.compile(
    "\ufffd+|(?:[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u2013-\u203a\u20ac\u2122])+|(?:\u00e2\u20ac.)+"
)
"""The sign for a lost letter, and UTF-8 read as Latin-1 or Windows-1252 (`Ã©` for `é`, `â€™` for `’`)."""
_BEGINNINGS = ("\ufffd", "\u00c2", "\u00c3", "\u00e2\u20ac")
_WORDS = frozenset({Meaning.PROSE, Meaning.LINE})


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every text, behind its entities too, and at every line of the keys; once a line."""
    for entry in library.entries:
        for text in entry.texts:
            for span, sign in _in_text(text.body):
                yield entry.problem_in(text, "damaged-letters", span, sign=sign)
        for loc, value, mark in entry.leaves:
            if mark.meaning in _WORDS and (match := _damaged(value)):
                yield entry.problem("damaged-letters", loc, sign=match[0])


def _damaged(text: str) -> re.Match[str] | None:
    return _DAMAGED.search(text) if any(sign in text for sign in _BEGINNINGS) else None


def _in_text(body: Body) -> Iterator[tuple[Span, str]]:
    if _damaged(body.text):
        for number, line in enumerate(body.lines, body.first_line):
            if match := _DAMAGED.search(line):
                yield Span.of(number, match.start() + 1, len(match[0])), match[0]
    for block, said in running_text(body.tokens) if "&#" in body.text else ():
        if "\ufffd" in said and "\ufffd" not in body.text:
            yield body.place(block, "\ufffd"), "\ufffd"


RULE = Rule(
    name="damaged-letters",
    severity=Severity.WARNING,
    message=Phrase(
        "« {sign} » n'est pas ce qui a été écrit : une lettre a été abîmée.",
        "“{sign}” is niet wat er geschreven werd: een letter is beschadigd.",
        "“{sign}” is not what was written: a letter was damaged.",
    ),
    help=Phrase(
        "Retapez le mot au clavier. S'il y en a beaucoup, enregistrez l'original en UTF-8 et collez-le de nouveau.",
        "Typ het woord opnieuw. Zijn er veel, bewaar het origineel dan als UTF-8 en plak het opnieuw.",
        "Type the word again. If there are many, save the original as UTF-8 and paste it again.",
    ),
    what=Phrase(
        "Cherche les lettres perdues (\ufffd) et les accents mal relus (Ã© pour é).",
        "Zoekt verloren letters (\ufffd) en verkeerd gelezen accenten (Ã© voor é).",
        "Looks for lost letters (\ufffd) and accents that were misread (Ã© for é).",
    ),
    why=Phrase(
        "Le lecteur bute sur le mot, et la recherche ne le trouve pas.",
        "De lezer struikelt over het woord, en de zoekfunctie vindt het niet.",
        "Readers stumble over the word, and the search does not find it.",
    ),
    example="Le crÃ©ancier accepte.\n",
    instead="Le créancier accepte.\n",
    find=find,
)
