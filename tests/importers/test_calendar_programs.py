"""Calendars as Outlook, Google, Apple and old programs write them: nothing of them is lost without a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from build_tools.core.languages import Language
from build_tools.importers.calendar import read_calendar
from build_tools.importers.draft import Draft
from build_tools.settings import Settings
from tests.checks.tiny_site import SETTINGS, diagnose
from tests.conftest import RunCli

WINDOWS_ZONE = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*events: str, before: str = "", after: str = "", version: str = "2.0") -> bytes:
    """A calendar of events, each given by its lines."""
    held = "".join(f"BEGIN:VEVENT\nDTSTAMP:20260901T080000Z\n{event.strip()}\nEND:VEVENT\n" for event in events)
    whole = f"BEGIN:VCALENDAR\nVERSION:{version}\nPRODID:-//x//EN\n{before}{held}{after}END:VCALENDAR\n"
    return whole.replace("\n", "\r\n").encode()


def drafts(settings: Settings, data: bytes) -> list[Draft]:
    return read_calendar(data, "partenaire.ics", settings)


def names(draft: Draft) -> list[str]:
    return [doubt.name for doubt in draft.doubts]


def test_a_weekly_meeting_of_outlook_keeps_its_zone_exceptions_and_moved_time(
    settings: Settings, tmp_path: Path
) -> None:
    zone = 'TZID="W. Europe Standard Time"'
    main = f"""UID:040000008200E00074C5B7101A82E008
DTSTART;{zone}:20270316T093000
DTEND;{zone}:20270316T120000
RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=TU
EXDATE;{zone}:20270323T093000,20270406T093000
LOCATION:Salle A\\; 2e étage
DESCRIPTION:Le *programme* : https://example.org/x_y_z.
X-ALT-DESC;FMTTYPE=text/html:<p>Le programme</p>
SUMMARY;LANGUAGE=fr-be:Réunion
"""
    moved = f"""UID:040000008200E00074C5B7101A82E008
RECURRENCE-ID;{zone}:20270330T093000
DTSTART;{zone}:20270331T140000
DTEND;{zone}:20270331T163000
SUMMARY;LANGUAGE=fr-be:Réunion
"""
    (draft,) = drafts(settings, calendar(main, moved, before=WINDOWS_ZONE))
    assert draft.values["starts"] == "2027-03-16T09:30"
    assert draft.values["repeats"]["except"] == ["2027-03-23", "2027-03-30", "2027-04-06"]
    assert draft.values["repeats"]["also"] == ["2027-03-31T14:00"]
    assert draft.body == r"Le \*programme\* : [example.org](<https://example.org/x_y_z>)."
    assert names(draft) == ["calendar-occurrence"]  # it has no place of its own
    assert diagnose(tmp_path / "site", {draft.path: draft.text}) == []


def test_two_meetings_of_one_program_on_one_day_have_ids_of_their_own(settings: Settings) -> None:
    start = "040000008200E00074C5B7101A82E00800000000"
    found = drafts(
        settings,
        calendar(
            f"UID:{start}AA\nDTSTART:20270316T093000\nSUMMARY:A", f"UID:{start}BB\nDTSTART:20270316T140000\nSUMMARY:B"
        ),
    )
    assert len({draft.values["id"] for draft in found}) == 2


def test_a_repetition_by_the_clock_of_another_country_is_taken_time_by_time(settings: Settings) -> None:
    """New York changes its clocks two weeks before Brussels: its half past eight is then an hour earlier here."""
    zone = "TZID=America/New_York"
    event = f"""UID:ny@google.com
DTSTART;{zone}:20270304T083000
DTEND;{zone}:20270304T093000
RRULE:FREQ=WEEKLY;UNTIL=20270402T035959Z
EXDATE;{zone}:20270311T083000
SUMMARY:Webinaire
X-GOOGLE-CONFERENCE:https://meet.example/abc
"""
    moved = f"""UID:ny@google.com
