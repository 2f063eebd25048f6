"""The chain of 30 September 2021 by clicks, both ways: event, report, case, Gazette."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

EVENT = "/fr/agenda/conference-debat-avec-le-ced-2021/"
REPORT = "/fr/tables-rondes/rencontre-avec-le-ced-2021/"
CASE = "/fr/pratiques/independant-accompagne-par-le-ced/"
GAZETTE = "/fr/gazette/gazette-de-septembre-2021/"
LINKS = {
    EVENT: "le CED présente sa collaboration",
    REPORT: "Rencontre avec le CED, une procédure de collaboration",
    CASE: "Un indépendant en difficulté accompagné par le CED",
    GAZETTE: "La Gazette de septembre 2021",
}


CHAIN = (EVENT, REPORT, CASE, GAZETTE)


@pytest.mark.parametrize("way", [CHAIN, CHAIN[::-1], (*CHAIN, EVENT, GAZETTE, REPORT, EVENT)])
def test_the_chain_is_walked_by_clicks(page: Page, site: str, way: tuple[str, ...]) -> None:
    page.goto(site + way[0])
    for step in way[1:]:
        click(page, site, step)


def click(page: Page, site: str, step: str) -> None:
    """Follow the first link of the content that bears the title of the next page."""
    page.locator("main").get_by_role("link", name=LINKS[step]).first.click()
    page.wait_for_url(site + step)


def test_a_dutch_reader_of_the_gazette_reaches_the_dutch_pages(page: Page, site: str) -> None:
    page.goto(site + "/nl/nieuwsbrief/nieuwsbrief-van-september-2021/")
    page.locator("main").get_by_role("link", name="het CED stelt zijn samenwerking").click()
    page.wait_for_url(site + "/nl/agenda/debatconferentie-met-het-ced-2021/")
