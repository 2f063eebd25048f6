"""`check --against`: a plan that changed without a word is an error that prints the lines to add."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.checks import RULES
from build_tools.core.languages import Language
from tests.checks.tiny_site import SETTINGS
from tests.conftest import RunCli
from tests.outputs.agendas import event_file

GIT = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
TODAY = "2026-11-23"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one announced event, committed."""
    write(tmp_path, event_file(ends="2027-03-04T12:00", place="Salle A"))
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    commit(tmp_path)
    return tmp_path


def write(root: Path, text: str, name: str = "rencontre") -> None:
    place = root / f"docs/agenda/{name}.fr.md"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def commit(root: Path) -> None:
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        subprocess.run([*GIT, "-C", str(root), *arguments], check=True, capture_output=True)


def test_nothing_is_said_when_nothing_changed(site: Path, run_cli: RunCli) -> None:
    done = run_cli("check", "--root", site, "--today", TODAY, "--against", "HEAD")
    assert done.returncode == 0, done.stdout


def test_the_error_prints_the_lines_to_add_and_they_mend_it(site: Path, run_cli: RunCli) -> None:
    changed = event_file(starts="2027-03-11T09:30", ends="2027-03-11T12:00", place="Salle A", status="postponed")
    write(site, changed)
    arguments = ("check", "--root", site, "--today", TODAY, "--lang", "fr", "--against", "HEAD")
    told = run_cli(*arguments)
    lines = [
        "previously:",
        "  - starts: 2027-03-04T09:30",
        "    ends: 2027-03-04T12:00",
        "    place: Salle A",
        "    status: confirmed",
        f"    on: {TODAY}",
    ]
    assert told.returncode == 1
    assert "unannounced-change" in told.stdout
    assert all(line.strip() in told.stdout for line in lines), told.stdout
    write(site, changed.replace("---\n\n", "\n".join(lines) + "\n---\n\n"))
    mended = run_cli(*arguments)
    assert mended.returncode == 0, mended.stdout


def test_a_second_change_asks_for_a_second_entry(site: Path, run_cli: RunCli) -> None:
    first = "previously:\n  - starts: 2027-03-01T09:30\n    status: confirmed\n    on: 2026-10-01\n"
    write(site, event_file(place="Salle A").replace("---\n\n", first + "---\n\n"))
    commit(site)
    write(site, event_file(place="Salle B").replace("---\n\n", first + "---\n\n"))
    told = run_cli("check", "--root", site, "--today", TODAY, "--against", "HEAD")
    assert told.returncode == 1
    assert "previously:\n" not in told.stdout
    assert "place: Salle A" in told.stdout


def test_a_new_event_and_a_draft_may_change_freely(site: Path, run_cli: RunCli) -> None:
    write(site, event_file(2, draft="true"), "autre")
    commit(site)
    write(site, event_file(2, starts="2027-05-05"), "autre")
    write(site, event_file(3), "nouveau")
    assert run_cli("check", "--root", site, "--today", TODAY, "--against", "HEAD").returncode == 0


def test_an_announced_event_cannot_vanish(site: Path, run_cli: RunCli) -> None:
    place = site / "docs/agenda/rencontre.fr.md"
    announced = place.read_text(encoding="utf-8")
    write(site, event_file(2), "autre")
    arguments = ("check", "--root", site, "--today", TODAY, "--lang", "fr", "--format", "json", "--against", "HEAD")
    place.unlink()
    told = json.loads(run_cli(*arguments).stdout)["diagnostics"]
    assert [(one["name"], one["path"]) for one in told] == [("vanished-event", "docs/agenda/rencontre.fr.md")]
    assert "status: cancelled" in told[0]["help"]
    place.write_text(announced.replace("---\n\n", "draft: true\n---\n\n"), encoding="utf-8")
    hidden = json.loads(run_cli(*arguments).stdout)["diagnostics"]
    assert [(one["name"], one["line"] > 1) for one in hidden] == [("vanished-event", True)]
    previously = "status: cancelled\npreviously:\n  - starts: 2027-03-04T09:30\n    ends: 2027-03-04T12:00\n"
    previously += f"    place: Salle A\n    status: confirmed\n    on: {TODAY}\n"
    place.write_text(announced.replace("---\n\n", previously + "---\n\n"), encoding="utf-8")
    assert json.loads(run_cli(*arguments).stdout)["diagnostics"] == []


def test_an_event_file_that_cannot_be_read_is_told_once(site: Path, run_cli: RunCli) -> None:
    place = site / "docs/agenda/rencontre.fr.md"
    place.write_text(place.read_text(encoding="utf-8").replace("category:", "categorie:"), encoding="utf-8")
    done = run_cli("check", "--root", site, "--today", TODAY, "--format", "json", "--against", "HEAD")
    assert "vanished-event" not in [one["name"] for one in json.loads(done.stdout)["diagnostics"]]


def test_a_version_before_there_was_an_agenda_announces_nothing(tmp_path: Path, run_cli: RunCli) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    commit(tmp_path)
    write(tmp_path, event_file())
    done = run_cli("check", "--root", tmp_path, "--today", TODAY, "--against", "HEAD")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("revision", ["nothing-there", "--output=x", ""])
