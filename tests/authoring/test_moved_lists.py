"""Lists, calendars and feeds that take another name: the message leads each to what it became, not to a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.authoring.addresses import record
from build_tools.authoring.check import read_site
from build_tools.build import Build
from build_tools.core.files import Files
from build_tools.library.address_book import FORMER, PUBLISHED_LIST
from build_tools.outputs.product import File
from tests.checks.tiny_site import TODAY, write_site

EVENT = "---\nid: EV-2026-01\ntitle: Une journée\ncategory: partner\nstarts: 2026-03-04T09:30\n---\n\nLe programme.\n"
PLACE = "docs/agenda/une-journee.fr.md"


def made(root: Path) -> Build:
    built, _ = read_site(Files(root), TODAY)
    assert built is not None
    return built


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site with one event, whose addresses were recorded."""
    write_site(tmp_path, {PLACE: EVENT})
    record(made(tmp_path), tmp_path)
    return tmp_path


def promised(root: Path) -> dict[str, str]:
    return {str(one.values["address"]): str(one.values.get("line")) for one in made(root).broken_promises}


def heed(root: Path, lines: dict[str, str]) -> None:
    (root / FORMER).write_text("\n".join(["address,target,language", *lines.values(), ""]), encoding="utf-8")


def test_the_calendar_of_a_category_belongs_to_no_event(root: Path) -> None:
    lines = (root / PUBLISHED_LIST).read_text(encoding="utf-8").splitlines()
    assert "/fr/agenda/partner.ics\t-" in lines
    assert "/fr/agenda/une-journee.ics\t-\tEV-2026-01" in lines


def test_a_category_of_another_name_leads_its_calendar_to_the_new_one(root: Path) -> None:
    for name in ("mkdocs.yml", PLACE):
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_text(text.replace("partner", "partenaire"), encoding="utf-8")
    lines = promised(root)
    assert lines == {
        f"/{language}/agenda/partner.ics": f"/{language}/agenda/partner.ics,/{language}/agenda/partenaire.ics,"
        for language in ("fr", "nl")
    }
    heed(root, lines)
    built = made(root)
    assert not built.broken_promises
    files = {one.address: one.content for one in built.products if isinstance(one, File)}
    assert b"BEGIN:VCALENDAR" in files["/fr/agenda/partenaire.ics"]
    copies = {one.address: getattr(one, "content", b"") for one in built.products}
    assert copies["/fr/agenda/partner.ics"] == files["/fr/agenda/partenaire.ics"]


def test_the_calendar_of_an_event_of_another_name_leads_to_its_calendar(root: Path) -> None:
    (root / PLACE).rename(root / "docs/agenda/la-journee.fr.md")
    lines = promised(root)
    assert lines["/fr/agenda/une-journee.ics"] == "/fr/agenda/une-journee.ics,/fr/agenda/la-journee.ics,"
    heed(root, lines)
    assert not made(root).broken_promises
