"""A partner's calendar becomes drafts that check finds nothing wrong with, and says what it could not carry over."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path

import pytest
from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from build_tools.content_types.event import Event
from build_tools.core.languages import Language
from build_tools.importers.calendar import read_calendar
from build_tools.importers.draft import Draft
from build_tools.library import Library
from build_tools.library.agenda import occurrences
from build_tools.library.entry import is_of
from build_tools.outputs.calendars import calendars
from build_tools.settings import Settings, read_settings
from tests.checks.tiny_site import SETTINGS, diagnose
from tests.conftest import RunCli
from tests.outputs.agendas import agenda_of, by_address, content, event_file

ZONE = "DTSTART;TZID=Europe/Brussels:20270302T140000"


def ics(*lines: str, uid: str = "abc-1@partner.example", more: str = "") -> bytes:
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//partner//EN", "BEGIN:VEVENT", f"UID:{uid}"]
    head += ["DTSTAMP:20260101T000000Z", "SUMMARY:Journée d'étude\\, à Namur"]
    return ("\r\n".join([*head, *lines, "END:VEVENT"]) + "\r\n" + more + "END:VCALENDAR\r\n").encode()


def one(settings: Settings, *lines: str, more: str = "") -> Draft:
    drafts = read_calendar(ics(*lines, more=more), "partenaire.ics", settings)
    assert len(drafts) == 1
    return drafts[0]


def names(draft: Draft) -> list[str]:
    return [doubt.name for doubt in draft.doubts]


def test_an_event_becomes_a_draft_without_faults(settings: Settings, tmp_path: Path) -> None:
    draft = one(
        settings, ZONE, "DTEND;TZID=Europe/Brussels:20270302T170000", "LOCATION:Rue X\\; 5", "CATEGORIES:Un partenaire"
    )
    assert draft.path == "docs/agenda/journee-d-etude-a-namur.fr.md"
    assert draft.values["starts"] == "2027-03-02T14:00"
    assert draft.values["ends"] == "2027-03-02T17:00"
    assert draft.values["category"] == "partner"
    assert draft.doubts == ()
    assert diagnose(tmp_path / "site", {draft.path: draft.text}) == []


def test_hours_come_home_to_brussels(settings: Settings) -> None:
    assert one(settings, "DTSTART:20270302T130000Z").values["starts"] == "2027-03-02T14:00"
    abroad = one(settings, "DTSTART;TZID=America/New_York:20270302T080000")
    assert abroad.values["starts"] == "2027-03-02T14:00"
    assert names(abroad) == ["calendar-zone"]


def test_whole_days_end_on_their_last_day(settings: Settings) -> None:
    draft = one(settings, "DTSTART;VALUE=DATE:20270302", "DTEND;VALUE=DATE:20270305")
    assert (draft.values["starts"], draft.values["ends"]) == ("2027-03-02", "2027-03-04")
    assert "ends" not in one(settings, "DTSTART;VALUE=DATE:20270302", "DTEND;VALUE=DATE:20270303").values


def test_a_repetition_keeps_its_rule_exceptions_and_moved_times(settings: Settings, tmp_path: Path) -> None:
    moved = (
        "BEGIN:VEVENT\r\nUID:abc-1@partner.example\r\nDTSTAMP:20260101T000000Z\r\n"
        "SUMMARY:Journée d'étude\\, à Namur\r\nRECURRENCE-ID;TZID=Europe/Brussels:20270316T140000\r\n"
        "DTSTART;TZID=Europe/Brussels:20270317T140000\r\n"
        "DTEND;TZID=Europe/Brussels:20270317T150000\r\nEND:VEVENT\r\n"
    )
    draft = one(
        settings,
        ZONE,
        "DTEND;TZID=Europe/Brussels:20270302T150000",
        "RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=TU;WKST=MO",
        "EXDATE;TZID=Europe/Brussels:20270309T140000",
        more=moved,
    )
    assert draft.values["repeats"] == {
        "every": "week",
        "on": ["tuesday"],
        "count": "6",
        "except": ["2027-03-09", "2027-03-16"],
        "also": ["2027-03-17T14:00"],
    }
    assert draft.doubts == ()
    assert diagnose(tmp_path / "site", {draft.path: draft.text}) == []


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20271231T000000Z", []),
        ("FREQ=YEARLY", ["calendar-endless"]),
        ("FREQ=MONTHLY;BYMONTHDAY=2,16;COUNT=4", ["calendar-repetition"]),
        ("FREQ=WEEKLY;BYDAY=TU;BYHOUR=14,16;COUNT=4", ["calendar-repetition"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2", ["calendar-repetition", "calendar-endless"]),
        ("FREQ=MINUTELY;COUNT=90", ["calendar-left-out"]),
    ],
)
def test_what_our_keys_cannot_say_is_taken_one_by_one(
    settings: Settings, tmp_path: Path, rule: str, told: list[str]
) -> None:
    starts = ZONE if "-1TU" not in rule else "DTSTART;TZID=Europe/Brussels:20270330T140000"
    draft = one(settings, starts, "DURATION:PT1H", f"RRULE:{rule}")
    assert names(draft) == told
    if "calendar-repetition" in told:
        assert len(draft.values["repeats"]["also"]) >= 3
    assert diagnose(tmp_path / "site", {draft.path: draft.text}) == []


@pytest.mark.parametrize(
    ("rule", "every", "on"),
    [
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;COUNT=20", "month", ["1 tuesday"]),
        ("FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=1,2,3,4,5,6,7;COUNT=20", "month", ["1 tuesday"]),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU;COUNT=20", "month", ["1 tuesday"]),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=1TU;COUNT=4", "month", ["1 tuesday"]),
        ("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=2;COUNT=9", "month", None),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;COUNT=9", "week", ["tuesday", "thursday"]),
        ("FREQ=DAILY;INTERVAL=7;COUNT=9", "day", None),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;UNTIL=20271005", "month", ["1 tuesday"]),
    ],
)
def test_a_rule_is_known_by_its_days_however_it_is_written(
    settings: Settings, tmp_path: Path, rule: str, every: str, on: list[str] | None
) -> None:
    draft = one(settings, ZONE, "DURATION:PT1H", f"RRULE:{rule}")
    assert draft.doubts == ()
    repeats = draft.values["repeats"]
    assert (repeats["every"], repeats.get("on")) == (every, on)
    library, found = agenda_of(tmp_path / "site", {"rencontre.fr": draft.text})
    assert found == []
    entry = library.originals[str(draft.values["id"])]
    assert is_of(entry, Event)
    assert [one.starts.day for one in occurrences(entry)] == expected_days(rule)


def expected_days(rule: str) -> list[date]:
    """What dateutil makes of a rule as it stands."""
    moments = rrule.rrulestr(rule, dtstart=datetime.combine(date(2027, 3, 2), time()))
    return [moment.date() for moment in moments]


def test_a_repetition_ends_before_the_hour_that_its_end_excludes(settings: Settings) -> None:
    early = one(settings, ZONE, "RRULE:FREQ=WEEKLY;UNTIL=20270323T100000Z")
    late = one(settings, ZONE, "RRULE:FREQ=WEEKLY;UNTIL=20270323T130000Z")
    assert (early.values["repeats"]["until"], late.values["repeats"]["until"]) == ("2027-03-16", "2027-03-23")


def test_what_has_no_place_is_told_without_naming_anybody(settings: Settings) -> None:
    alarm = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:x", "END:VALARM")
    draft = one(
        settings, ZONE, "ATTENDEE;CN=Jeanne Dupont:mailto:jeanne@example.org", "SEQUENCE:2", "STATUS:TENTATIVE",
        "CATEGORIES:Inconnue", *alarm,
    )  # fmt: skip
    assert sorted(names(draft)) == [
        "calendar-category",
        "calendar-changed",
        "calendar-left-out",
        "calendar-left-out",
        "calendar-tentative",
    ]
    told = " ".join(doubt.message[language] for doubt in draft.doubts for language in Language)
    assert "Dupont" not in told + draft.text
    assert draft.doubts[0].line == 4


def test_a_cancelled_event_stays_cancelled(settings: Settings) -> None:
    assert one(settings, ZONE, "STATUS:CANCELLED").values["status"] == "cancelled"


def test_words_of_strangers_stay_words(settings: Settings) -> None:
    draft = one(settings, ZONE, "DESCRIPTION:[x](javascript:1) <script> # pas un titre\\n* ni une liste")
    assert r"\[x\](javascript:1) \<script\>" in draft.body


def test_our_own_calendar_comes_back_as_it_went(tmp_path: Path, settings: Settings) -> None:
    repeats = "repeats:\n  every: week\n  count: 9\n  except:\n    - 2027-03-11\n  also:\n    - 2027-03-13T11:00\n"
    text = event_file(ends="2027-03-04T12:00", place="Rue X, 5").replace("---\n\n", repeats + "---\n\n")
    before, _ = agenda_of(tmp_path / "a", {"rencontre.fr": text})
    data = content(by_address(list(calendars(before)))["/fr/agenda/agenda.ics"])
    draft = read_calendar(data, "agenda.ics", settings)[0]
    after, found = agenda_of(tmp_path / "b", {"rencontre.fr": draft.text})
    assert found == []
    assert draft.values["id"] == "EV-2026-01"
    assert times(after) == times(before)


def times(library: Library) -> list[tuple[str, str]]:
    entry = library.originals["EV-2026-01"]
    assert is_of(entry, Event)
    return sorted((str(one.starts), str(one.ends)) for one in occurrences(entry))


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"<html>", b"BEGIN:VEVENT\r\n"]
)
def test_what_is_no_calendar_gives_no_draft(settings: Settings, data: bytes) -> None:
    assert read_calendar(data, "x.ics", settings) == []


def test_the_command_writes_drafts_and_tells(tmp_path: Path, run_cli: RunCli) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "p.ics").write_bytes(ics(ZONE, "SEQUENCE:1"))
    done = run_cli("import", tmp_path / "p.ics", "--out", tmp_path / "out", "--format", "json", "--root", tmp_path)
    assert done.returncode == 0, done.stderr
    draft = json.loads(done.stdout)["drafts"][0]
    assert draft["type"] == "event"
    assert draft["language"] == "fr"
    assert draft["doubts"][0]["name"] == "calendar-changed"
    assert (tmp_path / "out" / draft["path"]).read_text(encoding="utf-8").startswith("---\nid: EV-2027-03-02-abc1\n")
    (tmp_path / "x.zip").write_bytes(b"PK")
    assert run_cli("import", tmp_path / "x.zip", "--out", tmp_path / "o", "--root", tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><title>Connexion</title>", "this is a web page"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "the calendar holds no event"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".encode("utf-16"), "the calendar holds no event"),
        (b"nothing", "this is no calendar"),
    ],
)
def test_a_file_without_drafts_is_told_with_the_reason(tmp_path: Path, run_cli: RunCli, data: bytes, why: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "x.ics").write_bytes(data)
    order = ("--lang", "en", "import", tmp_path / "x.ics", "--out", tmp_path / "o", "--root", tmp_path)
    done = run_cli(*order, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (1, {"drafts": []})
    assert why in done.stderr
    assert run_cli(*order).returncode == 1


def test_a_draft_never_takes_the_place_of_another_file(tmp_path: Path, run_cli: RunCli) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "p.ics").write_bytes(ics(ZONE))
    arguments = ("import", tmp_path / "p.ics", "--out", tmp_path / "out", "--format", "json", "--root", tmp_path)
    first = json.loads(run_cli(*arguments).stdout)["drafts"][0]
    place = tmp_path / "out" / first["path"]
    again = json.loads(run_cli(*arguments).stdout)["drafts"][0]
    assert (again["path"], again["doubts"]) == (first["path"], first["doubts"])  # the same words lie there already
    place.write_text("my own corrections\n", encoding="utf-8")
    second = json.loads(run_cli(*arguments).stdout)["drafts"][0]
    assert place.read_text(encoding="utf-8") == "my own corrections\n"
    assert second["path"] == first["path"].replace(".fr.md", "-2.fr.md")
    assert second["doubts"][-1]["name"] == "draft-name-taken"
    assert first["path"] in second["doubts"][-1]["message"]
    assert (tmp_path / "out" / second["path"]).exists()


@given(st.dates(date(1998, 1, 1), date(2030, 12, 31)), st.text(max_size=60))
def test_any_title_gives_a_file_that_can_be_written(day: date, title: str) -> None:
    settings, _ = read_settings(Path(__file__).resolve().parents[2])
    assert settings is not None
    bare = title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n").replace("\r", "")
    data = ics(f"DTSTART;VALUE=DATE:{day:%Y%m%d}").replace(
        "Journée d'étude\\, à Namur".encode(), bare.encode("utf-8", "replace")
    )
    for draft in read_calendar(data, "x.ics", settings):
        assert draft.path.startswith("docs/agenda/")
        assert draft.text.startswith("---\nid: ")
