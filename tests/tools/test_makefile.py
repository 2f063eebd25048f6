"""`make` alone lists the targets, and needs nothing for it."""

from __future__ import annotations

import re
import subprocess

from tests.tools.lock import ROOT

PROMISED = {
    "serve", "site", "check", "format", "test", "lint", "format-code",
    "quality", "bench", "fuzz", "screenshots", "lock", "update", "clean",
}  # fmt: skip


def test_make_alone_lists_every_target_with_one_line() -> None:
    listed = subprocess.run(
        ["make", "--no-print-directory", "PYTHON=no-such-python"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    targets = {
        match["name"]: match["help"]
        for match in re.finditer(r"^  make (?P<name>\S+) +(?P<help>\S.*)$", listed, re.MULTILINE)
    }
    assert set(targets) == PROMISED
    assert len(targets) == len(listed.splitlines())


def test_a_python_that_is_not_there_is_named_in_one_line() -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "environment", "PYTHON=no-such-python"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == "no-such-python: not found · introuvable · niet gevonden (Python >= 3.11)"
