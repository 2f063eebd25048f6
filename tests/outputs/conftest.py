"""The library of this repository, as the outputs are given it."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """Read the content of the project."""
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    return read_library(settings, date(2026, 11, 23))[0]