def test_a_version_git_does_not_know_is_misuse(site: Path, run_cli: RunCli, revision: str) -> None:
    done = run_cli("check", "--root", site, f"--against={revision}")
    assert done.returncode == (0 if revision == "" else 2)
    assert "Traceback" not in done.stderr


def test_the_wording_is_whole_in_every_language() -> None:
    rule = RULES["unannounced-change"]
    assert all("{fixed}" in rule.help[language] for language in Language)


def test_a_ledger_that_lost_lines_is_told(site: Path, run_cli: RunCli) -> None:
    place = site / "docs/addresses/published.txt"
    place.parent.mkdir()
    place.write_text("/fr/agenda/\n/fr/agenda/rencontre/\t-\tEV-2027-01\n", encoding="utf-8")
    commit(site)
    grown = f"/fr/\n{place.read_text(encoding='utf-8')}"
    place.write_text(grown, encoding="utf-8")
    assert "shortened-ledger" not in run_cli("--lang", "en", "check", "--against", "HEAD", cwd=site).stdout
    place.write_text("/fr/\n/fr/agenda/\n", encoding="utf-8")
    done = run_cli("--lang", "en", "check", "--against", "HEAD", cwd=site)
    assert done.returncode == 1
    assert (
        "Lines were taken out of docs/addresses/published.txt (1), that of /fr/agenda/rencontre/ among" in done.stdout
    )
    place.unlink()
    assert "shortened-ledger" in run_cli("--lang", "en", "check", "--against", "HEAD", cwd=site).stdout


SESSIONS = """sessions:
  - {{starts: 2027-03-04T09:30, ends: 2027-03-04T12:00}}
  - {{starts: {0}T09:30, ends: {0}T12:00}}
"""
REPEATS = "repeats: {{every: week, until: {}}}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SESSIONS.format("2027-03-11"), SESSIONS.format("2027-03-18")),
        (REPEATS.format("2027-04-01"), REPEATS.format("2027-04-08")),
        ("online: https://a.example/\n", "online: https://b.example/\n"),
    ],
    ids=["a session", "a repetition", "where to follow it"],
)
def test_every_day_and_place_of_an_event_is_announced(site: Path, run_cli: RunCli, before: str, after: str) -> None:
    """Calendars take over a change only when SEQUENCE grows, and that is the length of `previously`."""
    write(site, event_file().replace("---\n\n", before + "---\n\n"))
    commit(site)
    write(site, event_file().replace("---\n\n", after + "---\n\n"))
    arguments = ("check", "--root", site, "--today", TODAY, "--against", "HEAD")
    assert run_cli(*arguments).returncode == 1
    told = "previously:\n  - starts: 2027-03-04T09:30\n    status: confirmed\n    on: 2026-11-23\n"
    write(site, event_file().replace("---\n\n", after + told + "---\n\n"))
    mended = run_cli(*arguments)
    assert mended.returncode == 0, mended.stdout


@pytest.mark.parametrize("how", ["deleted", "draft", "hidden"])
def test_an_announced_event_does_not_vanish(site: Path, run_cli: RunCli, how: str) -> None:
    place = site / "docs/agenda/rencontre.fr.md"
    hiding = {"draft": "draft: true\n", "hidden": "published: 2027-01-01\n"}
    if how == "deleted":
        place.unlink()
    else:
        place.write_text(event_file().replace("---\n\n", hiding[how] + "---\n\n"), encoding="utf-8")
    arguments = ("check", "--root", site, "--today", TODAY, "--lang", "fr", "--against", "HEAD")
    told = run_cli(*arguments)
    assert told.returncode == 1, told.stderr
    assert "vanished-event" in told.stdout
    assert "docs/agenda/rencontre.fr.md" in told.stdout
    assert run_cli(*arguments, "--format", "json").returncode == 1
    before = "starts: 2027-03-04T09:30, ends: 2027-03-04T12:00, place: Salle A, status: confirmed, on: 2026-11-23"
    cancelled = f"status: cancelled\npreviously:\n  - {{{before}}}\n"
    mended = event_file(ends="2027-03-04T12:00", place="Salle A").replace("---\n\n", cancelled + "---\n\n")
    place.write_text(mended, encoding="utf-8")
    assert run_cli(*arguments).returncode == 0


def test_an_event_that_is_over_may_go_and_one_may_be_withdrawn(site: Path, run_cli: RunCli) -> None:
    place = site / "docs/agenda/rencontre.fr.md"
    told = "withdrawn: {on: 2026-11-23, reason: Une erreur.}\n"
    text = event_file(ends="2027-03-04T12:00", place="Salle A").replace("---\n\n", told + "---\n\n")
    place.write_text(text, encoding="utf-8")
    assert run_cli("check", "--root", site, "--today", TODAY, "--against", "HEAD").returncode == 0
    place.unlink()
    assert run_cli("check", "--root", site, "--today", "2027-03-05", "--against", "HEAD").returncode == 0
