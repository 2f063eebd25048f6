"""How well a list of queries is answered: where the first expected result stands, and what else should be said."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

Query = dict[str, Any]

FOLDER = ROOT / "tests/search"
CONTENT: dict[str, tuple[str, ...]] = {
    "queries": (),
    "unseen": ("cases",),
    "later": ("cases",),
    "further": ("cases", "further"),
    "last": ("cases", "further", "last"),
}
"""Each list with the folders whose content it is asked of, beside the project's own."""


def read_queries(name: str) -> list[Query]:
    """The queries of `tests/search/<name>.yml`."""
    queries: list[Query] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return queries


def write_site_with_cases(root: Path, *folders: str) -> Path:
    """The project's content together with that of folders beside this file, in the new folder `root`."""
    for part in ("practices", "docs"):
        shutil.copytree(ROOT / part, root / part)
    for folder in folders:
        shutil.copytree(FOLDER / folder, root, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root


def rank(query: Query, found: Sequence[str]) -> int:
    """The place of the first expected result, from 1; 0 when none is found."""
    return next((place for place, one in enumerate(found, 1) if one in query["expect"]), 0)


@dataclass(frozen=True)
class Quality:
    """The ranks of the queries that expect something; `silent` are those that found nothing at all."""

    ranks: list[int]
    silent: list[str]

    @property
    def reciprocal(self) -> float:
        """The mean reciprocal rank: 1 when an expected result always stands first."""
        return sum(1 / one for one in self.ranks if one) / len(self.ranks)

    @property
    def first_three(self) -> float:
        """The share of queries with an expected result among the first three."""
        return sum(0 < one <= 3 for one in self.ranks) / len(self.ranks)

    def __str__(self) -> str:
        figures = f"MRR {self.reciprocal:.3f}, {self.first_three:.1%} in the first three"
        return f"{len(self.ranks)} queries: {figures}, silent: {self.silent}"
