"""The blanks of a model letter."""

from __future__ import annotations

import pytest

from build_tools.core.blanks import BLANK, with_blanks
from build_tools.core.html import Context, render
from build_tools.core.languages import Language
from build_tools.core.markdown import Body


def blanks(text: str) -> list[str]:
    """What is to be replaced in a text."""
    tokens = with_blanks(Body(text).tokens)
    return [child.content for token in tokens for child in token.children or [] if child.type == BLANK]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le [date], à [lieu].", ["[date]", "[lieu]"]),
        ("[Nom et\nadresse]", ["[Nom et adresse]"]),
        ("[**montant** dû]", ["[montant dû]"]),
        ("**[montant]** €", ["[montant]"]),
        ("- [un]\n- deux\n\n| [a] | b |\n|---|---|\n| c | [d] |\n", ["[un]", "[a]", "[d]"]),
        ("[[nom]]", ["[nom]"]),
        ("[un lien](https://example.org) et [ ] et []", []),
        ("[voir [ici](https://example.org)]", []),
        ("**[montant** dû]", []),
        ("un crochet ] puis [ seul", []),
        ("`[code]`", []),
        ("Note[^1].\n\n[^1]: La [note].\n", ["[note]"]),
    ],
)
def test_finds_what_stands_between_brackets(text: str, expected: list[str]) -> None:
    assert blanks(text) == expected


@pytest.mark.parametrize("text", ["a [b] *c [d] e* f", "[x", "a ] b [c] [d [e]", "- [a] b\n- c"])
def test_no_word_is_lost_or_moved(text: str) -> None:
    body = Body(text)
    marked = [child.content for token in with_blanks(body.tokens) for child in token.children or []]
    assert "".join(marked) == "".join(child.content for token in body.tokens for child in token.children or [])


def test_pages_mark_them_and_escape_their_words() -> None:
    made = render(with_blanks(Body("Le [nom & <prénom>]").tokens), Context(Language.FR, lambda _: None))
    assert made == '<p>Le <mark class="gp-blank">[nom &amp; &lt;prénom&gt;]</mark></p>\n'
