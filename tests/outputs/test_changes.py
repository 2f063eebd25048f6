"""What changed in an entry since it was published: told on the page of every type."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.library import Library
from build_tools.outputs import OUTPUTS
from build_tools.outputs.product import Page
from tests.checks.tiny_site import HEADS, complete, library_of

CHANGES = """changes:
  - {on: 2025-05-01, what: Première correction.}
  - {on: 2026-01-15, what: Seconde correction.}
"""
FOLDERS = [folder for folder in HEADS if folder != "docs/newsletters"]


def _library(folder: Path, inside: str) -> Library:
    return library_of(folder, complete(f"# {inside}/corrige.fr.md\n{CHANGES}---\nLe texte.\n"))


@pytest.mark.parametrize("inside", FOLDERS)
def test_every_page_tells_its_changes_the_newest_first(tmp_path: Path, inside: str) -> None:
    library = _library(tmp_path, inside)
    (entry,) = (one for one in library.entries if one.path.endswith("corrige.fr.md"))
    pages = {one.address: one.body for output in OUTPUTS for one in output(library) if isinstance(one, Page)}
    body = pages[entry.address()]
    assert 0 < body.index("Seconde correction.") < body.index("Première correction.")
    assert body.count("Seconde correction.") == 1