RECURRENCE-ID;{zone}:20270325T083000
DTSTART;{zone}:20270326T090000
DTEND;{zone}:20270326T103000
SUMMARY:Webinaire\\, suite
"""
    (draft,) = drafts(settings, calendar(event, moved))
    assert draft.values["sessions"] == [
        {"starts": "2027-03-04T14:30", "ends": "2027-03-04T15:30"},
        {"starts": "2027-03-18T13:30", "ends": "2027-03-18T14:30"},
        {"starts": "2027-03-26T14:00", "ends": "2027-03-26T15:30", "title": "Webinaire, suite"},
        {"starts": "2027-04-01T14:30", "ends": "2027-04-01T15:30"},
    ]
    assert draft.values["online"] == "https://meet.example/abc"
    assert names(draft) == ["calendar-zone", "calendar-hour-abroad", "calendar-repetition", "calendar-meeting"]


def test_a_repetition_in_universal_time_shifts_with_our_clocks(settings: Settings) -> None:
    event = "UID:u\nDTSTART:20270316T130000Z\nDTEND:20270316T140000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Mardi"
    (draft,) = drafts(settings, calendar(event))
    assert [one[11:] for one in draft.values["repeats"]["also"]] == ["14:00", "15:00"]


AT_TEN = "DTSTART:20270504T100000"


@pytest.mark.parametrize(
    ("lines", "doubt", "values"),
    [
        ("SUMMARY:Sans date", "calendar-no-start", {"title": "Sans date"}),
        ("DTSTART:20270504T100000", "calendar-no-title", {"title": "Sans titre"}),
        (f"{AT_TEN}\nSUMMARY:X\nRRULE:FREQ=WEEKLY;BYDAY=XX", "calendar-unreadable", {"repeats": None}),
        (f"{AT_TEN}\nSUMMARY:X\nDTEND:demain", "calendar-unreadable", {"ends": None}),
        (
            "DTSTART;TZID=Pas/Une/Zone:20270504T100000\nSUMMARY:X",
            "calendar-unknown-zone",
            {"starts": "2027-05-04T10:00"},
        ),
        (f"{AT_TEN}\nSUMMARY:X\nCLASS:PRIVATE", "calendar-private", {}),
        (f"{AT_TEN}\nSUMMARY:X\nORGANIZER:mailto:a@b.example", "calendar-left-out", {"organiser": None}),
        (
            "DTSTART:20270504T100000\nSUMMARY:X\nORGANIZER;CN=Y:mailto:a@b.example",
            "calendar-organiser",
            {"organiser": "Y"},
        ),
        (f"{AT_TEN}\nSUMMARY:X\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "calendar-left-out", {"repeats": None}),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_kept(
    settings: Settings, lines: str, doubt: str, values: dict[str, object]
) -> None:
    (draft,) = drafts(settings, calendar(f"UID:one\n{lines}"))
    assert doubt in names(draft)
    assert {name: draft.values.get(name) for name in values} == values


def test_what_is_no_event_is_told_once(settings: Settings) -> None:
    task = "BEGIN:VTODO\nUID:t\nSUMMARY:Une tâche\nEND:VTODO\n"
    event = "UID:{}\nDTSTART;VALUE=DATE:20270504\nSUMMARY:X {}"
    first, second = drafts(settings, calendar(event.format(1, 1), event.format(2, 2), after=task * 2))
    assert [doubt.message[Language.EN] for doubt in first.doubts] == ["Not carried over: a task (VTODO, 2)."]
    assert second.doubts == ()


def test_a_calendar_that_cancels_cancels_every_event_in_it(settings: Settings) -> None:
    event = "UID:c\nDTSTART:20270504T100000\nSUMMARY:X"
    (draft,) = drafts(settings, calendar(event, before="METHOD:CANCEL\n"))
    assert draft.values["status"] == "cancelled"


def test_quoted_printable_of_the_first_vcalendar_is_read(settings: Settings) -> None:
    event = """UID:v10
DTSTART:20270610T090000
SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:R=C3=A9union d=27=C3=A9t=C3=A9, suite
DESCRIPTION;ENCODING=QUOTED-PRINTABLE:ligne 1=0D=0A=
ligne 2
"""
    (draft,) = drafts(settings, calendar(event, version="1.0"))
    assert draft.values["title"] == "Réunion d'été, suite"
    assert draft.body == "ligne 1\n\nligne 2"


def test_a_character_cut_by_a_fold_and_an_old_character_set_are_read(settings: Settings) -> None:
    event = calendar(f"UID:f\nDTSTART;VALUE=DATE:20270610\nSUMMARY:{'é' * 40}")
    cut = event.index("é".encode()) + 31  # within a character
    (draft,) = drafts(settings, event[:cut] + b"\r\n " + event[cut:])
    assert draft.values["title"] == "é" * 40
    (draft,) = drafts(settings, event.decode().encode("cp1252"))
    assert draft.values["title"] == "é" * 40


def test_markup_addresses_and_attached_files_become_text_and_links(settings: Settings) -> None:
    event = """UID:h
