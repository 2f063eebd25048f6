"""The agenda as readers use it: by keyboard, by ear, on a phone, with and without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

PAGES = {
    "what is coming": "/fr/agenda/",
    "month": "/fr/agenda/2027/01/",
    "empty month": "/nl/agenda/2024/03/",
    "year": "/nl/agenda/2021/",
    "event with programme": "/fr/agenda/demi-journee-d-etude-2027/",
    "postponed event": "/nl/agenda/debatconferentie-met-de-fod-financien-2021/",
    "training": "/nl/agenda/basisopleiding-2027/",
    "series in the other language": "/nl/agenda/formation-de-base-2027-bruxelles-automne/",
    "how to subscribe": "/fr/agenda/s-abonner/",
}


@pytest.mark.parametrize("address", PAGES.values(), ids=list(PAGES))
def test_no_accessibility_violation_and_nothing_over_the_side(
    new_page: NewPage, site: str, axe: Callable[..., list[str]], address: str
) -> None:
    for width, scheme in ((320, "light"), (1440, "dark")):
        page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.goto(site + address)
        assert axe(page) == [], f"at {width} px, {scheme}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_month_is_read_and_left_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/agenda/2027/01/")
    table = page.get_by_role("table", name="Calendrier de janvier 2027")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    day = table.get_by_role("link", name="12 janvier 2027, 1 événement")
    day.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#j12")).to_be_in_viewport()
    page.get_by_role("link", name="février 2027").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Agenda de février 2027")
    page.get_by_role("link", name="janvier 2027").click()
    expect(page).to_have_url(f"{site}/fr/agenda/2027/01/")


def test_nothing_is_lost_without_a_script_on_a_phone(new_page: NewPage, site: str) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page.goto(f"{site}/fr/agenda/2027/01/")
    expect(page.get_by_role("heading", name="mardi 12 janvier 2027")).to_be_visible()
    page.get_by_role("link", name="12 janvier 2027, 1 événement").click()
    page.get_by_role("link", name="Formation de base, série 1").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Formation de base, série 1")


def test_the_script_marks_the_readers_own_today_and_what_is_over(new_page: NewPage, site: str) -> None:
    page = new_page(timezone_id="Pacific/Auckland")
    page.clock.set_fixed_time("2027-01-19T22:30:00Z")
    page.goto(f"{site}/fr/agenda/2027/01/")
    expect(page.locator("td[aria-current=date]")).to_have_attribute("data-gp-day", "2027-01-19")
    assert page.locator("td.gp-month__past").count() == 18
    assert page.locator(".gp-event--over").count() == 1


def test_from_the_report_to_the_event_and_on_to_a_calendar(page: Page, site: str) -> None:
    page.goto(f"{site}/fr/tables-rondes/rencontre-avec-le-ced-2021/")
    page.get_by_role("link", name="Conférence-débat : le CED présente").first.click()
    expect(page).to_have_url(f"{site}/fr/agenda/conference-debat-avec-le-ced-2021/")
    page.get_by_role("link", name="Rencontre avec le CED").first.click()
    expect(page).to_have_url(f"{site}/fr/tables-rondes/rencontre-avec-le-ced-2021/")
    page.goto(f"{site}/fr/agenda/s-abonner/")
    link = page.get_by_role("link", name="S’abonner (Tout l’agenda)")
    expect(link).to_have_attribute("href", "webcal://bonnes-pratiques.example/fr/agenda/agenda.ics")
