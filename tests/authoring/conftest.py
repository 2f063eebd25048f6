"""A site to work on: the one `init` begins, checked on a fixed day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.authoring.init import begin_site

TODAY = date(2026, 5, 4)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give the folder of a new site."""
    folder = tmp_path / "site"
    begin_site(folder, TODAY)
    return folder
