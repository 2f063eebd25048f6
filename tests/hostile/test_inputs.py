"""Every hostile input: exactly what is expected is found, within ten seconds and 512 MB, and never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

from tests.conftest import ROOT
from tests.hostile.inputs import read_inputs

GROUPS = {"attachments", "html", "markdown", "paths", "unicode", "yaml"}


def test_every_input_is_refused_or_harmless_as_expected() -> None:
    tried = subprocess.run(
        [sys.executable, "-m", "tests.hostile.trial"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr[-2000:]
    found = {(group, name): names for group, name, names in map(json.loads, tried.stdout.splitlines())}
    expected = {(one.group, one.name): sorted(one.expect) for one in read_inputs()}
    assert {key: names for key, names in found.items() if names != expected[key]} == {}
    assert found.keys() == expected.keys()


def test_there_are_enough_inputs_of_every_group() -> None:
    counts = Counter(one.group for one in read_inputs())
    assert counts.keys() == GROUPS
    assert min(counts.values()) >= 30
    assert sum(counts.values()) >= 500
