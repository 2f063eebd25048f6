"""The showcase in a browser: served with the strict policy, and the pages that together hold every component."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import policy
from tests.tools import web
from tests.tools.markup import Markup, covering


@pytest.fixture(scope="session")
def every_component(pages: list[Markup]) -> list[str]:
    """Give the addresses of few pages that together show every component in each language."""
    return [page.address for page in covering(pages)]


@pytest.fixture(scope="session")
def served(showcase: Path) -> Iterator[str]:
    """Serve the site with the strict policy and give its address, without a final slash."""
    with web.serve_folder(showcase, csp=policy(showcase)) as address:
        yield address.rstrip("/")
