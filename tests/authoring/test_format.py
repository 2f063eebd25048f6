"""Formatting changes the form and nothing else, leaves alone what it cannot read, and is done after one time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.authoring.check import Selection
from build_tools.authoring.format import canonical, format_site
from build_tools.content_types.practice import Practice
from build_tools.core.schema import validate
from build_tools.core.sources import parse_source
from build_tools.library.entry import Entry
from tests.authoring.conftest import TODAY

MESSY = """\
\ufeff---\r
title: 'Une facture, "contestée"'\r
# Qui l'a relu\r
validity: {by: équipe juridique, reviewed: 2026-1-5}   \r
id: BP-2026-02\r
summary: >-\r
  Deux lignes\r
  qui n'en font qu'une : voilà.\r
partners:\r
creditors: [fournisseur-d-energie]\r
draft: non\r
amounts:\r
- {settled: "6.415,50 €", creditor: fournisseur-d-energie, claimed: 7000€}\r
# la fin\r
---\r
\r
\r
## Les faits   \r
Une ligne  \r
une autre\t\r
\r
\r
"""

TIDY = """\
---
id: BP-2026-02
title: Une facture, "contestée"
summary: "Deux lignes qui n'en font qu'une : voilà."
draft: false
creditors:
  - fournisseur-d-energie
partners:
amounts:
  - creditor: fournisseur-d-energie
    claimed: 7000
    settled: 6415.50
# Qui l'a relu
validity:
  reviewed: 2026-01-05
  by: équipe juridique
# la fin
---

## Les faits
Une ligne{hard_break}
une autre
""".replace("{hard_break}", "  ")


def test_a_messy_file_gets_its_one_form(site: Path) -> None:
    path = site / "practices/une-facture.fr.md"
    path.write_bytes(MESSY.encode())
    done = format_site(site, TODAY, Selection())
    assert done.changed == ("practices/une-facture.fr.md",)
    assert path.read_bytes().decode() == TIDY
    assert format_site(site, TODAY, Selection()).changed == ()


def test_it_can_only_say_what_would_change(site: Path) -> None:
    path = site / "practices/une-facture.fr.md"
    path.write_bytes(MESSY.encode())
    assert format_site(site, TODAY, Selection(), write=False).changed
    assert path.read_bytes() == MESSY.encode()
    assert format_site(site, TODAY, Selection(("docs",)), write=False).changed == ()


@pytest.mark.parametrize("wrong", ["creditor: x\n", "facts_on: 2022-02-30\n", "a: [\n", "title: again\n"])
def test_a_file_with_errors_is_left_alone_and_reported(site: Path, wrong: str) -> None:
    path = site / "practices/une-facture.fr.md"
    text = MESSY.replace("draft: non\r\n", f"draft: non\r\n{wrong}")
    path.write_bytes(text.encode())
    done = format_site(site, TODAY, Selection())
    assert done.changed == ()
    assert {one.path for one in done.left_alone.diagnostics} == {"practices/une-facture.fr.md"}
    assert path.read_bytes() == text.encode()


def test_permissions_stay_as_they_were(site: Path) -> None:
    path = site / "practices/une-facture.fr.md"
    path.write_bytes(MESSY.encode())
    path.chmod(0o640)
    format_site(site, TODAY, Selection())
    assert path.stat().st_mode & 0o777 == 0o640


WORDS = st.text(st.sampled_from("aé«» :#-'\"\\|>[]{}&*!%@`,?~.\u00a0"), min_size=1, max_size=20).filter(
    lambda text: bool(text.strip(" \u00a0"))
)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)


@given(
    title=WORDS,
    note=WORDS,
    text=TEXTS,
    money=st.decimals("0", "99999", places=2).map(str),
    month=st.dates().filter(lambda day: 1950 < day.year < 2050).map(lambda day: f"{day:%Y-%m}"),
    order=st.permutations(range(5)),
    body=st.text(st.sampled_from("a*` \n>#-1."), max_size=40),
)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_the_form_keeps_every_value_and_is_its_own_form(body: str, order: list[int], **values: str) -> None:
    parts = [
        "id: BP-2026-09",
        f"title: {_quoted(values['title'])}",
        f"plan: {{months: 3, monthly: {values['money']}}}",
        f"validity: {{note: {_quoted(values['note'])}, by: x, reviewed: 2026-01-05}}",
        f"adopters: [{{on: {values['month']}, outcome: x, service: y, text: {_quoted(values['text'])}}}]",
    ]
    first = _entry("---\n" + "\n".join(parts[position] for position in order) + f"\n---\n{body}")
    once = canonical(first)
    again = _entry(once)
    assert again.facts == first.facts
    assert canonical(again) == once


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n") + '"'


def _entry(text: str) -> Entry[Any]:
    source, problems = parse_source("practices/x.fr.md", text.encode())
    assert source is not None, problems
    facts, problems = validate(Practice, source.frontmatter)
    assert facts is not None, problems
    return Entry(facts, source)
