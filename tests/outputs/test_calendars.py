"""Calendars: strict by our own reader, clean in libical and ical.js, equal to what went in, the same on any machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.content_types.event import Event
from build_tools.core.values import BRUSSELS
from build_tools.library import Library
from build_tools.library.agenda import occurrences
from build_tools.library.entry import is_of
from build_tools.outputs.calendar_lines import escaped, line
from build_tools.outputs.calendars import BRUSSELS_TIME, calendars
from tests.conftest import ROOT, require
from tests.outputs.agendas import agenda_of, by_address, content, event_file
from tests.outputs.rfc5545 import Component, events, parse, problems, text_of
from tests.tools import programs

HERE = Path(__file__).parent
DEBIAN_PYTHON = Path("/usr/bin/python3")
CLOCKS = """\
repeats:
  every: week
  interval: 1
  on:
    - tuesday
    - thursday
  count: 60
  except:
    - 2026-10-27
    - 2027-03-30
"""
ALSO = "  also:\n    - 2027-05-02T11:15\n    - 2026-10-26T09:30\n"


def made(library: Library) -> dict[str, bytes]:
    """Every calendar of a library by its address."""
    files = by_address(list(calendars(library)))
    return {address: content(one) for address, one in files.items() if address.endswith(".ics")}


def one_event(root: Path, text: str, language: str = "fr") -> Component:
    """The first VEVENT of an agenda of one event."""
    library, found = agenda_of(root, {"rencontre.fr": text})
    assert found == []
    return events(made(library)[f"/{language}/agenda/rencontre.ics"])[0]


def repeated(also: str = "") -> str:
    text = event_file(starts="2026-10-20T09:30", ends="2026-10-20T12:00")
    return text.replace("---\n\n", CLOCKS + also + "---\n\n")


@pytest.fixture
def libical() -> Callable[[bytes], Any]:
    """Read a calendar with libical through Debian's own Python."""
    tried = [str(DEBIAN_PYTHON), "-c", "import gi; gi.require_version('ICalGLib', '3.0')"]
    there = DEBIAN_PYTHON.exists() and subprocess.run(tried, capture_output=True, check=False).returncode == 0
    require("libical" if there else None, "gir1.2-ical-3.0")
    return lambda data: _read([str(DEBIAN_PYTHON), str(HERE / "read_with_libical.py")], data)


@pytest.fixture
def ical_js() -> Callable[[bytes], Any]:
    """Read a calendar with ical.js."""
    node = require(programs.find_program("node"), "nodejs")
    require(str(programs.NODE_MODULES) if (programs.NODE_MODULES / "ical.js").exists() else None, "ical.js")
    return lambda data: _read([node, str(HERE / "read_with_ical.mjs")], data)


def _read(command: list[str], data: bytes) -> Any:
    done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_every_calendar_of_the_project_is_strictly_right(library: Library) -> None:
    found = {address: problems(data) for address, data in made(library).items()}
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
    assert {"/fr/agenda/agenda.ics", "/nl/agenda/agenda.ics", "/fr/agenda/training.ics"} <= set(found)


def test_the_strict_reader_is_not_blind() -> None:
    good = made_by_hand("SUMMARY:Une réunion")
    assert problems(good) == []
    for broken, said in (
        (good.replace(b"\r\n", b"\n"), "no CRLF"),
        (good.replace(b"UID:1@x", b"UID:1@x\r\nBEGIN:VALARM\r\nEND:VALARM"), "VALARM in VEVENT"),
        (made_by_hand("SUMMARY:a, b"), "comma"),
        (made_by_hand("SUMMARY:a; b"), "not escaped"),
        (made_by_hand("SUMMARY:" + "x" * 80), "octets"),
        (made_by_hand("SUMMARY:a\\"), "not escaped"),
        (good.replace(b"DTSTAMP:20260101T000000Z", b"DTSTAMP:20260101T000000"), "UTC"),
        (good.replace(b"DTSTART;VALUE=DATE:20260102", b"DTSTART;TZID=Europe/Brussels:20260102T093000"), "zone"),
        (made_by_hand("SUMMARY:é").replace("é".encode(), b"\xc3\r\n \xa9"), "inside a character"),
    ):
        assert any(said in one for one in problems(broken)), said


def made_by_hand(summary: str) -> bytes:
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID:1@x"),
        *("DTSTAMP:20260101T000000Z", "DTSTART;VALUE=DATE:20260102", summary, "STATUS:CONFIRMED", "SEQUENCE:0"),
        *("END:VEVENT", "END:VCALENDAR", ""),
    ]
    return "\r\n".join(lines).encode()


