"""The tests' own server and browser behave as a plain host and a reader's browser do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.conftest import NewPage, StaticServer

PAGE = '<!doctype html><html lang="{language}"><title>Page</title><main><h1>Bonjour</h1>{more}</main></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr/index.html").write_text(PAGE.format(language="fr", more=""), encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(language="fr", more="100 % perdu"), encoding="utf-8")
    (tmp_path / "favicon.ico").touch()
    return tmp_path


def test_a_folder_is_served_under_a_base_path_with_a_policy(site: Path, static_server: StaticServer) -> None:
    base = static_server(site, csp="default-src 'none'", base="/pratiques/")
    with urlopen(f"{base}fr/") as answer:
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'"
        assert b"Bonjour" in answer.read()
    with pytest.raises(HTTPError, match="404") as outside:
        urlopen(base.replace("/pratiques/", "/fr/"))
    outside.value.close()


def test_an_unknown_address_gets_the_site_s_own_page(site: Path, static_server: StaticServer) -> None:
    with pytest.raises(HTTPError) as answer:
        urlopen(f"{static_server(site)}rien/")
    with answer.value as error:
        assert (error.code, error.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
        assert b"100 % perdu" in error.read()


@pytest.mark.browser
def test_a_page_opens_and_is_checked_under_a_strict_policy(
    site: Path, static_server: StaticServer, page: Page, axe: Callable[..., list[str]]
) -> None:
    page.goto(static_server(site, csp="default-src 'none'") + "fr/")
    assert page.get_by_role("heading").inner_text() == "Bonjour"
    assert axe(page) == []


@pytest.mark.browser
def test_violations_are_told_in_one_line_each(
    site: Path, static_server: StaticServer, new_page: NewPage, axe: Callable[..., list[str]]
) -> None:
    (site / "fr/index.html").write_text(PAGE.format(language="", more=""), encoding="utf-8")
    page = new_page(viewport={"width": 360, "height": 640}, color_scheme="dark")
    page.goto(static_server(site) + "fr/")
    assert axe(page, "wcag2a") == ["html-has-lang (serious): html: <html> element must have a lang attribute"]
