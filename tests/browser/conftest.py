"""The project's own site, built once and served with the strict policy it is made for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
from tests.conftest import ROOT
from tests.tools import web

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the content of this repository and give its folder."""
    target = tmp_path_factory.mktemp("project") / "site"
    build_site(ROOT, target, TODAY, Language.FR)
    return target


def policy(site: Path) -> str:
    """The Content-Security-Policy that a built site asks its server for."""
    told = (site / "_headers").read_text(encoding="utf-8")
    return told.partition("Content-Security-Policy: ")[2].partition("\n")[0]


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """Serve the built site with its strict policy and give its address, without a final slash."""
    with web.serve_folder(built_site, csp=policy(built_site)) as address:
        yield address.rstrip("/")


@pytest.fixture(scope="session")
def addresses(built_site: Path) -> list[str]:
    """Every page of the built site that is no redirect."""
    pages = sorted(built_site.rglob("index.html"))
    return [
        "/" + page.parent.relative_to(built_site).as_posix().removeprefix(".") + "/"
        for page in pages
        if "gp-kind-redirect" not in page.read_text(encoding="utf-8")
    ]
