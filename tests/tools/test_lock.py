"""The locks name no place, pin everything by hash, and are in step with pyproject.toml."""

from __future__ import annotations

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tools import lock

ADDRESS = re.compile(r"://|--(index-url|extra-index-url|find-links|trusted-host)|(^|[\s=@])(/|\.{1,2}/|file:|git\+)\S")


def text_of(name: str) -> str:
    return (lock.ROOT / name).read_text(encoding="utf-8")


def blocks(name: str) -> dict[str, str]:
    """Each pin of a lock, marker included, with its hashes."""
    pins = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", text_of(name), flags=re.MULTILINE).strip())
    return {pin.split(" \\\n")[0]: pin for pin in pins}


@pytest.mark.parametrize("name", lock.LOCKS)
def test_a_lock_holds_no_address_and_no_path(name: str) -> None:
    assert [line for line in text_of(name).splitlines() if ADDRESS.search(line)] == []


@pytest.mark.parametrize("name", lock.LOCKS)
def test_every_pin_is_exact_and_has_hashes(name: str) -> None:
    for first, block in blocks(name).items():
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; .+)?$", first)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), first


@pytest.mark.parametrize(("name", "extras"), lock.LOCKS.items())
def test_a_lock_is_in_step_with_the_requirements(name: str, extras: tuple[str, ...]) -> None:
    asked = lock.requirements(extras)
    assert f"# requirements: {lock.digest(asked)}\n" in text_of(name), "run `make lock`"
    pins = lock.pins(text_of(name))
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


def test_what_runs_is_tested_in_the_same_versions() -> None:
    assert blocks("requirements.lock").items() <= blocks("requirements-dev.lock").items()


def test_no_registry_is_named_in_the_npm_lock() -> None:
    assert '"resolved"' not in text_of("tests/package-lock.json")
    assert "axe-core" in lock.npm_pins(text_of("tests/package-lock.json"))


def test_changes_tell_what_came_went_and_moved() -> None:
    before = lock.pins("kept==1 \\\nmoved==1 \\\nwent==3 \\\n")
    after = lock.pins("came==1 ; os_name == 'nt' \\\nkept==1 \\\nmoved==2 \\\n")
    assert lock.changes(before, after) == [
        "came: absent -> 1 (os_name == 'nt')",
        "moved: 1 -> 2",
        "went: 3 -> absent",
    ]
