"""A mediator with a client in front of them: what worked with this creditor, on one screen of a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, StaticServer

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 800}


@pytest.mark.parametrize(
    "address",
    [
        "/fr/notions/organisations/spf-finances/",
        "/nl/begrippen/organisations/spf-finances/",
        "/fr/notions/organisations/preteur/",
        "/nl/begrippen/organisations/groupe-hospitalier-public/",
    ],
)
def test_what_matters_of_a_creditor_fits_one_screen_of_a_phone(new_page: NewPage, site: str, address: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(site + address)
    front = page.locator(".gp-front").bounding_box()
    assert front
    assert front["y"] + front["height"] <= PHONE["height"]


@pytest.mark.parametrize(
    "address",
    [
        "/nl/begrippen/organisations/groupe-hospitalier-public/",
        "/fr/notions/organisations/groupe-hospitalier-public/",
        "/nl/begrippen/debts/facture-d-hopital/",
    ],
)
def test_it_fits_with_every_line_filled(
    new_page: NewPage, showcase: Path, static_server: StaticServer, address: str
) -> None:
    page = new_page(viewport=PHONE)
    page.goto(static_server(showcase).rstrip("/") + address)
    front = page.locator(".gp-front")
    assert front.locator("dt").count() >= 9
    box = front.bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"]


def test_the_summary_names_plans_and_leads_to_the_case(new_page: NewPage, site: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(f"{site}/fr/notions/organisations/spf-finances/")
    page.get_by_role("link", name="120 € × 59 mois").click()
    expect(page).to_have_url(f"{site}/fr/pratiques/demande-de-rad-au-spf-finances/")
    expect(page.locator(".gp-banner--superseded")).to_contain_text("n’existe plus depuis le 1er octobre 2025")


def test_a_mail_to_the_centre_is_ready_to_send(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/pratiques/demande-de-rad-au-spf-finances/")
    report = page.get_by_role("link", name="Ça ne marche plus").get_attribute("href") or ""
    page.goto(f"{site}/nl/praktijken/administratieve-schuldenregeling-bij-de-fod-financien/")
    dutch = page.get_by_role("link", name="Klopt dit niet meer?").get_attribute("href") or ""
    for link, day in ((report, "20%20janvier%202026"), (dutch, "20%20januari%202026")):
        assert link.startswith("mailto:contact@example.org?subject=BP-2022-03")
        assert day in link
        assert "%0D%0A" in link


def test_the_evidence_map_is_a_real_table_that_prints_whole(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/carte-des-pratiques/")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(3)
    expect(table.get_by_role("rowheader", name="SPF Finances")).to_be_visible()
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.gp-evidence').scrollWidth <= document.documentElement.clientWidth")
