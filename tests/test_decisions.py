"""The numbered decisions: each complete, none missing, none published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.content_types import TYPES
from tests.conftest import ROOT

FOLDER = ROOT / "docs/decisions"
DECISIONS = sorted(FOLDER.iterdir())
PARTS = ["## Context", "## Decision", "## Consequences"]


def test_numbers_follow_one_another() -> None:
    numbers = [path.name.partition("-")[0] for path in DECISIONS]
    assert numbers == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_each_has_a_number_a_status_a_date_and_its_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name[:4]} · ")
    assert re.search(r"^Status: (accepted|superseded by \d{4}) · \d{4}-\d{2}-\d{2}$", text, re.MULTILINE)
    assert re.findall(r"^## .*$", text, re.MULTILINE) == PARTS


def test_none_is_content() -> None:
    assert not any("docs/decisions".startswith(kind.collection.folder) for kind in TYPES)
