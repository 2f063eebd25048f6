"""Files and sites put together at random from pieces that did harm somewhere; `make test` tries some thousands of them.

`make fuzz` tries 100,000 inputs. A failure names the seed, the number and the input, and comes again. Another seed:
FUZZ_SEED=7 make fuzz.
"""

from __future__ import annotations

import os

import pytest

from tests.hostile.random_files import try_random_files
from tests.hostile.random_trees import try_random_trees

SEED = int(os.environ.get("FUZZ_SEED", "1"))
FILES, SITES, PARTS = 98_000, 2_000, 20


@pytest.mark.parametrize("part", range(PARTS))
def test_ninety_eight_thousand_random_files(part: int) -> None:
    read = try_random_files(FILES // PARTS, SEED * 1_000 + part)
    assert read > FILES // PARTS // 4, "most inputs were refused before they were tried"


@pytest.mark.parametrize("part", range(PARTS))
def test_two_thousand_random_sites(part: int) -> None:
    assert try_random_trees(SITES // PARTS, SEED * 1_000 + part) > 0, "no site was published"
