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

GROUPS = {"attachments", "html", "languages", "markdown", "paths", "redirects", "unicode", "yaml"}


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_every_input_is_refused_or_harmless_as_expected(group: str, request: pytest.FixtureRequest) -> None:
    tried = subprocess.run(
        [sys.executable, "-m", "tests.hostile.trial", group],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=1200,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr[-2000:]
    outcomes = [json.loads(line) for line in tried.stdout.splitlines()]
    assert {name: harm for _, name, _, harm in outcomes if harm} == {}
    found = {name: places for _, name, places, _ in outcomes}
    if request.config.getoption("--update-goldens"):
        _write(group, found)
    expected = {one.name: list(one.expect) for one in read_inputs() if one.group == group}
    assert {name: places for name, places in found.items() if places != expected[name]} == {}
    assert found.keys() == expected.keys()


def _write(group: str, found: Mapping[str, list[str]]) -> None:
    """Write what was found as what is expected; the difference is then read in git."""
    path = FOLDER / f"{group}.yml"
    inputs = read_group(path)
    for name, given in inputs.items():
        given.pop("expect", None)
        if places := found[str(name)]:
            given["expect"] = places
    path.write_text(yaml.dump(inputs, Dumper=yaml.CSafeDumper, sort_keys=False, width=120), encoding="utf-8")


def test_there_are_enough_inputs_of_every_group() -> None:
    counts = Counter(one.group for one in read_inputs())
    assert counts.keys() == GROUPS
    assert min(counts.values()) >= 30
    assert sum(counts.values()) >= 1000
