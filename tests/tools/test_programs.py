"""Programs that tests need: found wherever they are, installed by root alone, named when missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.tools import programs


def test_every_package_of_the_list_has_a_sign_and_a_use() -> None:
    packages = programs.read_packages()
    assert {"chromium", "nginx", "default-jre-headless"} <= {package.name for package in packages}
    assert all(package.signs and package.serves for package in packages)


def test_a_package_is_present_by_any_of_its_programs_or_files(tmp_path: Path) -> None:
    assert programs.Package("shell", ("no-such-program", "sh"), "…").is_present()
    assert programs.Package("folder", (str(tmp_path),), "…").is_present()
    assert not programs.Package("nothing", ("no-such-program", "/no/such/file"), "…").is_present()


@pytest.mark.parametrize(("user", "forbidden", "allowed"), [(0, "", True), (0, "1", False), (1000, "", False)])
def test_only_root_installs_and_not_when_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, user: int, forbidden: str, allowed: bool
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(shutil, "which", lambda name, **_: f"/usr/bin/{name}")
    monkeypatch.setenv("NO_SYSTEM_PACKAGES", forbidden)
    assert programs.may_install() is allowed


def test_apt_is_run_without_a_question_and_without_starting_a_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = tmp_path / "policy-rc.d"
    commands: list[list[str]] = []

    def run(command: list[str], *, env: dict[str, str], **_: object) -> None:
        assert policy.read_text(encoding="ascii").endswith("exit 101\n")
        assert env["DEBIAN_FRONTEND"] == "noninteractive"
        commands.append(command)

    monkeypatch.setattr(programs, "POLICY", policy)
    monkeypatch.setattr(subprocess, "run", run)
    programs.install_system_packages([programs.Package("nginx", ("nginx",), "…")])
    assert [command[-1] for command in commands] == ["update", "nginx"]
    assert not policy.exists()
    assert capsys.readouterr().out.startswith("Installing system packages: nginx (")


def test_what_is_missing_is_named_with_the_tests_that_need_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = [programs.Package("nginx", ("nginx",), "addresses behind nginx")]
    monkeypatch.setattr(programs, "missing_packages", lambda: missing)
    monkeypatch.setattr(programs, "may_install", lambda: False)
    monkeypatch.setattr(programs, "npm_packages_are_current", lambda _: False)
    monkeypatch.setattr(programs, "find_program", lambda _: None)
    programs.main()
    said = capsys.readouterr().out
    assert "Missing: nginx. Not run without it: tests of addresses behind nginx." in said
    assert "Missing: the npm packages" in said
