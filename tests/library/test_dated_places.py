"""Links to months, years and calendars, at which no entry stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.dated_places import LONG, PART
from build_tools.library.links import resolve_link
from tests.checks.tiny_site import library_of

CASE = "---\nid: BP-{0}\ntitle: Cas {0}\npublished: {1}-0{2}\ncreditors: [vivaqua]\n---\n\nTexte.\n"
EVENT = "---\nid: EV-2025-01\ntitle: Un débat\ncategory: centre\nstarts: 2025-11-10\n---\n"


def _library(folder: Path, cases: int) -> Library:
    files = {"docs/agenda/debat.fr.md": EVENT}
    for number in range(cases):
        files[f"practices/cas-{number}.fr.md"] = CASE.format(number, 2020 + number % 3, 1 + number % 9)
    return library_of(folder, files)


def _leads(library: Library, target: str) -> str | None:
    found = resolve_link(library, library.originals["EV-2025-01"], target, Language.FR)
    return found.href if found else None


@pytest.mark.parametrize(
    "target",
    [
        *("/fr/agenda/2025/", "/nl/agenda/2025/11/", "/fr/agenda/2026/01/#c1", "/fr/agenda/2025/?x=1"),
        *("/fr/agenda/agenda.ics", "/nl/agenda/partner.ics", "/fr/agenda/debat.ics"),
    ],
)
def test_months_years_and_calendars_of_the_agenda_can_be_linked_to(tmp_path: Path, target: str) -> None:
    assert _leads(_library(tmp_path, 0), target) == target


@pytest.mark.parametrize(
    "target",
    [
        *("/fr/agenda/2024/", "/fr/agenda/2025/10/", "/fr/agenda/2025/1/", "/fr/agenda/other.ics"),
        *("/fr/pratiques/2019/", "/fr/2020/", "/fr/documents/2020/", "/fr/notions/debts/vivaqua/2020/"),
    ],
)
def test_what_is_not_there_is_a_dead_link(tmp_path: Path, target: str) -> None:
    assert _leads(_library(tmp_path, 3), target) is None


@pytest.mark.parametrize(
    ("cases", "year", "of_concept"),
    [
        (3, "/fr/pratiques/#y2020", "/fr/notions/organisations/vivaqua/"),
        (LONG + 1, "/fr/pratiques/", "/fr/notions/organisations/vivaqua/"),
        (PART + 1, "/fr/pratiques/2020/", "/fr/notions/organisations/vivaqua/2020/"),
    ],
)
def test_a_link_to_a_year_stays_good_however_long_the_list(
    tmp_path: Path, cases: int, year: str, of_concept: str
) -> None:
    library = _library(tmp_path, cases)
    assert _leads(library, "/fr/pratiques/2020/") == year
    assert _leads(library, "/fr/notions/organisations/vivaqua/2020/") == of_concept
