"""Content of an older form comes to today's whole, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from build_tools.authoring.check import check_site
from build_tools.authoring.migrate import migrate_site
from build_tools.migrations import MIGRATIONS
from build_tools.settings import CONTENT_VERSION
from tests.authoring.conftest import TODAY

OLD = """\
---
id: BP-2019-01
# le créancier
creditor: fournisseur-d-energie   # le seul
title: "Une dette : la fin"
date: 2019-04
---

Un texte avec une ligne
creditor: qui n'est pas une clé.
"""

NEW = """\
---
id: BP-2019-01
# le créancier
creditors:
  - fournisseur-d-energie   # le seul
title: "Une dette : la fin"
published: 2019-04
---

Un texte avec une ligne
creditor: qui n'est pas une clé.
"""


@pytest.fixture
def old_site(site: Path) -> Path:
    """A site of version 0, with a remark beside the version."""
    settings = site / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("content_version: 1", "content_version: 0  # depuis 2019"), encoding="utf-8")
    (site / "practices/une-dette.fr.md").write_text(OLD, encoding="utf-8")
    return site


def contents(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_there_is_one_migration_for_every_version() -> None:
    assert [migration.number for migration in MIGRATIONS] == list(range(1, CONTENT_VERSION + 1))


def test_old_content_is_told_in_one_diagnostic_that_names_the_command(old_site: Path) -> None:
    (found,) = check_site(old_site, TODAY).diagnostics
    assert (found.name, found.path, found.values) == ("old-content", "mkdocs.yml", {"version": 0, "current": 1})


def test_newer_content_is_not_touched(site: Path) -> None:
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("version: 1", "version: 99"), encoding="utf-8")
    before = contents(site)
    assert [one.name for one in migrate_site(site).problems] == ["newer-content"]
    assert contents(site) == before


def test_every_file_and_the_version_change_and_comments_stay(old_site: Path) -> None:
    done = migrate_site(old_site)
    assert (done.version, list(done.steps), done.problems) == (0, ["practices/une-dette.fr.md"], ())
    assert (old_site / "practices/une-dette.fr.md").read_text(encoding="utf-8") == NEW
    assert "content_version: 1  # depuis 2019" in (old_site / "mkdocs.yml").read_text(encoding="utf-8")
    assert {one.name for one in check_site(old_site, TODAY).diagnostics} <= {"text-after-hash"}


def test_a_second_time_there_is_nothing_to_do(old_site: Path) -> None:
    migrate_site(old_site)
    before = contents(old_site)
    assert migrate_site(old_site).steps == {}
    assert contents(old_site) == before


def test_one_file_that_cannot_be_read_stops_everything(old_site: Path) -> None:
    (old_site / "practices/broken.fr.md").write_text("---\nid: [\n---\n", encoding="utf-8")
    before = contents(old_site)
    assert {one.path for one in migrate_site(old_site).problems} == {"practices/broken.fr.md"}
    assert contents(old_site) == before


@pytest.mark.parametrize("failing", [1, 2])
def test_a_failure_half_way_leaves_every_file_as_it_was(
    old_site: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    before = contents(old_site)
    replace, calls = Path.replace, []

    def failing_replace(self: Path, target: Any) -> Any:
        calls.append(target)
        if len(calls) == failing:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing_replace)
    with pytest.raises(OSError, match="No space"):
        migrate_site(old_site)
    assert contents(old_site) == before


@pytest.mark.parametrize(
    ("head", "migrated"),
    [
        ("creditor:\n", "creditors:\n"),
        ("creditor: [a, b]\n", "creditors: [a, b]\n"),
        ("creditor: a\ncreditors:\n  - b\n", "creditor: a\ncreditors:\n  - b\n"),
        ('creditor: "a"\n', 'creditors:\n  - "a"\n'),
        ("date: 2020\npublished: 2021\n", "date: 2020\npublished: 2021\n"),
    ],
)
def test_what_version_1_changes(site: Path, head: str, migrated: str) -> None:
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("version: 1", "version: 0"), encoding="utf-8")
    path = site / "practices/x.fr.md"
    path.write_text(f"---\n{head}---\n", encoding="utf-8")
    migrate_site(site)
    assert path.read_text(encoding="utf-8") == f"---\n{migrated}---\n"
