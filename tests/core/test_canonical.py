"""The canonical form loses nothing: what is written reads back as the same values and comments, and is its own form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.canonical import as_text, write_mapping, write_text
from build_tools.core.characters import hidden
from build_tools.core.frontmatter import Loc, compose
from build_tools.core.markdown import Body
from build_tools.core.remarks import Remarks, find_remarks
from build_tools.core.tidying import tidy
from build_tools.core.values import Moment, Month

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(
    lambda text: not any(hidden(text))
) | st.text(": #-'\"\\|>[]{}&*!%@`,?\n\tab~é", min_size=1, max_size=20)
KEYS = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def read(lines: Any) -> tuple[Any, Any]:
    """Plain values and comments of what was written."""
    text = "\n".join(lines) + "\n"
    found, problems = compose("x", text)
    assert found is not None, problems
    return found.values, find_remarks(text, found.node)


def without_final_breaks(value: Any) -> Any:
    """Values compared as our types read them: line breaks at the end of a text mean nothing."""
    if isinstance(value, dict):
        return {name: without_final_breaks(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [without_final_breaks(inner) for inner in value]
    return value.rstrip("\n")


def places(value: Any, loc: Loc = ()) -> list[Loc]:
    """Every key and item."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for step, inner in steps for place in ((*loc, step), *places(inner, (*loc, step)))]


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_every_value_reads_back(values: dict[str, Any]) -> None:
    found, remarks = read(write_mapping(values, None, {}))
    assert without_final_breaks(found) == without_final_breaks(values)
    assert not remarks


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.data())
def test_every_comment_reads_back(values: dict[str, Any], data: st.DataObject) -> None:
    remark = st.builds(
        Remarks, st.sampled_from([(), ("# one",), ("# one", "# two: - x")]), st.sampled_from(["", "# b"])
    )
    chosen = data.draw(st.dictionaries(st.sampled_from(places(values)), remark))
    found, remarks = read(write_mapping(values, None, chosen))
    assert without_final_breaks(found) == without_final_breaks(values)
    assert _all(remarks) == _all(chosen)
    once = list(write_mapping(found, None, remarks))
    assert list(write_mapping(*read(once)[:1], None, read(once)[1])) == once


def _all(remarks: Mapping[Loc, Remarks]) -> list[str]:
    return sorted(text for one in remarks.values() for text in (*one.above, one.beside) if text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(2022, 2, 24), "2022-02-24"),
        (Month(2022, 6), "2022-06"),
        (Moment(date(2021, 9, 30), time(9, 30)), "2021-09-30T09:30"),
        (time(9, 30), "09:30"),
        (Decimal("6415.5"), "6415.50"),
        (Decimal("6415.00"), "6415"),
        (True, "true"),
        (12, "12"),
    ],
)
def test_typed_values_have_one_form(value: object, written: str) -> None:
    assert as_text(value) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Le RAD, l'ancien plan", "Le RAD, l'ancien plan"),
        ("Le RAD : la fin", '"Le RAD : la fin"'),
        ("Dossier #3", '"Dossier #3"'),
        ("- tiret", '"- tiret"'),
        ("non", "non"),
        ("no", '"no"'),
        ('"Oui" : dit-il', "'\"Oui\" : dit-il'"),
        ("https://example.org/?a=1", "https://example.org/?a=1"),
        ("", '""'),
        ("a\x1bb", '"a\\x1bb"'),
    ],
)
def test_quotes_stand_only_where_yaml_needs_them(text: str, written: str) -> None:
    assert write_text(text) == written


def test_a_text_of_several_lines_is_a_literal_block() -> None:
    assert list(write_mapping({"text": "un\n\n  deux\n"}, None, {})) == ["text: |", "  un", "", "    deux"]


@pytest.mark.parametrize(
    ("body", "tidied"),
    [
        ("\n\nUn \nDeux\t\n\n\n", "Un\nDeux\n"),
        ("Un   \nDeux  \n", "Un  \nDeux\n"),
        ("```\nx  \n```", "```\nx  \n```\n"),
        ("\n    code \n", "    code \n"),
        (" \n", ""),
    ],
)
def test_blanks_that_mean_nothing_go(body: str, tidied: str) -> None:
    assert tidy(body) == tidied


@given(st.text("a *`#>-\n\t1.|", max_size=60))
def test_tidying_keeps_the_meaning_and_is_stable(body: str) -> None:
    once = tidy(body)
    assert tidy(once) == once
    assert Body(once).plain_text.split() == Body(body).plain_text.split()
