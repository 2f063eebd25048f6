"""Every command through its own arguments: what it prints, what it leaves, how it exits."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from build_tools.checks import RULES
from build_tools.content_types import TYPES
from tests.cli.conftest import PRACTICE, Command

# check


def test_check_says_that_nothing_is_wrong(command: Command) -> None:
    assert command("check") == (0, "2 fichiers vérifiés\u00a0: 0 erreur, 0 avertissement\n", "")


@pytest.mark.usefixtures("mistake")
def test_check_shows_the_place_the_remedy_and_the_nearest_value(command: Command) -> None:
    done = command("check", "--lang", "nl")
    assert done.code == 1
    assert "fout[unknown-concept]" in done.out
    assert f"--> {PRACTICE}:8:5" in done.out
    assert "fournisseur-d-energie" in done.out
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("mistake")
def test_check_of_one_file_reads_the_whole_site(command: Command) -> None:
    assert command("check", "docs").code == 0
    assert command("check", PRACTICE, "--format", "json").code == 1
    assert json.loads(command("check", PRACTICE, "--format", "json").out)["summary"]["files"] == 1


def test_paths_begin_here_or_at_the_root(mistake: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    root = mistake.parents[1]
    monkeypatch.chdir(root / "practices")
    assert command("check", mistake.name, "--root", "..").code == 1
    assert command("check", PRACTICE, "--root", "..").code == 1
    assert command("check", mistake, "--root", root).code == 1
    monkeypatch.chdir(root.parent)
    assert f"--> site/{PRACTICE}" in command("check", "--root", "site").out


@pytest.mark.parametrize("path", ["nothing.md", "/etc/hosts", ".."])
def test_a_path_that_is_missing_or_outside_is_misuse(command: Command, path: str) -> None:
    done = command("check", path)
    assert (done.code, done.out) == (2, "")
    assert path in done.err


@pytest.mark.usefixtures("mistake")
def test_the_same_run_gives_the_same_bytes_remembered_or_not(command: Command) -> None:
    outputs = {command("check", "--format", "json", *more).out for more in ((), (), ("--no-cache",))}
    assert len(outputs) == 1
    assert "régularisation" not in json.loads(outputs.pop())["summary"]


# explain


def test_explain_prints_a_rule(command: Command) -> None:
    done = command("explain", "unknown-concept", "--lang", "en")
    assert done.code == 0
    assert done.out.startswith("unknown-concept (error)\n")
    assert "Write instead:\n    creditors:" in done.out


def test_explain_names_the_nearest_rule(command: Command) -> None:
    done = command("explain", "unknown-concpet")
    assert done.code == 2
    assert "« unknown-concept »" in done.err.replace("\u00a0", " ")


def test_explain_lists_all_rules(command: Command) -> None:
    assert [line.split()[0] for line in command("explain").out.splitlines()] == list(RULES)


# format


def test_format_tells_what_it_wrote(site: Path, command: Command) -> None:
    path = site / PRACTICE
    path.write_text(path.read_text(encoding="utf-8").replace("claimed: 600\n", "claimed: 600,00 €\n"), encoding="utf-8")
    assert command("format", "--check").code == 1
    assert command("format", PRACTICE, "--lang", "en").out.startswith(f"written: {PRACTICE}\n")
    assert command("format", "--check").code == 0


def test_format_reports_what_it_leaves_alone(mistake: Path, command: Command) -> None:
    before = mistake.read_bytes()
    done = command("format")
    assert done.code == 1
    assert "unknown-concept" in done.out
    assert mistake.read_bytes() == before


# new


def test_new_prints_where_the_file_is(site: Path, command: Command) -> None:
    done = command("new", "practice", "--title", "Un loyer : la suite", "--lang", "nl")
    assert (done.code, done.out) == (0, "practices/un-loyer-la-suite.nl.md\n")
    assert "id: BP-2026-02" in (site / done.out.strip()).read_text(encoding="utf-8")


def test_new_refuses_in_words(command: Command) -> None:
    assert "practice" in command("new", "practise", "--title", "x").err
    assert command("new", "practice").err.startswith("Il manque : --title")
    assert command("new", "practice", "--title", "!").code == 2


# init, migrate, schema


def test_init_begins_a_site_that_has_nothing_wrong(tmp_path: Path, command: Command) -> None:
    done = command("init", tmp_path / "new", "--lang", "en")
    assert done.code == 0
    assert "Next: cd" in done.out
    assert command("check", "--root", tmp_path / "new").code == 0
    assert command("init", tmp_path / "new").code == 2


def test_migrate_says_what_it_did(site: Path, command: Command) -> None:
    assert command("migrate", "--lang", "en").out == "Nothing to do: the content has version 1.\n"
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("version: 1", "version: 0"), encoding="utf-8")
    (site / PRACTICE).write_text((site / PRACTICE).read_text(encoding="utf-8").replace("published:", "date:"))
    assert "old-content" in command("check").out
    done = command("migrate", "--lang", "en")
    assert done.out.startswith(f"{PRACTICE}: “date” becomes “published”")
    assert command("check").code == 0


def test_migrate_refuses_what_it_cannot_read(site: Path, command: Command) -> None:
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("version: 1", "version: 0"), encoding="utf-8")
    (site / "practices/broken.fr.md").write_text("---\n[\n---\n")
    done = command("migrate")
    assert done.code == 1
    assert "Rien n'a changé" in done.out
    assert "version: 0" in settings.read_text(encoding="utf-8")


def test_schema_describes_every_type(command: Command) -> None:
    schemas = json.loads(command("schema", "--lang", "nl").out)
    assert list(schemas) == [kind.collection.name for kind in TYPES]
    assert schemas["practice"]["properties"]["title"]["title"] == "Titel"
    assert json.loads(command("schema", "practice", "--lang", "nl").out) == schemas["practice"]
    done = command("schema", "--out", "schemas")
    assert [Path(line).name for line in done.out.splitlines()] == [f"{name}.json" for name in schemas]


# the edges


def test_a_folder_without_site_is_told_plainly(tmp_path: Path, command: Command) -> None:
    for name in ("check", "format", "build", "serve", "migrate"):
        done = command(name, "--root", tmp_path, "--lang", "en")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("There is no site here")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chekc"], "« check »"),
        (["check", "--formt", "json"], "--formt"),
        (["check", "--format", "xml"], "text, json, github"),
        (["check", "--today", "2026-02-30"], "--today"),
        (["check", "--root"], "--root"),
        (["check", "--lang", "de"], "fr, nl, en"),
        (["schema", "letter"], "practice"),
        (["explain", "unknown-key", "missing-key"], "De trop : missing-key"),
        (["import", "absent.ics", "--out", "drafts"], "« absent.ics »"),
        (["build", "--site-dir", "."], "serait effacé"),
    ],
)
def test_misuse_is_told_in_words_and_exits_with_2(command: Command, arguments: list[str], words: str) -> None:
    done = command(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_general_options_stand_before_or_after_the_command(mistake: Path, command: Command) -> None:
    root = mistake.parents[1]
    os.chdir(root.parent)
    before = command("--root", root, "--today", "2026-05-04", "--lang", "nl", "check")
    after = command("check", "--root", root, "--today", "2026-05-04", "--lang", "nl")
    assert before == after
    assert before.out.startswith("fout[")


def test_the_language_is_that_of_the_system(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "vérifié" in command("check").out
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")
    assert "gecontroleerd" in command("check").out
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "checked" in command("check").out
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "vérifié" in command("check").out


@pytest.mark.parametrize(("language", "word"), [("fr", "Commandes"), ("nl", "Opdrachten"), ("en", "Commands")])
def test_help_speaks_the_language(command: Command, language: str, word: str) -> None:
    done = command("--lang", language, "--help")
    assert (done.code, done.err) == (0, "")
    assert word in done.out
    assert command().out.startswith("Utilisation") or command().code == 0


def test_a_disk_that_fails_is_told_without_traceback(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "practices")

    monkeypatch.setattr("build_tools.authoring.new.put_in_place", full)
    done = command("new", "page", "--title", "Contact")
    told = "practices: Il n’y a plus de place sur ce disque. Libérez de la place, puis recommencez.\n"
    assert (done.code, done.err) == (1, told)
