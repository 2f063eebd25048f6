from __future__ import annotations

import time

import pytest

from build_tools.core.diagnostics import Position
from build_tools.core.frontmatter import Frontmatter, Loc, compose

HEAD = "id: BP-1\nplan:\n  monthly: 50\nthemes:\n  - title: Un\n  - title: Deux\n    part: 01000\nempty:\n"


def _composed(text: str, first_line: int = 1) -> Frontmatter:
    found, problems = compose("x.fr.md", text, first_line)
    assert problems == []
    assert found is not None
    return found


def test_values_stay_the_text_the_author_wrote() -> None:
    values = _composed(
        "a: no\nb: 01000\nc: 2022-02-30\nd: 1_000\ne: null\nf: ~\ng: .inf\nh: 0x1F\ni: 12:30:00\n"
    ).values
    assert list(values.values()) == ["no", "01000", "2022-02-30", "1_000", "null", "~", ".inf", "0x1F", "12:30:00"]


def test_a_key_without_value_is_absent_and_an_empty_text_is_not() -> None:
    assert _composed('a:\nb: ""\n').values == {"b": ""}


def test_an_empty_head_has_no_values() -> None:
    assert _composed("").values == {}
    assert _composed("# rien\n").values == {}


@pytest.mark.parametrize(
    ("loc", "key", "line", "column"),
    [
        (("id",), False, 1, 5),
        (("id",), True, 1, 1),
        (("plan", "monthly"), False, 3, 12),
        (("themes", 1, "part"), False, 7, 11),
        (("themes", 1), False, 6, 5),
        (("themes", 1, "missing"), True, 6, 5),
        (("missing",), False, 1, 1),
    ],
)
def test_knows_where_every_value_stands(loc: Loc, key: bool, line: int, column: int) -> None:
    assert _composed(HEAD).span(loc, key=key).start == Position(line, column)


def test_lines_count_from_the_first_of_the_head() -> None:
    assert _composed(HEAD, first_line=10).span(("plan", "monthly")).start.line == 12


def test_columns_count_characters_not_bytes() -> None:
    span = _composed("é: 👍 né\n").span(("é",))
    assert (span.start.column, span.end.column) == (4, 8)


def test_has_only_what_was_written() -> None:
    written = _composed(HEAD)
    assert written.has(("themes", 1, "part"))
    assert not written.has(("themes", 2))
    assert not written.has(("id", "x"))
    assert not written.has(("empty",))
    assert written.node_at(("empty",)) is not None


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        "a: " + "[" * 100_000,
        "a: " + "{" * 100_000,
        "- " * 100_000,
        "\n".join(" " * depth + "a:" for depth in range(2000)),
        "a: " + '"' + "x" * 1_000_000,
        "a: b\n" * 20_000,
    ],
)
def test_a_head_made_to_do_harm_is_refused_at_once(bomb: str) -> None:
    started = time.process_time()
    _, problems = compose("x.fr.md", bomb)
    assert problems
    assert time.process_time() - started < 5
