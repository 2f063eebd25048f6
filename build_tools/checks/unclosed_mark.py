"""Signs of Markdown have no counterpart and are shown as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body, running_text
from build_tools.library import Library

_LEFT_OVER = re.compile(
    r"(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)|(?<![\w_])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])|~~|\]\((?!\w+:)|!\[|\[\^|`+"
)
"""Signs that stand in a finished text only when nothing answered them; blanks to fill in (`____`) are none."""
_SIGNS = ("**", "__", "~~", "](", "![", "[^", "`")


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for the first such sign of every block whose author escaped none."""
    for entry in library.entries:
        for text in entry.texts:
            for block, said in running_text(text.body.tokens) if _has_signs(text.body.text) else ():
                if _has_signs(said) and (match := _LEFT_OVER.search(said)) and not _has_escapes(text.body, block):
                    yield entry.problem_in(text, "unclosed-mark", text.body.place(block, match[0]), sign=match[0])


def _has_signs(text: str) -> bool:
    """Whether a closer look is worth its time, which it rarely is."""
    return any(sign in text for sign in _SIGNS)


def _has_escapes(body: Body, block: Token) -> bool:
    """Whether a sign in the source of `block` is written so that it means itself."""
    first, last = block.map or (0, 0)
    return any(sign in line for line in body.lines[first:last] for sign in ("\\", "&"))


RULE = Rule(
    name="unclosed-mark",
    severity=Severity.WARNING,
    message=Phrase(
        "« {sign} » sera montré tel quel : rien ne lui répond.",
        "“{sign}” wordt zo getoond: er staat niets tegenover.",
        "“{sign}” will be shown as it is: nothing answers it.",
    ),
    help=Phrase(
        "Fermez ce qui est ouvert : **gras**, ~~barré~~, [un lien](https://…), une note[^1] et son texte. "
        "Pour montrer le signe lui-même, mettez une barre oblique inverse devant.",
        "Sluit wat open staat: **vet**, ~~doorgestreept~~, [een koppeling](https://…), een voetnoot[^1] en haar "
        "tekst. Zet er een backslash voor om het teken zelf te tonen.",
        "Close what is open: **bold**, ~~struck~~, [a link](https://…), a footnote[^1] and its text. To show the "
        "sign itself, put a backslash before it.",
    ),
    what=Phrase(
        "Signale les signes de Markdown ouverts et jamais fermés.",
        "Meldt tekens van Markdown die geopend en nooit gesloten worden.",
        "Reports signs of Markdown that are opened and never closed.",
    ),
    why=Phrase(
        "Le lecteur voit des étoiles ou des crochets, et le lien ou la note n'existe pas.",
        "De lezer ziet sterretjes of haakjes, en de koppeling of voetnoot bestaat niet.",
        "Readers see stars or brackets, and the link or footnote does not exist.",
    ),
    example="Un point **important.\n",
    instead="Un point **important**.\n",
    find=find,
)
