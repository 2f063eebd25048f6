"""What the tests of importers share."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.settings import Settings, read_settings
from tests.checks.tiny_site import SETTINGS


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give the settings of a tiny site."""
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    found, _ = read_settings(tmp_path)
    assert found is not None
    return found
