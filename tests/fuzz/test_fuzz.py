"""Files put together at random from pieces that did harm somewhere: no crash, no hang, nothing that could run.

`make fuzz` tries 100,000; `make test` tries some thousands through `tests/hostile/test_random.py`.
"""

from __future__ import annotations

from pathlib import Path

from tests.hostile.random_files import try_random_files

INPUTS = 100_000


def test_a_hundred_thousand_random_files(tmp_path: Path) -> None:
    try_random_files(tmp_path, INPUTS, seed=1)
