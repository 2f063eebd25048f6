"""Hostile calendars: each gives drafts that hold its text inertly and tells what it left out; none stops the import."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.core.addresses import is_safe
from build_tools.core.html import Context, Destination, render
from build_tools.core.languages import Language
from build_tools.core.markdown import Body
from build_tools.core.sources import parse_source
from build_tools.importers.calendar import read_calendar
from build_tools.importers.draft import Draft
from build_tools.settings import Settings, read_settings
from tests.checks.tiny_site import write_site
from tests.conftest import RunCli
from tests.hostile.harm import harm_in

FILE = Path(__file__).with_name("calendars.yml")
GIVEN: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
STARTS = "DTSTART:20260304T090000"
SECONDS = 10


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    root = tmp_path_factory.mktemp("site")
    write_site(root, {})
    found, _ = read_settings(root)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)


def calendar(given: dict[str, Any]) -> bytes:
    """The bytes of a calendar: given as they are, as its lines, or as the lines of its one event."""
    if "bytes" in given:
        return str(given["bytes"]).encode("latin-1")
    times = given.get("times", 1)
    lines = given.get("calendar") or ["BEGIN:VEVENT", f"UID:{given.get('uid', '1')}", *given["event"], "END:VEVENT"]
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *lines * times, "END:VCALENDAR"]
    return "".join(f"{line}\r\n" for line in whole).encode()


def outcome(draft: Draft) -> list[str]:
    """The doubts about a draft, and what is wrong with its file."""
    source, found = parse_source(f"docs/agenda/{draft.slug}.fr.md", draft.text.encode())
    if source is not None:
        body = Body(source.body)
        markup = render(
            body.tokens, Context(Language.FR, lambda target: Destination(target) if is_safe(target) else None)
        )
        assert harm_in(markup) == []
        assert [link.target for link in body.links if not link.target.startswith("https://")] == []
    return [*(doubt.name for doubt in draft.doubts), *(problem.name for problem in found)]


@pytest.mark.parametrize("name", GIVEN)
def test_a_hostile_calendar_does_no_harm(name: str, settings: Settings) -> None:
    drafts = read_calendar(calendar(GIVEN[name]), "x.ics", settings)
    assert len(drafts) == GIVEN[name].get("drafts", 1)
    assert {one for draft in drafts for one in outcome(draft)} == set(GIVEN[name].get("expect", []))


def test_what_is_no_plain_file_is_not_imported(run_cli: RunCli, tmp_path: Path) -> None:
    write_site(tmp_path / "site", {})
    (tmp_path / "zero.ics").symlink_to("/dev/zero")
    told = run_cli("--root", "site", "--lang", "en", "import", "zero.ics", "--out", "out")
    assert (told.returncode, "no plain file" in told.stderr) == (2, True) or told.returncode == 1
    assert "Traceback" not in told.stderr
    assert not (tmp_path / "out").exists()
