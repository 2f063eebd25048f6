from __future__ import annotations

import pytest

from build_tools.core.html import Context, Destination, render, sanitise
from build_tools.core.languages import Language
from build_tools.core.markdown import Body


def _resolve(target: str) -> Destination | None:
    known = {
        "BP-1": Destination("/fr/pratiques/un/", language=Language.NL),
        "plan.png": Destination("/files/plan.png"),
        "https://exemple.be": Destination("https://exemple.be", outside=True),
    }
    return known.get(target)


def _html(text: str, top: int = 2, prefix: str = "") -> str:
    return render(Body(text).tokens, Context(Language.FR, _resolve, top, prefix)).strip()


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("L'été : *oui*", "<p>L’été&nbsp;: <em>oui</em></p>"),
        ("[un](BP-1)", '<p><a href="/fr/pratiques/un/" hreflang="nl">un</a></p>'),
        ("[un](https://exemple.be)", '<p><a href="https://exemple.be" rel="noopener external">un</a></p>'),
        ("[perdu](BP-2)", "<p>perdu</p>"),
        ("![un plan](plan.png)", '<p><img src="/files/plan.png" alt="un plan" loading="lazy"></p>'),
        ("![un plan](https://exemple.be)", "<p>un plan</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("[x](javascript:alert(1))", "<p>x</p>"),
    ],
)
def test_only_safe_markup_comes_out(text: str, markup: str) -> None:
    assert _html(text) == markup


def test_headings_begin_where_the_page_wants_them() -> None:
    assert _html("#### Un\n\n##### Deux") == '<h2 id="un">Un</h2>\n<h3 id="deux">Deux</h3>'
    assert _html("# Un", top=3, prefix="a-") == '<h3 id="a-un">Un</h3>'


def test_tables_can_be_scrolled() -> None:
    assert _html("|a|\n|-|\n|b|").startswith('<div class="gp-scroll" tabindex="0">')


def test_the_second_wall_removes_what_the_first_let_through() -> None:
    dirty = '<p onclick="x()" style="color:red">a<iframe src="//x"></iframe><a href="javascript:x">b</a></p>'
    assert sanitise(dirty) == "<p>a<a>b</a></p>"


def test_notes_at_the_foot_are_no_section_without_a_heading() -> None:
    markup = _html("Le délai.[^1]\n\n[^1]: La note.")
    assert "<section" not in markup
    assert '<div class="footnotes">' in markup
    assert "La note." in markup.partition('<div class="footnotes">')[2]