def test_two_other_libraries_read_the_project_without_an_error(
    library: Library, libical: Callable[[bytes], Any], ical_js: Callable[[bytes], Any]
) -> None:
    for address, data in made(library).items():
        if address.count("/") == 3 and address.rsplit("/", 1)[1] in {"agenda.ics", "training.ics", "centre.ics"}:
            by_libical, by_ical_js = libical(data), ical_js(data)
            assert by_libical["errors"] == 0, address
            assert by_libical["sound"], address
            expected = [(one.value("UID"), text_of(one.value("SUMMARY"))) for one in events(data)]
            assert [(one["uid"], one["summary"]) for one in by_libical["events"]] == expected
            assert [(one["uid"], one["summary"]) for one in by_ical_js["events"]] == expected


@pytest.mark.parametrize("also", ["", ALSO], ids=["rule and exceptions", "with days added"])
def test_others_expand_a_repetition_as_our_months_do_across_both_clock_changes(
    tmp_path: Path, also: str, libical: Callable[[bytes], Any], ical_js: Callable[[bytes], Any]
) -> None:
    library, found = agenda_of(tmp_path, {"rencontre.fr": repeated(also)})
    assert found == []
    entry = library.originals["EV-2026-01"]
    assert is_of(entry, Event)
    ours = sorted(int(one.starts.at.timestamp()) for one in occurrences(entry))
    assert len(ours) == 58 + 2 * bool(also)
    data = made(library)["/fr/agenda/rencontre.ics"]
    assert problems(data) == []
    assert sorted(ical_js(data)["events"][0]["starts"]) == ours
    assert libical(data)["events"][0]["starts"] == ours


def test_our_zone_changes_the_clock_when_brussels_does() -> None:
    whole = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + BRUSSELS_TIME + b"END:VCALENDAR\r\n"
    zone = icalendar.Calendar.from_ical(whole).walk("VTIMEZONE")[0]
    assert isinstance(zone, icalendar.Timezone)
    ours = zone.to_tz(lookup_tzid=False)
    changes = [date(year, month, day) for year in range(1997, 2045) for month in (3, 10) for day in range(24, 32)]
    for moment in (datetime.combine(day, time(hour), BRUSSELS) for day in changes for hour in (1, 4)):
        assert moment.replace(tzinfo=ours).utcoffset() == moment.utcoffset(), moment


def test_an_event_without_end_gets_no_duration(tmp_path: Path) -> None:
    event = one_event(tmp_path, event_file())
    assert event.value("DTSTART") == "20270304T093000"
    assert event.all("DTSTART")[0].parameters == {"TZID": "Europe/Brussels"}
    assert event.all("DTEND") + event.all("DURATION") == []


def test_the_end_of_whole_days_is_the_day_after(tmp_path: Path) -> None:
    event = one_event(tmp_path, event_file(starts="2027-03-04", ends="2027-03-05"))
    assert event.value("DTSTART") == "20270304"
    assert event.value("DTEND") == "20270306"


def test_a_change_raises_the_sequence_and_keeps_the_event(tmp_path: Path) -> None:
    previously = "previously:\n  - starts: 2027-03-03T09:30\n    status: confirmed\n    on: 2026-10-01\n"
    text = event_file(status="cancelled", status_reason="La salle est fermée.", published="2026-09").replace(
        "---\n\n", previously + "---\n\n"
    )
    event = one_event(tmp_path, text)
    assert event.value("SEQUENCE") == "1"
    assert event.value("STATUS") == "CANCELLED"
    assert text_of(event.value("SUMMARY")) == "Annulé\u00a0: Une rencontre"
    assert event.value("LAST-MODIFIED") == event.value("DTSTAMP") == "20260930T220000Z"
    assert "La salle est fermée." in text_of(event.value("DESCRIPTION"))


def test_a_postponed_event_without_a_new_day_is_tentative(tmp_path: Path) -> None:
    previously = "previously:\n  - starts: 2027-03-04T09:30\n    status: confirmed\n    on: 2026-10-01\n"
    event = one_event(tmp_path, event_file(status="postponed").replace("---\n\n", previously + "---\n\n"))
    assert event.value("STATUS") == "TENTATIVE"


def test_an_event_says_who_it_is_and_where_to_read_on(tmp_path: Path) -> None:
    event = one_event(tmp_path, event_file(place="Rue de la Paix, 1000 Bruxelles"))
    assert event.value("UID") == "EV-2026-01@centre.example"
    assert event.value("URL") == "https://centre.example/fr/agenda/rencontre/"
    assert text_of(event.value("LOCATION")) == "Rue de la Paix, 1000 Bruxelles"
    assert event.value("CATEGORIES") == "Le centre"
    assert event.all("VALARM") == []


def test_both_languages_give_one_event_one_name(tmp_path: Path) -> None:
    french = one_event(tmp_path, event_file())
    dutch = one_event(tmp_path, event_file(), "nl")
    assert french.value("UID") == dutch.value("UID")
    assert dutch.all("SUMMARY")[0].parameters == {"LANGUAGE": "fr"}


