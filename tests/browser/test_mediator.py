"""A mediator in a hurry, on a phone and at a desk, in both languages: the jobs they come for, from the home page on."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pypdf
import pytest
from playwright.sync_api import Page, expect

from build_tools.core.languages import Language
from tests.conftest import NewPage

pytestmark = pytest.mark.browser

SCREENS = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1440, "height": 900}}
CASE = {"fr": "Un indépendant en difficulté accompagné par le CED", "nl": "Een zelfstandige in moeilijkheden"}
MEETINGS = {"fr": "Tables rondes", "nl": "Rondetafels"}
MEETING = {"fr": "Échanger nos bonnes pratiques", "nl": "goede praktijken in schuldbemiddeling uitwisselen"}
CONCEPT = {"fr": "Microcrédit", "nl": "Microkrediet"}
COPY = {"fr": "Copier l’adresse", "nl": "Het adres kopiëren"}
DONE = {"fr": "Adresse copiée", "nl": "Adres gekopieerd"}
SUCCESSOR = {"fr": "Plan de paiement longue durée", "nl": "Langlopend afbetalingsplan"}
EVIDENCE = {"fr": "Ce qui marche, avec qui", "nl": "Wat werkt, en bij wie"}


@pytest.fixture(params=[("phone", "fr"), ("phone", "nl"), ("desk", "fr")], ids="-".join)
def reader(request: pytest.FixtureRequest, new_page: NewPage, site: str) -> tuple[Page, Language]:
    """Give the home page of a language on a screen."""
    screen, language = request.param
    page = new_page(viewport=SCREENS[screen], permissions=["clipboard-read", "clipboard-write"], has_touch=True)
    page.goto(f"{site}/{language}/")
    return page, Language(language)


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox").first.fill(words)
    page.keyboard.press("Enter")
    page.locator("[data-search-state=done]").wait_for()


def choose(page: Page, entry: str) -> None:
    """Follow an entry of the menu, which a phone has behind a button."""
    button = page.locator("details.gp-menu > summary")
    if button.is_visible():
        button.tap()
    page.get_by_role("banner").get_by_role("link", name=entry).locator("visible=true").click()


def test_a_case_is_found_by_a_word_by_a_concept_and_from_its_round_table(reader: tuple[Page, Language]) -> None:
    page, language = reader
    title = re.compile(CASE[language])
    search(page, "independant ced" if language is Language.FR else "zelfstandige centrum ondernemingen")
    page.locator("[data-result-id]").first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.locator(".gp-chip", has_text=CONCEPT[language]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(CONCEPT[language])
    page.get_by_role("main").get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    choose(page, MEETINGS[language])
    page.get_by_role("link", name=re.compile(MEETING[language])).first.click()
    page.get_by_role("main").get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_case_can_be_sent_printed_and_read_in_the_other_language(
    reader: tuple[Page, Language], tmp_path: Path
) -> None:
    page, language = reader
    search(page, "BP-2022-01")
    page.locator("[data-result-id=BP-2022-01]").get_by_role("link").first.click()
    page.get_by_role("button", name=COPY[language]).click()
    page.get_by_role("button", name=DONE[language]).wait_for()
    copied = urlsplit(page.evaluate("navigator.clipboard.readText()"))
    assert (copied.scheme, copied.path) == ("https", f"/{language}/bp-2022-01/"), "as published, not as tried here"
    page.pdf(path=tmp_path / "case.pdf")
    printed = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "case.pdf").pages)
    assert re.search(CASE[language].replace(" ", r"\s+"), printed)
    assert f"/{language}/bp-2022-01/" in re.sub(r"\s", "", printed)
    other = Language.NL if language is Language.FR else Language.FR
    page.locator(".gp-languages a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(CASE[other]))


def test_advice_that_ended_leads_to_what_replaces_it(reader: tuple[Page, Language]) -> None:
    page, language = reader
    search(page, "rad spf finance" if language is Language.FR else "ASR FOD")
    page.locator("[data-result-id=BP-2022-03]").get_by_role("link").first.click()
    page.locator(".gp-banner--superseded").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(SUCCESSOR[language])


def test_what_worked_with_whom_leads_to_the_cases(reader: tuple[Page, Language]) -> None:
    page, language = reader
    page.get_by_role("main").get_by_role("link", name=EVIDENCE[language]).click()
    row = page.locator(".gp-evidence tbody tr", has=page.locator("td")).first
    row.locator("td").first.get_by_role("link").click()
    assert page.get_by_role("main").get_by_role("link").count() > 0
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_centre_can_be_reached_from_the_foot_of_every_page(reader: tuple[Page, Language]) -> None:
    page, _ = reader
    foot = page.get_by_role("contentinfo")
    assert foot.get_by_role("link", name="contact@example.org").get_attribute("href") == "mailto:contact@example.org"
    foot.get_by_role("link", name="Contact", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Contact")
