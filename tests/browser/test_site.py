"""What every reader may expect of every page: nothing blocked, readable, operable, in its own language."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage

pytestmark = pytest.mark.browser

KINDS = {
    "choice of language": "/",
    "home": "/fr/",
    "practice": "/fr/pratiques/independant-accompagne-par-le-ced/",
    "superseded practice": "/nl/praktijken/administratieve-schuldenregeling-bij-de-fod-financien/",
    "practice of the other language": "/nl/praktijken/contestation-des-frais-d-une-facture-d-hopital/",
    "list": "/nl/praktijken/",
    "report": "/fr/tables-rondes/bonnes-pratiques-de-mediation-2022/",
    "concept": "/fr/notions/organisations/spf-finances/",
    "scheme": "/nl/begrippen/debts/",
    "glossary": "/fr/glossaire/",
    "what worked with whom": "/nl/kaart-van-de-praktijken/",
    "legal amounts": "/fr/montants-legaux/",
    "figures": "/nl/cijfers/",
    "open data": "/fr/donnees-ouvertes/",
    "search": "/fr/recherche/",
    "model letter": "/fr/documents/lettre-invoquer-la-prescription/",
    "hand-written page": "/nl/privacy/",
    "guide": "/fr/guide/",
    "page of the guide": "/nl/gids/een-casus-publiceren/",
    "keys of a type": "/nl/gids/fiches/praktijken/",
    "what the check finds": "/fr/guide/controles/",
    "missing": "/404.html",
}
SCREENS = [(320, "light"), (1440, "dark")]


@pytest.mark.parametrize("address", KINDS.values(), ids=list(KINDS))
def test_no_accessibility_violation_in_any_size_or_scheme(
    new_page: NewPage, site: str, axe: Callable[..., list[str]], address: str
) -> None:
    for width, scheme in SCREENS:
        page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page.goto(site + address)
        assert axe(page) == [], f"at {width} px, {scheme}"


@pytest.mark.parametrize("address", KINDS.values(), ids=list(KINDS))
def test_nothing_runs_over_the_side_of_a_narrow_screen(new_page: NewPage, site: str, address: str) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(site + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_page_opens_under_the_strict_policy(page: Page, site: str, addresses: list[str]) -> None:
    """The fixture fails on the first error a page reports, a blocked style or script included."""
    for address in addresses:
        answer = page.goto(site + address, wait_until="commit")
        assert answer is not None
        assert answer.ok, address


def test_the_menu_opens_by_keyboard_without_script(new_page: NewPage, site: str) -> None:
    page = new_page(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page.goto(site + "/nl/")
    summary = page.locator("details.gp-menu > summary")
    for _ in range(12):
        page.keyboard.press("Tab")
        if summary.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    link = page.locator("details.gp-menu a", has_text="Rondetafels")
    assert link.is_visible()
    link.press("Enter")
    expect(page).to_have_url(site + "/nl/rondetafels/")


def test_the_menu_button_stays_under_the_finger_and_a_press_beside_the_menu_closes_it(
    new_page: NewPage, site: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    for address in ("/fr/", "/nl/praktijken/"):
        page.goto(site + address)
        button, menu = page.locator("details.gp-menu > summary"), page.locator("details.gp-menu nav")
        before = button.bounding_box()
        button.click()
        expect(menu).to_be_visible()
        assert button.bounding_box() == before
        page.mouse.click(180, 700)
        expect(menu).to_be_hidden()


def test_escape_and_leaving_the_menu_by_keyboard_close_it(new_page: NewPage, site: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(site + "/fr/pratiques/")
    button, menu = page.locator("details.gp-menu > summary"), page.locator("details.gp-menu nav")
    button.press("Enter")
    menu.get_by_role("link").first.focus()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.press("Enter")
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()


def test_the_first_tab_skips_to_the_content(page: Page, site: str) -> None:
    page.goto(site + "/fr/pratiques/")
    page.keyboard.press("Tab")
    expect(page.locator(".gp-skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))


def test_a_page_read_without_script_says_all(new_page: NewPage, site: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site + "/fr/recherche/")
    assert page.get_by_role("link", name="Un indépendant en difficulté accompagné par le CED").is_visible()
    assert page.locator("main li a").count() > 100


def test_dutch_readers_are_told_what_is_french(page: Page, site: str) -> None:
    page.goto(site + "/nl/praktijken/contestation-des-frais-d-une-facture-d-hopital/")
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.locator("h1").get_attribute("lang") == "fr"
    assert page.locator(".gp-lead").get_attribute("lang") == "fr"
    page.get_by_role("link", name="De tekst in het Frans lezen").click()
    expect(page).to_have_url(site + "/fr/pratiques/contestation-des-frais-d-une-facture-d-hopital/")


def test_the_language_switch_stays_on_the_page(page: Page, site: str) -> None:
    page.goto(site + "/fr/pratiques/independant-accompagne-par-le-ced/")
    page.locator(".gp-languages a").click()
    expect(page).to_have_url(re.compile("/nl/praktijken/zelfstandige-begeleid"))


def test_a_case_is_reached_by_concept_and_from_its_round_table(page: Page, site: str) -> None:
    for start in ("/fr/notions/techniques/microcredit/", "/fr/tables-rondes/bonnes-pratiques-de-mediation-2022/"):
        page.goto(site + start)
        page.get_by_role("link", name="Un indépendant en difficulté accompagné par le CED").click()
        expect(page).to_have_url(site + "/fr/pratiques/independant-accompagne-par-le-ced/")


def test_the_model_letter_can_be_copied(new_page: NewPage, site: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(site + "/fr/documents/lettre-invoquer-la-prescription/")
    page.get_by_role("button", name="Copier le texte").click()
    page.get_by_role("button", name="Texte copié").wait_for()
    assert "Madame, Monsieur" in page.evaluate("navigator.clipboard.readText()")


def test_dark_and_light_follow_the_reader_and_can_be_chosen(new_page: NewPage, site: str) -> None:
    page = new_page(color_scheme="dark")
    page.goto(site + "/fr/")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-gp-scheme]").click()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light != dark
