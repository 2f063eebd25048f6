from __future__ import annotations

import time

import pytest

from build_tools.core.markdown import Body, outside_links, running_text

TEXT = """\
Une introduction.

## Les faits

Un [lien](BP-2022-01) et ![un plan](plan.png "titre").

### Le *revenu*

- un
- deux <https://exemple.be>

## Les faits
"""


def test_headings_have_a_fragment_of_their_own() -> None:
    headings = Body(TEXT, first_line=10).headings
    assert [(one.level, one.text, one.id, one.line) for one in headings] == [
        (2, "Les faits", "les-faits", 12),
        (3, "Le revenu", "le-revenu", 16),
        (2, "Les faits", "les-faits-2", 21),
    ]


def test_sections_begin_at_the_outermost_headings() -> None:
    sections = Body(TEXT).sections
    assert [one.heading.text if one.heading else None for one in sections] == [None, "Les faits", "Les faits"]
    assert Body("").sections == ()
    assert len(Body("Texte").sections) == 1


def test_links_know_their_place() -> None:
    links = Body(TEXT, first_line=10).links
    assert [(one.target, one.text, one.image) for one in links] == [
        ("BP-2022-01", "lien", False),
        ("plan.png", "un plan", True),
        ("https://exemple.be", "https://exemple.be", False),
    ]
    assert (links[0].span.start.line, links[0].span.start.column) == (14, 11)


def test_plain_text_has_the_words_only() -> None:
    assert Body("# Un *cas*\n\nde `code` et [lien](x)\nà lire[^1]\n\n[^1]: note").plain_text.split("\n")[:2] == [
        "Un cas",
        "de code et lien à lire",
    ]


def test_html_is_text() -> None:
    assert Body("<b>gras</b>\n\n<script>\nx\n</script>").plain_text == "<b>gras</b>\n<script> x </script>"


def test_running_text_leaves_out_code_and_links_on_demand() -> None:
    body = Body("Un `code` et [un lien](x) ici")
    assert [said for _, said in running_text(body.tokens)] == ["Un  et un lien ici"]
    assert [said for _, said in outside_links(body.tokens)] == ["Un  et  ici"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "> " * 10_000 + "x",
        "*a_" * 10_000,
        "![" * 10_000,
        "`" + "``" * 5_000,
        "- " * 5_000 + "x",
        "[^1]" * 5_000 + "\n\n[^1]: x",
        "|a" * 5_000 + "\n" + "|-" * 5_000,
    ],
)
def test_a_text_made_to_do_harm_is_read_in_time(text: str) -> None:
    started = time.process_time()
    assert Body(text).tokens
    assert time.process_time() - started < 10
