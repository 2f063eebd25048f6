"""What a reader's browser makes of old addresses on a host that knows no redirect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as BrowserPage

from build_tools.library import read_library
from build_tools.library.address_book import FormerRow
from build_tools.outputs import make_products
from build_tools.outputs.layout import Layout
from build_tools.outputs.product import Page
from build_tools.settings import read_settings
from tests.conftest import ROOT, NewPage, StaticServer

CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'"
OLD = "Exemple-de-bonne-pratique-de-mediation-Un-dossier-d-independant-en"
FR = "fr/pratiques/independant-accompagne-par-le-ced/"
NL = "nl/praktijken/zelfstandige-begeleid-door-centrum-voor-ondernemingen-in-moeilijkheden/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the site without MkDocs: the bodies are what matters here."""
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    library = read_library(settings, date(2026, 11, 23))[0]
    rows = (
        FormerRow("/spip.php?article1385", "BP-2022-01", None, 90),
        FormerRow("/IMG/Été.pdf", "BP-2022-02", None, 91),
    )
    library = replace(library, book=replace(library.book, former=(*library.book.former, *rows)))
    folder = tmp_path_factory.mktemp("site")
    layout = Layout(library)
    for product in make_products(library):
        place = folder / (product.address.lstrip("/") + ("index.html" if product.address.endswith("/") else ""))
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_whole(layout, product) if isinstance(product, Page) else product.content)
    return folder


def _whole(layout: Layout, page: Page) -> bytes:
    gp = layout.context(page)["page"]
    scripts = "".join(f'<script type="module" src="{address}"></script>' for address in gp["scripts"])
    attributes = "".join(f' {name}="{value}"' for name, value in gp["main_attributes"].items())
    head = f'<meta charset="utf-8"><title>{page.kind}</title><link rel="icon" href="/assets/gp/icon.svg">{scripts}'
    whole = f'<html lang="fr"><head>{head}</head><body><main{attributes}>{page.body}</main></body></html>'
    return f"<!doctype html>{whole}".encode()


@pytest.fixture
def base(site: Path, static_server: StaticServer) -> str:
    return static_server(site, csp=CSP)


@pytest.fixture
def chromium_page(chromium: Browser) -> BrowserPage:
    """Give a page of its own: browsers note the status 404 as an error of the console, which is meant here."""
    return chromium.new_context().new_page()


def _arrive(page: BrowserPage, base: str, old: str, new: str) -> None:
    page.goto(base + old)
    page.wait_for_url(base + new)
    page.wait_for_load_state("networkidle")  # else the server is gone before the page has its script


@pytest.mark.browser
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{OLD}?lang=fr", FR),
        (f"{OLD}?utm_source=x&amp;lang=nl#de-feiten", f"{NL}#de-feiten"),
        ("?p=50019", "fr/tables-rondes/fin-du-rad-et-plan-de-paiement-longue-duree-2025/"),
        ("spip.php?article1385&lang=nl", NL),
        ("bp-2022-01/#x", f"{FR}#x"),
    ],
)
def test_a_redirect_page_and_the_front_page_lead_on(page: BrowserPage, base: str, old: str, new: str) -> None:
    _arrive(page, base, old, new)


@pytest.mark.browser
def test_without_script_the_page_leads_on_by_itself(new_page: NewPage, base: str) -> None:
    page = new_page(java_script_enabled=False)
    _arrive(page, base, OLD, FR)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{OLD.lower()}-1266/?lang=nl", NL),
        (f"{OLD.upper()}.", FR),
        ("La-Gazette-de-Septembre-2021", "fr/gazette/gazette-de-septembre-2021/"),
        ("img/ete.pdf", "fr/pratiques/negociation-de-credits-a-la-consommation/"),
        ("FR/Pratiques/", "fr/pratiques/"),
    ],
)
def test_the_page_of_a_missing_address_finds_it(chromium_page: BrowserPage, base: str, old: str, new: str) -> None:
    _arrive(chromium_page, base, old, new)


@pytest.mark.browser
def test_the_page_of_a_missing_address_proposes_the_nearest(chromium_page: BrowserPage, base: str) -> None:
    chromium_page.goto(f"{base}cas-de-prescription-facture")
    chromium_page.wait_for_selector("main[data-gp-missing=done]")
    links = chromium_page.locator("[data-gp-nearest=fr] a").all_inner_texts()
    assert any("prescription" in text.lower() for text in links)
    assert 0 < len(links) <= 5
