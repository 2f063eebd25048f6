"""Markdown as a person writes it in a plain e-mail."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.html import Copy, Destination
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.core.plain import WIDTH, plain, wrapped

DEAD = Destination("https://x.example/mort", True, copy=Copy("https://archive.example/1", date(2024, 5, 3)))


def resolve(target: str) -> Destination | None:
    if target == "mort":
        return DEAD
    return Destination(target, outside=True) if ":" in target else None


def text(markdown: str, language: Language = Language.FR, width: int = WIDTH) -> str:
    return plain(Body(markdown).tokens, resolve, language, width)


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("Un **mot**, *dit* et `du <b>`.", "Un mot, dit et du <b>."),
        ("Avant 10 € ~~20 €~~", "Avant 10\u00a0€ ~~20\u00a0€~~"),
        ("[un site](https://x.example/a)", "un site (https://x.example/a)"),
        ("[un site](https://x.example/a_(b))", "un site <https://x.example/a_(b)>"),
        ("[https://x.example/](https://x.example/)", "https://x.example/"),
        ("<https://x.example/a?b=%20>", "https://x.example/a?b=%20"),
        ("[a@x.example](mailto:a@x.example)", "a@x.example"),
        ("[écrire](mailto:a@x.example?subject=Oui)", "écrire (mailto:a@x.example?subject=Oui)"),
        ("[perdu](nulle-part)", "perdu"),
        (
            "[mort](mort)",
            "mort (https://x.example/mort) (copie archivée du 3\u00a0mai 2024)\n(https://archive.example/1)",
        ),
        ("![un plan](plan.png)", "un plan"),
        ("un\ndeux\\\ntrois", "un deux\ntrois"),
        ("## Titre\n\nTexte", "Titre\n\nTexte"),
        ("- un\n- deux\n  - trois\n- quatre", "- un\n- deux\n  - trois\n- quatre"),
        ("- un\n\n- deux\n\n  suite", "- un\n\n- deux\n\n  suite"),
        ("3. trois\n4. quatre", "3. trois\n4. quatre"),
        ("> cité\n>\n> encore\n>\n> > deux fois", "> cité\n>\n> encore\n>\n> > deux fois"),
        ("> - un\n> - deux", "> - un\n> - deux"),
        ("|A|B|\n|-|-|\n|1|2|\n|3||", "A : 1\nB : 2\n\nA : 3".replace(" :", "\u00a0:")),
        ("|A|\n|-|", "A"),
        ("||B|\n|-|-|\n|1|2|", "1\nB\u00a0: 2"),
        ("```\nun   deux\n  trois\n```", "    un   deux\n      trois"),
        ("un\n\n---\n\ndeux", "un\n\n* * *\n\ndeux"),
        ('!!! note "Attention"\n\n    Le texte.', "Attention\n\nLe texte."),
        ("Un mot[^1].\n\n[^1]: La note.\n", "Un mot[1].\n\n[1] La note."),
        ("", ""),
    ],
)
def test_each_form_has_its_own_way_in_text(markdown: str, wanted: str) -> None:
    assert text(markdown) == wanted


def test_dutch_sets_no_blank_before_a_colon() -> None:
    assert text("|A|\n|-|\n|1|", Language.NL) == "A: 1"


def test_lines_are_filled_to_the_width_wherever_they_stand() -> None:
    word = "mot " * 60
    for markdown in (word, f"- {word}", f"1. {word}", f"> {word}", f"- a\n  - {word}", f"> - {word}"):
        lines = text(markdown).split("\n")
        assert max(map(len, lines)) <= WIDTH
        assert max(map(len, lines)) > WIDTH - 8
    assert max(map(len, text(word, width=40).split("\n"))) <= 40


def test_addresses_and_no_break_spaces_stay_whole() -> None:
    address = "https://x.example/" + "a-b_c/" * 30
    assert address in wrapped(f"Voyez {address} tout de suite")
    assert "12\u00a0€" in text("x" * 68 + " 12 €").split("\n")[1]


@given(st.text(alphabet="ab -*>#|`[]()!1.\n~_^:\\<", max_size=200))
def test_any_text_gives_lines_without_blanks_at_their_ends(markdown: str) -> None:
    written = text(markdown)
    assert written == written.strip("\n")
    assert all(line == line.rstrip(" ") for line in written.split("\n"))
