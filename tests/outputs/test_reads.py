"""Every product declares what it is made from: change an input, and only those that name it may change.

An incremental build makes again the products that read what changed; a product that forgets to say so would stay old.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from build_tools.build import Build, build
from build_tools.outputs.layout import Layout
from build_tools.outputs.product import File, Page, Product
from build_tools.settings import read_settings
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
CONTENT = ("practices", "docs")
FOLDERS = sorted(
    {path.parent for name in CONTENT for path in (ROOT / name).rglob("*.??.md")} - {ROOT / "docs/decisions"}
)
ENTRIES = [
    path.relative_to(ROOT).as_posix()
    for folder in FOLDERS
    for language in ("fr", "nl")
    for path in sorted(folder.glob(f"*.{language}.md"))[:1]
]
"""One of every type and language: to try them all would take minutes."""
SCHEMES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "practices/vocabulary").glob("*.yml"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content, to change."""
    root = tmp_path_factory.mktemp("reads") / "root"
    for name in CONTENT:
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


@pytest.fixture(scope="module")
def before(project: Path) -> Build:
    return made(project)


def made(root: Path, today: date = TODAY) -> Build:
    settings, _ = read_settings(root)
    assert settings is not None
    return build(settings, today)


def by_address(one: Build) -> Mapping[str, Product]:
    return {product.address: product for product in one.products}


def silent(before: Build, after: Build, named: set[str]) -> list[str]:
    """The products that changed, or are new, though they read nothing of `named`."""
    former = by_address(before)
    return [
        f"{address} reads {sorted(product.reads)}"
        for address, product in by_address(after).items()
        if not _same(former.get(address), product) and not named & former.get(address, product).reads
    ]


def _same(old: Product | None, new: Product) -> bool:
    if isinstance(new, File):
        return isinstance(old, File) and old.content == new.content
    return isinstance(old, Page) and replace(old, reads=new.reads) == new


def _reworded(text: str) -> str:
    text = re.sub(r"^(title|summary): (.*)$", r"\1: \2 et plus", text, flags=re.MULTILINE)
    return f"{text}\nUne phrase ajoutée, avec [un lien](PG-about).\n"


def _hidden(text: str) -> str:
    return text.replace("---\n", "---\ndraft: true\n", 1)


@pytest.mark.parametrize("change", [_reworded, _hidden])
@pytest.mark.parametrize("path", ENTRIES)
def test_what_changes_with_an_entry_names_it(path: str, change: object, project: Path, before: Build) -> None:
    assert callable(change)
    kept = (project / path).read_text(encoding="utf-8")
    entry = before.library.by_path[path]
    try:
        (project / path).write_text(change(kept), encoding="utf-8")
        after = made(project)
    finally:
        (project / path).write_text(kept, encoding="utf-8")
    name = f"type:{entry.facts.collection.name}"
    concepts = {*before.library.concepts(entry.id), *after.library.concepts(entry.id)}
    named = {entry.id, name, "entries", "addresses", *(f"concept:{concept}" for concept in concepts)}
    assert silent(before, after, named) == []
    old, new = Layout(before.library), Layout(after.library)
    assert old.sites == new.sites or name in Layout.reads


@pytest.mark.parametrize("path", SCHEMES)
def test_what_changes_with_the_vocabulary_names_it(path: str, project: Path, before: Build) -> None:
    kept = (project / path).read_text(encoding="utf-8")
    try:
        changed = re.sub(r"^    (fr|nl): ([^\n]{1,60})$", r"    \1: \2 +", kept, flags=re.MULTILINE)
        (project / path).write_text(changed, encoding="utf-8")
        after = made(project)
    finally:
        (project / path).write_text(kept, encoding="utf-8")
    assert after.library.vocabulary != before.library.vocabulary
    assert silent(before, after, {"vocabulary", "addresses"}) == []


@pytest.mark.parametrize("days", [-500, 40, 400])
def test_what_changes_with_the_day_names_it(days: int, project: Path, before: Build) -> None:
    assert silent(before, made(project, TODAY + timedelta(days=days)), {"today", "addresses"}) == []
