"""The pages of the agenda: months as tables, years, what is coming, and what every event's page tells."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from build_tools.content_types.event import Event
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.entry import is_of
from build_tools.outputs.agenda import agenda
from build_tools.outputs.agenda_feed import agenda_feed
from build_tools.outputs.agenda_months import agenda_months
from build_tools.outputs.edition import Edition
from build_tools.outputs.events import events
from build_tools.outputs.events_shown import when
from build_tools.outputs.events_structured import structured_event
from build_tools.outputs.product import Page
from tests.outputs.agendas import agenda_of, by_address, event_file


def page(root: Path, text: str, address: str = "/fr/agenda/rencontre/", today: date = date(2026, 11, 23)) -> str:
    """The body of the page at an address, of an agenda of one event."""
    library, problems = agenda_of(root, {"rencontre.fr": text}, today)
    assert problems == []
    made = by_address([*agenda(library), *agenda_months(library), *events(library)])[address]
    assert isinstance(made, Page)
    return made.body


def with_keys(text: str, keys: str) -> str:
    return text.replace("---\n\n", keys + "---\n\n")


def words(body: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("\u00a0", " ").replace("\u202f", " ").split())


def test_every_month_between_the_first_and_the_last_event_has_a_page(library: Library) -> None:
    found = set(by_address(list(agenda_months(library))))
    assert "/fr/agenda/2024/03/" in found
    assert "/nl/agenda/2020/01/" in found
    assert "/fr/agenda/2019/09/" not in found
    assert len(found) == 2 * len(library.agenda.months)


def test_an_empty_month_says_so_and_leads_on(library: Library) -> None:
    march = by_address(list(agenda_months(library)))["/fr/agenda/2024/03/"]
    assert isinstance(march, Page)
    assert "Aucun événement en mars 2024." in march.body
    assert 'rel="prev" href="/fr/agenda/2024/02/"' in march.body
    assert 'rel="next" href="/fr/agenda/2024/04/"' in march.body
    assert "<ul" not in re.search(r"<table.*?</table>", march.body, re.DOTALL)[0]  # type: ignore[index]


def test_a_month_is_a_table_with_caption_headers_and_days(tmp_path: Path) -> None:
    body = page(tmp_path, event_file(), "/fr/agenda/2027/03/")
    assert '<caption class="gp-hidden">Calendrier de mars 2027</caption>' in body
    assert len(re.findall(r'<th scope="col" abbr="\w+">', body)) == 7
    assert len(re.findall(r"data-gp-day=", body)) == 31
    assert 'href="#j4"' in body
    assert '<h3 class="gp-agenda__day" id="j4">' in body
    assert "4 mars 2027, 1 événement" in words(body)


def test_an_event_of_several_days_stands_on_each_and_is_listed_once(tmp_path: Path) -> None:
    body = page(tmp_path, event_file(starts="2027-03-04", ends="2027-03-06"), "/fr/agenda/2027/03/")
    assert body.count("(jour ") == 3
    assert body.count('href="#j4"') == 3
    assert body.count("data-gp-last-day") == 1


def test_public_holidays_are_named_in_the_readers_language(tmp_path: Path) -> None:
    text = event_file(starts="2027-05-04")
    assert "Ascension" in page(tmp_path, text, "/fr/agenda/2027/05/")
    assert "O.-L.-H.-Hemelvaart" in page(tmp_path, text, "/nl/agenda/2027/05/")


def test_past_and_coming_events_part_on_the_day(tmp_path: Path) -> None:
    text = event_file(starts="2027-03-04T09:30")
    assert "Une rencontre" in page(tmp_path, text, "/fr/agenda/", date(2027, 3, 4))
    assert "Une rencontre" not in page(tmp_path, text, "/fr/agenda/", date(2027, 3, 5))
    assert "Une rencontre" in page(tmp_path, text, "/fr/agenda/2027/", date(2027, 3, 5))


CHANGE = "previously:\n  - starts: 2027-03-03T14:00\n    status: confirmed\n    on: 2026-10-01\n"


@pytest.mark.parametrize("address", ["/fr/agenda/", "/fr/agenda/2027/", "/fr/agenda/2027/03/", "/fr/agenda/rencontre/"])
@pytest.mark.parametrize(
    ("status", "word"), [("cancelled", "Annulé"), ("moved", "Déplacé"), ("postponed", "Reporté"), ("full", "Complet")]
)
def test_a_change_is_told_in_words_wherever_the_event_is(tmp_path: Path, address: str, status: str, word: str) -> None:
    text = with_keys(event_file(status=status, status_reason="La salle est fermée."), CHANGE)
    told = words(page(tmp_path, text, address))
    assert word in told
    assert "La salle est fermée." in told
    assert "mercredi 3 mars 2027, à 14h" in told


def test_registration_closes_after_its_last_day(tmp_path: Path) -> None:
    keys = "registration:\n  url: https://example.org/inscription\n  deadline: 2027-02-20\n"
    text = with_keys(event_file(), keys)
    open_ = page(tmp_path, text, today=date(2027, 2, 20))
    closed = page(tmp_path, text, today=date(2027, 2, 21))
    assert "https://example.org/inscription" in open_
    assert "Inscription jusqu’au 20 février 2027." in words(open_)
    assert "https://example.org/inscription" not in closed
    assert "Les inscriptions sont closes depuis le 20 février 2027." in words(closed)


@pytest.mark.parametrize("status", ["full", "cancelled"])
def test_nobody_registers_for_what_is_full_or_cancelled(tmp_path: Path, status: str) -> None:
    keys = "registration:\n  url: https://example.org/inscription\n"
    assert "example.org/inscription" not in page(tmp_path, with_keys(event_file(status=status), keys))


def test_parallel_workshops_stand_side_by_side(tmp_path: Path) -> None:
    rows = "".join(f"  - starts: 10:00\n    ends: 11:00\n    title: Atelier {n}\n" for n in (1, 2))
    body = page(tmp_path, with_keys(event_file(), f"programme:\n  - starts: 09:30\n    title: Accueil\n{rows}"))
    assert body.count("En parallèle") == 1
    assert body.count('class="gp-programme__hour"') == 2
    assert "10h – 11h" in words(body)


def test_a_programme_of_several_days_names_each_day_once_and_the_hours_alone(tmp_path: Path) -> None:
    rows = "".join(
        f"  - starts: {starts}\n    ends: {ends}\n    title: {title}\n"
        for starts, ends, title in (
            ("2026-03-05T09:00", "2026-03-05T10:00", "Suite"),
            ("2026-03-04T09:30", "2026-03-04T10:00", "Accueil"),
            ("2026-03-04T10:00", "2026-03-04T12:00", "Atelier A"),
            ("2026-03-04T10:00", "2026-03-05T12:00", "Atelier B"),
        )
    )
    text = with_keys(event_file(starts="2026-03-04T09:30", ends="2026-03-05T16:00"), f"programme:\n{rows}")
    told = words(page(tmp_path, text))
    told = told[told.index("Programme") :]
    assert "mercredi 4 mars 2026 9h30 – 10h Accueil 10h En parallèle, au choix Atelier A → 12h" in told
    assert "Atelier B → jeudi 5 mars 2026, 12h jeudi 5 mars 2026 9h – 10h Suite" in told


def test_speakers_are_shown_as_they_wish_and_no_longer_than_they_wish(tmp_path: Path) -> None:
    speakers = (
        "speakers:\n  - name: Anne Legrand\n    show: initials\n  - name: Bert Maes\n    show: name\n"
        "    until: 2026-12-31\n  - name: Carl Noir\n    show: none\n"
    )
    text = with_keys(event_file(), speakers)
    before, after = page(tmp_path, text), page(tmp_path, text, today=date(2027, 1, 1))
    assert "A. L. et Bert Maes" in words(before)
    assert "Noir" not in before
    assert "Legrand" not in before
    assert "Maes" not in after


def test_the_place_leads_to_a_search_on_a_map_and_shows_none(tmp_path: Path) -> None:
    body = page(tmp_path, event_file(place="Rue de l'Exemple 5, Bruxelles"))
    assert 'href="https://www.openstreetmap.org/search?query=Rue%20de%20l%27Exemple%205%2C%20Bruxelles"' in body
    assert "<iframe" not in body
    assert "<img" not in body


def test_the_report_and_its_cases_stand_on_the_events_page(library: Library) -> None:
    body = next(one.body for one in events(library) if one.address == "/fr/agenda/conference-debat-avec-le-ced-2021/")
    assert "/fr/tables-rondes/rencontre-avec-le-ced-2021/" in body
    first = next(one.body for one in events(library) if one.address == "/fr/agenda/table-ronde-bonnes-pratiques-2022/")
    assert "/fr/pratiques/independant-accompagne-par-le-ced/" in first


def test_a_training_lists_its_series(library: Library) -> None:
    body = next(one.body for one in events(library) if one.address == "/fr/agenda/formation-de-base-2027/")
    assert len(re.findall(r'<li class="gp-event', body)) == 4
    assert "Déplacé" in body
    assert "Complet" in body


@pytest.mark.parametrize(
    ("keys", "french", "dutch"),
    [
        (
            {"starts": "2021-09-30T09:30", "ends": "2021-09-30T12:30"},
            "jeudi 30 septembre 2021, de 9h30 à 12h30",
            "donderdag 30 september 2021, van 9u30 tot 12u30",
        ),
        ({"starts": "2021-09-30T09:30"}, "jeudi 30 septembre 2021, à 9h30", "donderdag 30 september 2021, om 9u30"),
        ({"starts": "2021-04-01"}, "jeudi 1er avril 2021", "donderdag 1 april 2021"),
        (
            {"starts": "2021-04-01", "ends": "2021-04-02"},
            "du jeudi 1er avril 2021 au vendredi 2 avril 2021",
            "van donderdag 1 april 2021 tot en met vrijdag 2 april 2021",
        ),
    ],
)
def test_times_are_said_as_each_language_says_them(
    tmp_path: Path, keys: dict[str, str], french: str, dutch: str
) -> None:
    library, _ = agenda_of(tmp_path, {"rencontre.fr": event_file(1, "", **keys)})
    facts = library.originals["EV-2026-01"].facts
    assert isinstance(facts, Event)
    for language, expected in ((Language.FR, french), (Language.NL, dutch)):
        assert when(Edition(library, language), facts.starts, facts.ends).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("keys", "change", "status", "previous"),
    [
        ({}, "", "EventScheduled", None),
        ({"status": "cancelled"}, "", "EventCancelled", None),
        ({"status": "moved"}, CHANGE, "EventRescheduled", "2027-03-03T14:00+01:00"),
        ({"status": "postponed", "starts": "2027-03-03T14:00"}, CHANGE, "EventPostponed", None),
    ],
)
def test_search_engines_are_told_what_became_of_it(
    tmp_path: Path, keys: dict[str, str], change: str, status: str, previous: str | None
) -> None:
    text = with_keys(event_file(1, "", place="Namur", online="true", organiser="CAMD", **keys), change)
    library, problems = agenda_of(tmp_path, {"rencontre.fr": text})
    entry = library.originals["EV-2026-01"]
    assert problems == []
    assert is_of(entry, Event)
    data = structured_event(Edition(library, Language.FR), entry)
    assert data["eventStatus"] == f"https://schema.org/{status}"
    assert data.get("previousStartDate") == previous
    assert data["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert data["organizer"] == [{"@type": "Organization", "name": "CAMD"}]


def test_the_feed_names_each_event_for_ever_and_bears_any_title(tmp_path: Path) -> None:
    library, _ = agenda_of(tmp_path, {"rencontre.fr": event_file(title='"]]> &amp;amp; <b>"')})
    feeds = {one.address: one.content.decode() for one in agenda_feed(library)}
    assert set(feeds) == {f"/{place}/agenda.{end}" for place in ("fr/flux", "nl/feeds") for end in ("xml", "json")}
    feed = feeds["/fr/flux/agenda.xml"]
    assert "<id>tag:centre.example,2020:EV-2026-01:fr</id>" in feed
    assert "]]&gt; &amp;amp;amp; &lt;b&gt;" in feed


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/fr/agenda/2027/10/", ("Agenda d’octobre 2027", "Calendrier d’octobre 2027")),
        ("/fr/agenda/2027/09/", ("Agenda de septembre 2027", "Calendrier de septembre 2027")),
        ("/nl/agenda/2027/10/", ("Agenda van oktober 2027", "Kalender van oktober 2027")),
    ],
)
def test_french_elides_before_the_name_of_a_month(tmp_path: Path, address: str, expected: tuple[str, str]) -> None:
    body = page(tmp_path, event_file(starts="2027-09-07", ends="2027-10-05"), address)
    assert all(told in body for told in expected)


REPEATED = "repeats: {every: week, count: 3, except: [2027-03-11]}\n"


def test_what_is_held_several_times_says_how_often_and_from_when_to_when(tmp_path: Path) -> None:
    text = with_keys(event_file(ends="2027-03-04T12:00"), REPEATED)
    assert "2 fois, du 4 mars 2027 au 18 mars 2027" in words(page(tmp_path / "fr", text))
    dutch = words(page(tmp_path / "nl", text, "/nl/agenda/rencontre/"))
    assert "2 keer, van 4 maart 2027 tot en met 18 maart 2027" in dutch


def test_search_engines_are_told_every_time_and_the_last_end(tmp_path: Path) -> None:
    data = _structured(tmp_path, with_keys(event_file(ends="2027-03-04T12:00"), REPEATED))
    assert [one["startDate"] for one in data["subEvent"]] == ["2027-03-04T09:30+01:00", "2027-03-18T09:30+01:00"]
    assert data["endDate"] == "2027-03-18T12:00+01:00"


@pytest.mark.parametrize(
    ("keys", "availability"),
    [
        ({}, "https://schema.org/InStock"),
        ({"status": "full"}, "https://schema.org/SoldOut"),
        ({"status": "cancelled"}, None),
        ({"registration": "{email: a@example.org, deadline: 2026-11-22}"}, None),
        ({"starts": "2026-03-04T09:30"}, None),
    ],
    ids=["open", "full", "cancelled", "closed", "past"],
)
def test_only_what_can_be_had_is_offered(tmp_path: Path, keys: dict[str, str], availability: str | None) -> None:
    data = _structured(tmp_path, event_file(1, "", **{"registration": "{email: a@example.org}", **keys}))
    offer = data.get("offers", {})
    assert offer.get("availability") == availability
    assert not offer or offer["url"] == "https://centre.example/fr/agenda/rencontre/"


def _structured(root: Path, text: str) -> dict[str, Any]:
    library, problems = agenda_of(root, {"rencontre.fr": text})
    entry = library.originals["EV-2026-01"]
    assert problems == []
    assert is_of(entry, Event)
    return structured_event(Edition(library, Language.FR), entry)


def test_each_day_of_a_long_month_leads_back_to_the_table(tmp_path: Path) -> None:
    daily = "repeats:\n  every: day\n  until: 2026-03-31\n"
    files = {
        f"rencontre-{number}.fr": with_keys(event_file(id=f"EV-2026-1{number}", starts="2026-03-01T09:00"), daily)
        for number in range(2)
    }
    for count, back in ((1, 0), (2, 31)):
        library, _ = agenda_of(tmp_path / str(count), dict(list(files.items())[:count]))
        made = by_address(list(agenda_months(library)))["/fr/agenda/2026/03/"]
        assert isinstance(made, Page)
        assert made.body.count('href="#month"') == back
        assert made.body.count('id="month"') == bool(back)
