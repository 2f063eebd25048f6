"""A value of one line is written with signs of Markdown, which mean nothing there and are shown as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Leaf, leaves
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library

_SIGNS = re.compile(
    r"!?\[[^\[\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\*\*(?=\S)[^*]+(?<=\S)\*\*|(?<!\w)__(?=\S)[^_]+__(?!\w)"
)
"""A link, a picture, bold words."""
_MAY_BE = re.compile(r"\]\(|\*\*|__")
_ONE_LINE = frozenset({Meaning.PROSE, Meaning.LINE})


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every line of the keys and of the vocabulary."""
    for entry in library.entries:
        for loc, sign in _in_lines(entry.leaves):
            yield entry.problem("markdown-in-prose", loc, sign=sign)
    for term in library.vocabulary:
        for loc, sign in _in_lines(leaves(term.concept)):
            yield Diagnostic("markdown-in-prose", term.source.path, term.span(loc), {"sign": sign})


def _in_lines(found: Iterable[Leaf]) -> Iterator[tuple[Loc, str]]:
    for loc, value, mark in found:
        if mark.meaning in _ONE_LINE and _MAY_BE.search(value) and (match := _SIGNS.search(value)):
            yield loc, match[0]


RULE = Rule(
    name="markdown-in-prose",
    severity=Severity.WARNING,
    message=Phrase(
        "« {sign} » sera montré tel quel : cette clé ne contient que des mots.",
        "“{sign}” wordt zo getoond: deze sleutel bevat alleen woorden.",
        "“{sign}” will be shown as it is: this key holds nothing but words.",
    ),
    help=Phrase(
        "Écrivez ici les mots seuls ; mettez le lien ou les mots en gras dans le texte, sous la seconde ligne ---.",
        "Schrijf hier alleen de woorden; zet de koppeling of de vette woorden in de tekst, onder de tweede regel ---.",
        "Write the words alone here; put the link or the bold words into the text, below the second line ---.",
    ),
    what=Phrase(
        "Signale les liens et les mots en gras dans les titres, les résumés et les autres valeurs d'une ligne.",
        "Meldt koppelingen en vette woorden in titels, samenvattingen en andere waarden van één regel.",
        "Reports links and bold words in titles, summaries and other values of one line.",
    ),
    why=Phrase(
        "Un titre est repris dans des listes, des courriels et des calendriers, qui ne connaissent que des mots.",
        "Een titel komt terug in lijsten, e-mails en kalenders, die alleen woorden kennen.",
        "A title is taken over into lists, mails and calendars, which know nothing but words.",
    ),
    example="title: Un plan pour [la facture](https://exemple.be/)\n",
    instead="title: Un plan pour la facture\n",
    find=find,
)
