"""An agenda of twenty years: what each event costs beyond its own pages, and a month that holds five hundred."""

from __future__ import annotations

import gzip
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

from build_tools.library import Library
from build_tools.outputs.agenda import agenda
from build_tools.outputs.agenda_feed import agenda_feed
from build_tools.outputs.agenda_months import agenda_months
from build_tools.outputs.calendars import calendars
from build_tools.outputs.events import events
from build_tools.outputs.home import home
from tests.outputs.agendas import agenda_of

EVENTS, YEARS = 5000, 20
IN_ONE_MONTH, HEAVIEST = 500, 40_000
TODAY = date(2026, 11, 23)
BEYOND = (agenda, agenda_months, calendars, agenda_feed, home)


def written(number: int, starts: str, random: Random) -> str:
    """An event as people write one: one in ten repeats, one in ten changed."""
    lines = [
        f"id: EV-2026-{number}",
        f"title: Rencontre {number} sur les dettes d'énergie et d'eau",
        "published: 2020-01",
    ]
    lines += ["summary: Une rencontre pour partager ce qui a marché avec les créanciers.", "about:\n  - energie"]
    lines += [f"category: {random.choice(('centre', 'partner', 'training'))}", f"starts: {starts}T09:30"]
    lines += [f"ends: {starts}T12:30", "place: Rue de l'Exemple 5, 1000 Bruxelles"]
    if number % 10 == 1:
        lines += ["repeats:\n  every: week\n  count: 4"]
    if number % 10 == 2:
        lines += [
            "status: moved",
            f"previously:\n  - starts: {starts}T08:30\n    status: confirmed\n    on: 2020-02-01",
        ]
    return "---\n" + "\n".join(lines) + "\n---\n\nUn texte de deux phrases. Le voici.\n"


def library_of(root: Path, days: list[date]) -> Library:
    """The library of one event for each day."""
    random = Random(1)  # noqa: S311 - the same events every time
    files = {f"rencontre-{n}.fr": written(n, day.isoformat(), random) for n, day in enumerate(days)}
    library, problems = agenda_of(root, files, TODAY)
    assert problems == []
    return library


def test_an_event_costs_two_milliseconds_beyond_its_pages(tmp_path: Path) -> None:
    first = date(2010, 1, 1)
    library = library_of(tmp_path, [first + timedelta(days=n * YEARS * 365 // EVENTS) for n in range(EVENTS)])
    started = time.process_time()
    made = [product for output in BEYOND for product in output(library)]
    beyond = 1000 * (time.process_time() - started) / EVENTS
    started = time.process_time()
    pages = list(events(library))
    own = 1000 * (time.process_time() - started) / len(pages)
    print(f"\n{EVENTS} events, {len(made)} other products: {beyond:.2f} ms an event; {own:.2f} ms a page of an event")


def test_a_month_of_five_hundred_events_stays_light(tmp_path: Path) -> None:
    library = library_of(tmp_path, [date(2027, 3, 1 + n % 31) for n in range(IN_ONE_MONTH)])
    pages = list(agenda_months(library))
    sent = [len(gzip.compress(page.body.encode())) for page in pages]
    print(f"\n{IN_ONE_MONTH} events in a month: {max(sent) / 1000:.0f} kB as servers send it")
    assert max(sent) <= HEAVIEST
