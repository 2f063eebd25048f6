"""Lists of many entries: complete, light, at addresses that stay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from build_tools.content_types.practice import Practice
from build_tools.outputs.concepts import concepts
from build_tools.outputs.edition import editions
from build_tools.outputs.list_pages import list_pages
from build_tools.outputs.product import Page
from tests.checks.tiny_site import library_of

CASE = """\
---
id: BP-{year}-{number:03}
title: Cas {number}
{published}techniques:
  - negociation
---

Le texte.
"""
VOCABULARY = """\
negociation:
  label:
    fr: Négociation
    nl: Onderhandeling
"""
LIST = "/fr/pratiques/"
CONCEPT = "/fr/notions/techniques/negociation/"
LINK = re.compile(r'href="(/fr/[^"#]*)"')


def pages(root: Path, years: Mapping[str, int]) -> dict[str, Page]:
    """The pages of a site with so many cases of each year; of no year without a name."""
    files = {"practices/vocabulary/techniques.yml": VOCABULARY}
    for year, count in years.items():
        for number in range(1, count + 1):
            published = f"published: {year}-03\n" if year else ""
            text = CASE.format(year=year or "1999", number=number, published=published)
            files[f"practices/cas-{year or 'x'}-{number}.fr.md"] = text
    library = library_of(root, files)
    lists = [page for edition in editions(library) for page in list_pages(edition, Practice, "practices")]
    return {page.address: page for page in [*lists, *concepts(library)]}


def titles_below(found: Mapping[str, Page], start: str) -> set[str]:
    """Every case that `start` lists, itself or on the pages below it that it leads to."""
    seen, waiting = set[str](), [start]
    cases = set[str]()
    while waiting:
        address = waiting.pop()
        if address not in seen:
            seen.add(address)
            links = LINK.findall(found[address].body)
            cases.update(link for link in links if link.startswith(f"{LIST}cas-"))
            waiting += [link for link in links if link.startswith(start) and link in found and "cas-" not in link]
    return cases


@pytest.mark.parametrize("years", [{"2020": 90}, {"2020": 90, "2021": 60, "": 3}, {"2019": 320, "2021": 40, "": 5}])
def test_every_case_is_found_from_its_list_and_from_its_concept(tmp_path: Path, years: Mapping[str, int]) -> None:
    found = pages(tmp_path, years)
    for start in (LIST, CONCEPT):
        assert len(titles_below(found, start)) == sum(years.values())
        assert f"{sum(years.values())} bonnes pratiques" in found[start].body


def test_a_page_stands_at_the_year_and_goes_on_at_a_number(tmp_path: Path) -> None:
    found = pages(tmp_path, {"2019": 320, "2021": 40, "": 5})
    for start in (LIST, CONCEPT):
        below = {address.removeprefix(start) for address in found if re.match(rf"{start}\d", address)}
        assert below == {"2021/", "2019/", "2019/2/", "0000/"}
    assert found[f"{CONCEPT}2019/2/"].title == "Négociation – 2019 (2/2)"
    assert found[f"{LIST}0000/"].title == "Bonnes pratiques – Sans date"
    (other,) = found[f"{LIST}2019/2/"].alternates
    assert other.address == "/nl/praktijken/2019/2/"
    assert other.address in found


def test_a_list_of_a_few_hundred_is_one_light_page(tmp_path: Path) -> None:
    found = pages(tmp_path, {"2020": 150, "2021": 150})
    assert not [address for address in found if re.search(r"/\d{4}/", address) and "agenda" not in address]
    for address in (LIST, CONCEPT, "/nl/praktijken/", "/nl/begrippen/techniques/negociation/"):
        assert len(found[address].body.encode()) < 130_000


def test_a_line_says_what_is_no_longer_valid_and_in_which_language_it_is(tmp_path: Path) -> None:
    body = pages(tmp_path, {"2019": 320})["/nl/praktijken/2019/"].body
    assert '<span class="gp-note">alleen in het Frans</span>' in body
    assert 'lang="fr"' in body