def test_each_session_is_an_event_of_its_own(tmp_path: Path) -> None:
    sessions = (
        "sessions:\n"
        "  - starts: 2027-03-04T09:00\n    ends: 2027-03-04T12:00\n    title: Un\n"
        "  - starts: 2027-03-11T09:00\n    ends: 2027-03-11T12:00\n"
    )
    text = event_file(starts="2027-03-04T09:00", ends="2027-03-11T12:00").replace("---\n\n", sessions + "---\n\n")
    library, _ = agenda_of(tmp_path, {"rencontre.fr": text})
    found = events(made(library)["/fr/agenda/agenda.ics"])
    assert [one.value("UID") for one in found] == [
        "EV-2026-01-20270304T0900@centre.example",
        "EV-2026-01-20270311T0900@centre.example",
    ]
    assert text_of(found[0].value("SUMMARY")) == "Une rencontre – Un"


def test_a_frame_is_in_no_calendar_but_its_own_which_holds_its_parts(tmp_path: Path) -> None:
    whole = event_file(1, starts="2027-01-01", ends="2027-12-31")
    part = event_file(2, part_of="EV-2026-01")
    library, _ = agenda_of(tmp_path, {"formation.fr": whole, "serie.fr": part})
    files = made(library)
    for address in ("/fr/agenda/agenda.ics", "/fr/agenda/formation.ics", "/fr/agenda/serie.ics"):
        assert [one.value("UID") for one in events(files[address])] == ["EV-2026-02@centre.example"]


def test_a_category_without_events_is_a_calendar_all_the_same(tmp_path: Path) -> None:
    library, _ = agenda_of(tmp_path, {"rencontre.fr": event_file()})
    data = made(library)["/fr/agenda/partner.ics"]
    assert problems(data) == []
    assert events(data) == []


PIECES = [*"ab ,;:\\\"'é€🎉\u0301\u00a0", "END:VEVENT", "\\n", "BEGIN:VALARM", "👩🏽‍⚖️"]
HOSTILE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=120).map(lambda pieces: f"a{''.join(pieces)}z")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(title=HOSTILE, place=HOSTILE)
def test_no_title_or_place_breaks_out_of_its_line(tmp_path: Path, title: str, place: str) -> None:
    written = {name: json.dumps(text, ensure_ascii=False) for name, text in (("title", title), ("place", place))}
    library, _ = agenda_of(tmp_path, {"rencontre.fr": event_file(title=written["title"], place=written["place"])})
    for address, data in made(library).items():
        assert problems(data) == []
        assert len(events(data)) == (not address.endswith(("partner.ics",)))


def test_line_breaks_and_controls_in_values_stay_values() -> None:
    assert escaped("a\r\nEND:VEVENT\rBEGIN:VEVENT\nb\x00\x0b\u2028c") == "a\\nEND:VEVENT\\nBEGIN:VEVENT\\nb c"


@given(st.text(st.sampled_from("aé€🎉 "), max_size=400))
def test_a_folded_line_is_the_line_again_and_cuts_no_character(value: str) -> None:
    folded = line("SUMMARY", value)
    assert folded.replace(b"\r\n ", b"") == f"SUMMARY:{value}\r\n".encode()
    for piece in folded.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(piece) <= 75
        piece.decode()


def test_what_goes_in_comes_out_equal(tmp_path: Path, ical_js: Callable[[bytes], Any]) -> None:
    title = "Un titre, avec; des « signes » : \\ et 🎉 au pli " + "é🎉" * 40
    library, _ = agenda_of(tmp_path, {"rencontre.fr": event_file(title=json.dumps(title, ensure_ascii=False))})
    shown = ical_js(made(library)["/fr/agenda/agenda.ics"])["events"][0]["summary"]
    assert shown.replace("\u00a0", " ").replace("’", "'") == title
    again = icalendar.Calendar.from_ical(made(library)["/fr/agenda/agenda.ics"])
    assert str(again.walk("VEVENT")[0]["SUMMARY"]) == shown


@pytest.mark.slow
def test_the_same_bytes_whatever_the_zone_the_locale_and_the_clock_of_the_machine() -> None:
    program = (
        "import datetime, hashlib, pathlib\n"
        "from build_tools.settings import read_settings\n"
        "from build_tools.library import read_library\n"
        "from build_tools.outputs.calendars import calendars\n"
        "from build_tools.outputs.agenda_months import agenda_months\n"
        "library = read_library(read_settings(pathlib.Path('.'))[0], datetime.date(2026, 11, 23))[0]\n"
        "made = [getattr(one, 'content', None) or one.body for one in [*calendars(library), *agenda_months(library)]]\n"
        "print(hashlib.sha256(repr(made).encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for zone, locale, seed in (
            ("UTC", "C", "0"),
            ("Pacific/Kiritimati", "nl_BE.UTF-8", "1"),
            ("America/Caracas", "C", "2"),
        )
    }
    assert len(found) == 1


def test_the_tree_that_tests_read_is_whole(library: Library) -> None:
    calendar = parse(made(library)["/fr/agenda/agenda.ics"])
    assert calendar.inner[0].name == "VTIMEZONE"
    assert len(events(made(library)["/fr/agenda/agenda.ics"])) > 30
