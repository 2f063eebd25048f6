from __future__ import annotations

from datetime import date
from pathlib import Path

from build_tools.content_types.event import Event
from build_tools.library.agenda import Agenda, is_on, is_undated, occurrences
from build_tools.library.entry import Entry, is_of
from tests.outputs.agendas import agenda_of, event_file

TODAY = date(2026, 11, 23)


def agenda(root: Path, **files: str) -> Agenda:
    library, problems = agenda_of(root, {f"{name}.fr": text for name, text in files.items()})
    assert problems == []
    return library.agenda


def only(found: Agenda) -> Entry[Event]:
    entry = found.events[0]
    assert is_of(entry, Event)
    return entry


def with_keys(text: str, keys: str) -> str:
    return text.replace("---\n\n", keys + "---\n\n")


def test_a_repetition_leaves_out_exceptions_and_takes_what_is_added(tmp_path: Path) -> None:
    keys = "repeats:\n  every: week\n  count: 3\n  except:\n    - 2027-03-11\n"
    keys += "  also:\n    - 2027-03-12T10:00\n    - 2027-04-01\n"
    found = agenda(tmp_path, rencontre=with_keys(event_file(ends="2027-03-04T12:00"), keys))
    assert sorted(str(one.starts) for one in occurrences(only(found))) == [
        "2027-03-04T09:30",
        "2027-03-12T10:00",
        "2027-03-18T09:30",
        "2027-04-01T09:30",
    ]
    assert {str(one.ends)[11:] for one in occurrences(only(found))} == {"12:00"}


def test_an_end_at_midnight_belongs_to_the_day_before(tmp_path: Path) -> None:
    found = agenda(tmp_path, rencontre=event_file(starts="2027-03-04T20:00", ends="2027-03-05T00:00"))
    assert list(found.by_day) == [date(2027, 3, 4)]


def test_months_run_from_the_first_event_to_the_last_or_to_today(tmp_path: Path) -> None:
    past = agenda(tmp_path / "past", rencontre=event_file(starts="2026-08-04"))
    future = agenda(tmp_path / "future", rencontre=event_file(starts="2027-03-04"))
    assert past.months == ((2026, 8), (2026, 9), (2026, 10), (2026, 11))
    assert future.months == ((2027, 3),)
    assert Agenda((), TODAY).months == ()


def test_what_spans_its_parts_takes_place_in_them(tmp_path: Path) -> None:
    whole = event_file(1, starts="2027-01-01", ends="2027-12-31")
    found = agenda(tmp_path, formation=whole, serie=event_file(2, part_of="EV-2026-01"))
    assert [entry.id for entry in found.held] == ["EV-2026-02"]
    assert [one.entry.id for one in found.of_event["EV-2026-01"]] == ["EV-2026-02"]


def test_what_has_a_day_of_its_own_takes_place_itself(tmp_path: Path) -> None:
    evening = event_file(1, starts="2027-01-05T18:00")
    found = agenda(tmp_path, soiree=evening, serie=event_file(2, part_of="EV-2026-01"))
    assert [entry.id for entry in found.held] == ["EV-2026-01", "EV-2026-02"]


def test_a_postponement_has_a_new_day_or_none_yet(tmp_path: Path) -> None:
    before = "previously:\n  - starts: 2027-03-04T09:30\n    status: confirmed\n    on: 2026-10-01\n"
    none = only(agenda(tmp_path / "a", rencontre=with_keys(event_file(status="postponed"), before))).facts
    new = event_file(status="postponed", starts="2027-04-08T09:30")
    fixed = only(agenda(tmp_path / "b", rencontre=with_keys(new, before))).facts
    assert (is_undated(none), is_on(none)) == (True, False)
    assert (is_undated(fixed), is_on(fixed)) == (False, True)