DTSTART:20270504T100000
SUMMARY:X
LOCATION:https://visio.example/salle
DESCRIPTION:<p>Du <b>HTML</b> &amp; <a href="https://example.org/p">un lien</a></p><script>non()</script>
ATTACH:https://example.org/invitation.pdf
ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA
"""
    (draft,) = drafts(settings, calendar(event))
    assert (
        draft.body
        == "Du HTML & un lien [example.org](<https://example.org/p>)\n\n[example.org](<https://example.org/invitation.pdf>)"
    )
    assert "place" not in draft.values
    assert draft.values["online"] == "https://visio.example/salle"
    assert draft.as_json(Language.FR)["documents"] == [{"title": "X", "url": "https://example.org/invitation.pdf"}]
    assert names(draft) == ["calendar-meeting", "calendar-left-out"]


def test_a_draft_that_somebody_worked_on_is_not_written_over(tmp_path: Path, run_cli: RunCli) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "p.ics").write_bytes(calendar("UID:a\nDTSTART:20270504T100000\nSUMMARY:Journée d'étude"))
    order = ("import", tmp_path / "p.ics", "--out", tmp_path / "out", "--format", "json", "--root", tmp_path)
    first = tmp_path / "out" / json.loads(run_cli(*order).stdout)["drafts"][0]["path"]
    assert json.loads(run_cli(*order).stdout)["drafts"][0]["path"].endswith(first.name)
    first.write_text("le travail de quelqu'un", encoding="utf-8")
    second = json.loads(run_cli(*order).stdout)["drafts"][0]["path"]
    assert second.endswith("journee-d-etude-2.fr.md")
    assert first.read_text(encoding="utf-8") == "le travail de quelqu'un"


def test_a_change_from_one_time_on_moves_every_later_time(settings: Settings, tmp_path: Path) -> None:
    zone = "TZID=Europe/Brussels"
    main = f"""UID:f@google.com
DTSTART;{zone}:20270302T140000
DTEND;{zone}:20270302T160000
RRULE:FREQ=WEEKLY;COUNT=6
SUMMARY:Permanence
"""
    later = f"""UID:f@google.com
RECURRENCE-ID;RANGE=THISANDFUTURE;{zone}:20270323T140000
DTSTART;{zone}:20270324T150000
DTEND;{zone}:20270324T160000
SUMMARY:Permanence\\, nouvel horaire
"""
    off = f"""UID:f@google.com
RECURRENCE-ID;{zone}:20270331T150000
DTSTART;{zone}:20270331T150000
STATUS:CANCELLED
SUMMARY:Permanence
"""
    (draft,) = drafts(settings, calendar(main, later, off))
    assert [(one["starts"], one["ends"][11:]) for one in draft.values["sessions"]] == [
        ("2027-03-02T14:00", "16:00"),
        ("2027-03-09T14:00", "16:00"),
        ("2027-03-16T14:00", "16:00"),
        ("2027-03-24T15:00", "16:00"),
        ("2027-04-07T15:00", "16:00"),
    ]
    assert (draft.values["starts"], draft.values["ends"]) == ("2027-03-02T14:00", "2027-04-07T16:00")
    assert names(draft) == ["calendar-repetition"]
    assert diagnose(tmp_path / "site", {draft.path: draft.text}) == []


def test_added_periods_keep_their_own_length_and_exceptions_may_be_days(settings: Settings) -> None:
    event = """UID:p
