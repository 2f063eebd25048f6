"""Every hostile input: exactly what is expected is found, where it stands, and what is published does no harm."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping

import pytest
import yaml

from tests.conftest import ROOT
from tests.hostile.inputs import FOLDER, read_group, read_inputs

GROUPS = {"attachments", "html", "markdown", "paths", "redirects", "unicode", "yaml"}
Found = Mapping[tuple[str, str], list[str]]


def test_every_input_is_refused_or_harmless_as_expected(request: pytest.FixtureRequest) -> None:
    tried = subprocess.run(
        [sys.executable, "-m", "tests.hostile.trial"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=1200,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr[-2000:]
    outcomes = [json.loads(line) for line in tried.stdout.splitlines()]
    assert {(group, name): harm for group, name, _, harm in outcomes if harm} == {}
    found = {(group, name): places for group, name, places, _ in outcomes}
    if request.config.getoption("--update-goldens"):
        _write(found)
    expected = {(one.group, one.name): list(one.expect) for one in read_inputs()}
    assert {key: places for key, places in found.items() if places != expected[key]} == {}
    assert found.keys() == expected.keys()


def _write(found: Found) -> None:
    """Write what was found as what is expected; the difference is then read in git."""
    for path in FOLDER.glob("*.yml"):
        group = read_group(path)
        for name, given in group.items():
            given.pop("expect", None)
            if places := found[path.stem, str(name)]:
                given["expect"] = places
        path.write_text(yaml.dump(group, Dumper=yaml.CSafeDumper, sort_keys=False, width=120), encoding="utf-8")


def test_there_are_enough_inputs_of_every_group() -> None:
    counts = Counter(one.group for one in read_inputs())
    assert counts.keys() == GROUPS
    assert min(counts.values()) >= 30
    assert sum(counts.values()) >= 1000
