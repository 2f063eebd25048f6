"""The list of documents narrowed with and without a script, and a letter copied: what happens after a page loads."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
from tests.browser.conftest import TODAY, policy
from tests.conftest import ROOT, NewPage
from tests.library.test_lengths import pdf
from tests.tools import web

pytestmark = pytest.mark.browser

FORM = """\
---
id: DOC-2026-91
title: Formulaire de contact
kind: form
file: formulaire.pdf
languages: [fr]
valid_until: 2026-06-30
---
"""
SLIDES = """\
---
id: DOC-2026-92
title: Presentatie
kind: slides
file: presentatie.pdf
languages: [nl]
---
"""
LETTER = "/fr/documents/lettre-invoquer-la-prescription/"


@pytest.fixture(scope="module")
def library_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the project's content with a form that is over and slides in Dutch."""
    root = tmp_path_factory.mktemp("documents")
    for name in ("docs", "practices"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    _write(root, "formulaire.fr.md", FORM.encode())
    _write(root, "presentatie.nl.md", SLIDES.encode())
    _write(root, "files/formulaire.pdf", pdf(3))
    _write(root, "files/presentatie.pdf", pdf(24))
    build_site(root, root / "site", TODAY, Language.FR)
    with web.serve_folder(root / "site", csp=policy(root / "site")) as address:
        yield address.rstrip("/")


def _write(root: Path, name: str, content: bytes) -> None:
    place = root / "docs/documents" / name
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(content)


def shown(page: Page) -> list[str]:
    """The titles that a reader sees."""
    links = page.locator(".gp-narrowed li > div > a:first-child")
    return [link.inner_text().split(" ")[0] for link in links.all() if link.is_visible()]


def headings(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator(".gp-narrowed h2").all() if one.is_visible()]


@pytest.mark.parametrize("script", [True, False])
def test_kind_language_and_validity_narrow_the_list(new_page: NewPage, library_site: str, script: bool) -> None:
    page = new_page(java_script_enabled=script, viewport={"width": 320, "height": 700})
    page.goto(f"{library_site}/fr/documents/")
    assert len(shown(page)) == 6
    page.get_by_role("radio", name="Formulaires").check()
    assert (shown(page), headings(page)) == (["Formulaire"], ["Formulaires"])
    page.get_by_role("checkbox", name="Seulement ce qui est encore d’application").check()
    assert (shown(page), headings(page)) == ([], [])
    page.get_by_role("radio", name="Tous les genres").check()
    assert len(shown(page)) == 5
    page.get_by_role("radio", name="en français").check()
    assert "Presentatie" not in shown(page)
    assert "Présentations" not in headings(page)
    page.get_by_role("radio", name="en néerlandais").check()
    page.get_by_role("radio", name="Présentations").check()
    assert shown(page) == ["Presentatie"]


def test_the_choice_stays_in_the_address_and_is_told(page: Page, library_site: str) -> None:
    page.goto(f"{library_site}/fr/documents/")
    page.get_by_role("radio", name="Formulaires").check()
    assert page.get_by_role("status").first.inner_text() == "1 document"
    assert page.url.endswith("/fr/documents/?kind=form")
    page.get_by_role("radio", name="en néerlandais").check()
    assert page.url.endswith("?kind=form&languages=nl")
    assert page.get_by_role("status").first.inner_text() == "Aucun document ne correspond à ce choix."
    page.goto(f"{library_site}/fr/documents/?kind=slides&languages=nl")
    assert shown(page) == ["Presentatie"]
    assert page.get_by_role("status").first.inner_text() == "1 document"


def test_a_link_leads_to_a_search_among_documents(page: Page, library_site: str) -> None:
    page.goto(f"{library_site}/fr/documents/")
    page.get_by_role("link", name="Chercher un mot dans les documents").click()
    page.wait_for_url("**/fr/recherche/?type=document")
    page.locator("main[data-search-state=done]").wait_for()
    kinds = page.locator("[data-result-id]")
    assert kinds.count() == 6
    assert all((one.get_attribute("data-result-id") or "").startswith("DOC-") for one in kinds.all())


def test_a_letter_is_copied_with_its_blanks(new_page: NewPage, library_site: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(library_site + LETTER)
    page.get_by_role("button", name="Copier le texte").click()
    page.get_by_role("button", name="Texte copié").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("[Nom et adresse du service ou de la personne]")
    assert "une somme de [montant] €" in copied
    assert copied.rstrip().endswith("[Nom et signature]")


def test_a_letter_is_read_and_downloaded_without_a_script(new_page: NewPage, library_site: str) -> None:
    page = new_page(java_script_enabled=False, accept_downloads=True)
    page.goto(library_site + LETTER)
    assert not page.get_by_text("Copier le texte").is_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger pour Word").click()
    assert download.value.suggested_filename == "lettre-invoquer-la-prescription.docx"
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


@pytest.mark.parametrize("address", ["/fr/documents/", LETTER, "/nl/documenten/formulaire/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit_a_phone(
    new_page: NewPage, library_site: str, axe: Callable[..., list[str]], address: str, scheme: str
) -> None:
    page = new_page(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page.goto(library_site + address)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