DTSTART;TZID=Europe/Brussels:20270302T140000
DURATION:PT1H
RDATE;VALUE=PERIOD;TZID=Europe/Brussels:20270309T140000/PT3H,20270316T140000/20270316T180000
RDATE;VALUE=DATE:20270330,20270406
EXDATE;VALUE=DATE:20270406
SUMMARY:Ateliers
"""
    (draft,) = drafts(settings, calendar(event))
    assert [(one["starts"], one["ends"][11:]) for one in draft.values["sessions"]] == [
        ("2027-03-02T14:00", "15:00"),
        ("2027-03-09T14:00", "17:00"),
        ("2027-03-16T14:00", "18:00"),
        ("2027-03-30T14:00", "15:00"),
    ]


@pytest.mark.parametrize(
    ("written", "place", "online"),
    [
        ("Réunion Microsoft Teams", None, "true"),
        ("Online via Zoom", None, "true"),
        ("Salle 2\\; Réunion Microsoft Teams", "Salle 2", "true"),
        ("Rue de la Ligne 12\\, 1000 Bruxelles", "Rue de la Ligne 12, 1000 Bruxelles", None),
        ("CPAS\\nRue du Midi 1\\n1000 Bruxelles", "CPAS, Rue du Midi 1, 1000 Bruxelles", None),
        ('"Zaal 2" <zaal2@ocmw.example>', "Zaal 2", None),
        ("L&#8217;Espace&nbsp;42", "L’Espace 42", None),
    ],
)
def test_a_place_is_a_room_or_a_meeting_online(
    settings: Settings, written: str, place: str | None, online: str | None
) -> None:
    (draft,) = drafts(settings, calendar(f"UID:l\n{AT_TEN}\nSUMMARY:X\nLOCATION:{written}"))
    assert (draft.values.get("place"), draft.values.get("online")) == (place, online)


@pytest.mark.parametrize(
    ("written", "title", "status"),
    [
        ("Annulé : Débat", "Débat", "cancelled"),
        ("[COMPLET] Formation", "Formation", "full"),
        ("Formation (volzet)", "Formation", "full"),
        ("Reporté, date à fixer : Débat", "Débat", "postponed"),
        ("Canceled: Debate", "Debate", "cancelled"),
        ("Débat – AFGELAST", "Débat", "cancelled"),
        ("Complet et gratuit : le guide", "Complet et gratuit : le guide", None),
        ("Annuler une dette : comment ?", "Annuler une dette : comment ?", None),
        ("Un dossier complet", "Un dossier complet", None),
    ],
)
def test_a_status_written_into_the_title_becomes_the_status(
    settings: Settings, written: str, title: str, status: str | None
) -> None:
    (draft,) = drafts(settings, calendar(f"UID:s\n{AT_TEN}\nSUMMARY:{written}"))
    assert (draft.values["title"], draft.values.get("status")) == (title, status)
    assert names(draft) == (["calendar-status-in-title"] if status else [])


def test_the_language_is_that_of_the_words(settings: Settings) -> None:
    dutch = f"UID:n\n{AT_TEN}\nSUMMARY:Vergadering van de werkgroep\nDESCRIPTION:Wij nodigen jullie uit voor het debat."
    assert drafts(settings, calendar(dutch))[0].language is Language.NL
    marked = f"UID:m\n{AT_TEN}\nSUMMARY:Info\nDESCRIPTION;LANGUAGE=nl-BE:Info"
    assert drafts(settings, calendar(marked))[0].language is Language.NL
    assert drafts(settings, calendar(f"UID:o\n{AT_TEN}\nSUMMARY:Info"))[0].language is Language.FR


def test_text_of_mail_programs_and_wordpress_becomes_clean_markdown(settings: Settings) -> None:
    event = f"""UID:w
{AT_TEN}
SUMMARY:Formation &#8211; l&#8217;eau &amp; l’\u202e\x07énergie
DESCRIPTION:Au programme :\\n- matin\\n• après-midi\\n______________\\nRejoindre<https://visio.example/a>\\n
ATTACH;FMTTYPE=application/pdf;FILENAME=programme_2027.pdf:https://example.org/d/1
ATTACH;FMTTYPE=image/jpeg:https://example.org/eau.jpg
"""
    (draft,) = drafts(settings, calendar(event))
    assert draft.values["title"] == "Formation – l’eau & l’énergie"
    assert draft.body == (
        "Au programme :\n\n- matin\n- après-midi\n\nRejoindre [visio.example](<https://visio.example/a>)\n\n"
        "[programme\\_2027.pdf](<https://example.org/d/1>)"
    )
    listed = f"UID:u\n{AT_TEN}\nSUMMARY:X\nDESCRIPTION:<p>Le jour :</p><ul><li>matin</li><li>midi</li></ul>"
    assert drafts(settings, calendar(listed))[0].body == "Le jour :\n\n- matin\n- midi"


@pytest.mark.parametrize(
    ("lines", "starts", "ends"),
    [
        ("DTSTART:2027-05-04T10:00:00\nDTEND:20270504T1130", "2027-05-04T10:00", "2027-05-04T11:30"),
        ("DTSTART;TZID=Europe/Brussels:20270504T100000Z", "2027-05-04T12:00", None),
        ("DTSTART:20270503T220000Z\nDTEND:20270504T220000Z", "2027-05-04", None),
        ("DTSTART:20270504T000000\nDTEND:20270507T000000", "2027-05-04", "2027-05-06"),
        ("DTSTART:20270504T180000\nDTEND:20270505T000000", "2027-05-04T18:00", "2027-05-05T00:00"),
    ],
)
def test_times_are_read_as_programs_really_write_them(
    settings: Settings, lines: str, starts: str, ends: str | None
) -> None:
    (draft,) = drafts(settings, calendar(f"UID:t\n{lines}\nSUMMARY:X"))
    assert (draft.values["starts"], draft.values.get("ends")) == (starts, ends)


def test_of_a_file_that_was_cut_off_what_is_there_is_taken(settings: Settings) -> None:
    whole = calendar(f"UID:a\n{AT_TEN}\nSUMMARY:Un", f"UID:b\n{AT_TEN}\nSUMMARY:Deux\nDESCRIPTION:abc")
    first, second = drafts(settings, whole[: whole.index(b":abc") + 2])
    assert (first.values["title"], second.values["title"]) == ("Un", "Deux")
    assert (names(first), names(second)) == ([], ["calendar-cut"])


def test_what_is_left_out_is_named_in_plain_words(settings: Settings) -> None:
    event = (
        f"UID:p\n{AT_TEN}\nSUMMARY:X\nATTENDEE:mailto:a@b.example\nATTENDEE:mailto:c@b.example\nGEO:50.8;4.3\nDTEND:x"
    )
    (draft,) = drafts(settings, calendar(event))
    told = [doubt.message[Language.FR].replace("\u00a0", " ") for doubt in draft.doubts]
    assert "Pas repris : les invités (ATTENDEE, 2)." in told
    assert "Pas repris : la position sur la carte (GEO)." in told
    assert "Illisible, donc pas repris : la fin (DTEND)." in told


def test_a_changed_time_may_lack_its_start_or_its_place_in_the_series(settings: Settings) -> None:
    main = "UID:c\nDTSTART:20270504T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:X"
    off = "UID:c\nRECURRENCE-ID:20270511T100000\nSTATUS:CANCELLED"
    (draft,) = drafts(settings, calendar(main, off))
    assert draft.values["repeats"]["except"] == ["2027-05-11"]
    (draft,) = drafts(settings, calendar(main, "UID:c\nRECURRENCE-ID:demain\nDTSTART:20270512T100000\nSUMMARY:X"))
    assert "except" not in draft.values["repeats"]
    assert names(draft) == ["calendar-unreadable"]


LINES = (
    *("DTSTART:20270504T100000", "DTSTART;VALUE=DATE:20270504", "DTSTART;TZID=America/New_York:20271031T233000"),
    *("DTEND:20270504T120000", "DTEND;VALUE=DATE:20270503", "DURATION:PT90M", "DURATION:-PT1H", "DURATION:P2D"),
    *("RRULE:FREQ=WEEKLY;COUNT=4", "RRULE:FREQ=MONTHLY;BYDAY=-5MO;BYSETPOS=366", "RRULE:FREQ=YEARLY;BYYEARDAY=366"),
    *("RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:FREQ=WEEKLY;UNTIL=20270101", "RRULE:FREQ=HOURLY", "RRULE:FREQ=DAILY"),
    *("RDATE;VALUE=PERIOD:20270601T100000/P1D", "RDATE;VALUE=DATE:20270601", "EXDATE;VALUE=DATE:20270511"),
    *("EXDATE:20270504T100000", "RECURRENCE-ID:20270511T100000", "RECURRENCE-ID;VALUE=DATE:20270511"),
    *("RECURRENCE-ID;RANGE=THISANDFUTURE:20270511T100000", "RECURRENCE-ID:x", "STATUS:CANCELLED", "SEQUENCE:2"),
    *("SUMMARY:[COMPLET]", "SUMMARY:Annulé : ", "LOCATION:;;;", "LOCATION:Zoom", "ATTACH:x", "CATEGORIES:a,b", "URL:x"),
)


@given(st.lists(st.lists(st.sampled_from(LINES), max_size=7), min_size=1, max_size=3))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_mixture_of_properties_gives_drafts_that_can_be_written(
    settings: Settings, events: list[list[str]]
) -> None:
    for draft in drafts(settings, calendar(*("\n".join(["UID:m", *lines]) for lines in events))):
        assert draft.text.startswith("---\nid: EV-")
