"""Some thousands of random files: no crash, no hang, nothing that could run, no word lost without a diagnostic."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.random_files import try_random_files


def test_some_thousand_random_files(tmp_path: Path) -> None:
    try_random_files(tmp_path, 3_000, seed=0)
