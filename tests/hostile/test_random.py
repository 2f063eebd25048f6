"""Some thousands of random files and sites: no crash, no hang, nothing that could run, nothing lost without a word."""

from __future__ import annotations

from tests.hostile.random_files import try_random_files
from tests.hostile.random_trees import try_random_trees


def test_some_thousand_random_files() -> None:
    assert try_random_files(3_000, seed=0) > 750


def test_some_hundred_random_sites() -> None:
    assert try_random_trees(100, seed=0) > 0
