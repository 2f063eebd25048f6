"""Reports of meetings: every kind and key, what became of actions, series, speakers, and the way to cases and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.build import build
from build_tools.content_types.round_table import Kind
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.outputs.product import File, Page
from build_tools.outputs.round_tables import THEME_PARTS, round_tables
from build_tools.outputs.templates import labels
from build_tools.settings import read_settings
from tests.checks.tiny_site import SETTINGS, Files, library_of, write_site

FIRST = """\
---
id: TR-2022-01
title: Première rencontre
kind: round-table
held_on: 2022-02-24
actions:
  - {title: Écrire une lettre-type, owner: CPAS, due: 2022-06, status: open}
  - title: Inviter les huissiers
    owner: Le centre
    due: 2022-12
    status: dropped
    outcome: Ils **n'ont pas** répondu.
---

Le texte.
"""
SECOND = """\
---
id: TR-2023-01
title: Seconde rencontre
kind: round-table
held_on: 2023-02-16
follows: TR-2022-01
actions:
  - {title: "écrire une LETTRE-TYPE !", owner: CPAS, due: 2026-03, status: %s, outcome: La lettre est en ligne.}
  - {title: Traduire la lettre, owner: Le centre, due: 2026-12, status: open}
---

Le texte.
"""


def pages(root: Path, files: Files) -> dict[str, str]:
    """The pages of the reports of a small site, by address."""
    return by_address(library_of(root, files))


def by_address(library: Library) -> dict[str, str]:
    return {page.address: page.body for page in round_tables(library)}


def report(number: int, more: str, body: str = "Le texte.\n") -> str:
    head = f"id: TR-2022-{number:02}\ntitle: Rencontre {number}\nheld_on: 2022-02-{number:02}\n"
    kind = "" if "kind:" in more else "kind: meeting\n"
    return f"---\n{head}{kind}{more}---\n\n{body}"


def part(body: str, name: str) -> str:
    """A section of a page by its id."""
    found = re.search(rf'<section class="gp-section[^"]*" aria-labelledby="{name}">.*?</section>', body, re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_name_on_its_page_and_in_the_list(tmp_path: Path, kind: Kind) -> None:
    found = pages(tmp_path, {"docs/round-tables/r.fr.md": report(1, f"kind: {kind.value}\n")})
    for language, address in ((Language.FR, "/fr/tables-rondes/"), (Language.NL, "/nl/rondetafels/")):
        name = labels(language)["kinds"][kind]
        assert f'<p class="gp-head__over">{name}</p>' in found[f"{address}r/"]
        assert f"<span>{name}</span>" in found[address]


def test_every_fact_is_shown_and_nothing_empty(tmp_path: Path) -> None:
    more = (
        "ends: 2022-02-03\nplace: Bruxelles\nonline: true\nseries: Les banques\npart: 3\n"
        "participants: {count: 50, about: true, kinds: [{label: avocats, count: 14}, {label: médiateurs}]}\n"
    )
    found = pages(tmp_path, {"docs/round-tables/r.fr.md": report(1, more)})
    body = found["/fr/tables-rondes/r/"]
    for words in (
        "1er–3\u00a0février 2022",
        "Bruxelles, en ligne",
        "environ 50 personnes (14 avocats et médiateurs)",
        "Les banques, volet\u00a03",
    ):
        assert words in body
    assert "1–3\u00a0februari 2022" in found["/nl/rondetafels/"]
    assert "<dd></dd>" not in body
    assert "gp-tasks" not in body


def test_a_theme_shows_each_of_its_parts_in_order(tmp_path: Path) -> None:
    texts = "".join(f"    {name}: |\n      - Le texte {name}\n" for name in THEME_PARTS)
    body = pages(tmp_path, {"docs/round-tables/r.fr.md": report(1, f"themes:\n  - title: La prévention\n{texts}")})[
        "/fr/tables-rondes/r/"
    ]
    places = [body.index(f"<li>Le texte {name}</li>") for name in THEME_PARTS]
    assert places == sorted(places)
    assert '<h2 id="theme-1">La prévention</h2>' in body


def test_a_later_report_tells_what_became_of_actions_and_the_former_leads_to_it(tmp_path: Path) -> None:
    files = {"docs/round-tables/premiere.fr.md": FIRST, "docs/round-tables/seconde.fr.md": SECOND % "done"}
    found = pages(tmp_path, files)
    later = found["/fr/tables-rondes/seconde/"]
    became = part(later, "became")
    assert "Ce que sont devenues les actions du 24\u00a0février 2022" in became
    assert 'href="/fr/tables-rondes/premiere/"' in became
    assert "faite</span> <span>Écrire une lettre-type" in became
    assert "La lettre est en ligne." in became
    assert "abandonnée</span> <span>Inviter les huissiers" in became
    assert "Ils <strong>n’ont pas</strong> répondu." in became
    own = part(later, "actions")
    assert "Traduire la lettre" in own
    assert "lettre-type" not in own.lower()
    former = found["/fr/tables-rondes/premiere/"]
    decided = part(former, "actions")
    assert "faite</span> <span>Écrire une lettre-type" in decided
    assert "La lettre est en ligne." in decided
    assert 'href="/fr/tables-rondes/seconde/">Seconde rencontre</a>' in decided
    assert 'href="/fr/tables-rondes/seconde/"' in part(former, "follow-ups")
    assert part(former, "became") == ""


def test_an_open_action_whose_month_is_over_says_so(tmp_path: Path) -> None:
    library = library_of(
        tmp_path, {"docs/round-tables/premiere.fr.md": FIRST, "docs/round-tables/seconde.fr.md": SECOND % "open"}
    )
    for day, words in ((date(2026, 3, 31), "en cours</span>"), (date(2026, 4, 1), "en cours, échéance passée</span>")):
        body = by_address(replace(library, today=day))["/fr/tables-rondes/premiere/"]
        assert f"{words} <span>Écrire une lettre-type" in body


def test_the_last_of_several_later_reports_has_the_last_word(tmp_path: Path) -> None:
    third = SECOND.replace("TR-2023-01", "TR-2024-01").replace("2023-02-16", "2024-02-16")
    third = third.replace("follows: TR-2022-01", "follows: TR-2023-01").replace("Seconde", "Troisième")
    files = {
        "docs/round-tables/premiere.fr.md": FIRST,
        "docs/round-tables/seconde.fr.md": SECOND % "open",
        "docs/round-tables/troisieme.fr.md": third % "done",
    }
    found = pages(tmp_path, files)
    for name in ("premiere", "seconde", "troisieme"):
        assert re.search("faite</span> <span>[Éé]crire une", found[f"/fr/tables-rondes/{name}/"]), name


def test_a_translated_action_is_followed_under_either_name(tmp_path: Path) -> None:
    dutch = (
        "---\nid: TR-2022-01\ntranslation: complete\ntitle: Eerste ontmoeting\n"
        "actions:\n  - title: Een brief schrijven\n---\n\nTekst.\n"
    )
    later = SECOND.replace('"écrire une LETTRE-TYPE !"', "Een brief schrijven")
    files = {
        "docs/round-tables/premiere.fr.md": FIRST,
        "docs/round-tables/eerste.nl.md": dutch,
        "docs/round-tables/tweede.nl.md": later % "done",
    }
    found = pages(tmp_path, files)
    assert "faite</span> <span>Écrire une lettre-type" in found["/fr/tables-rondes/premiere/"]
    assert "uitgevoerd</span> <span>Een brief schrijven" in found["/nl/rondetafels/eerste/"]


def test_the_parts_of_a_series_lead_to_each_other_in_order(tmp_path: Path) -> None:
    files = {
        f"docs/round-tables/r{number}.fr.md": report(number, f"series: Les {word}\npart: {number}\n")
        for number, word in ((1, "banques"), (2, "Banques"), (3, "huissiers"))
    }
    found = pages(tmp_path, files)
    series = part(found["/fr/tables-rondes/r2/"], "series")
    assert series.index('href="/fr/tables-rondes/r1/"') < series.index('aria-current="true"')
    assert "r3" not in series
    assert part(found["/fr/tables-rondes/r3/"], "series") == ""


SPEAKERS = """\
speakers:
  - {name: Anne Dupont-Lejeune, function: juge, organisation: vivaqua, show: name, until: 2026-02-10}
  - {name: Jean-Pierre van Damme, show: initials}
  - {name: Zoé Secret, show: none}
"""


def _everything(root: Path, today: date) -> Iterator[tuple[str, str]]:
    """Every page and text file of a site whose report and event have speakers."""
    event = (
        "---\nid: EV-2022-01\ntitle: Une journée\ncategory: centre\nstarts: 2022-02-01T09:30\n"
        f"{SPEAKERS}programme:\n  - starts: 09:30\n    title: Accueil\n    "
        + SPEAKERS.replace("\n", "\n    ").rstrip()
        + "\n---\n\nLe texte.\n"
    )
    letter = (
        "---\nid: NL-2022-02\ntitle: La lettre\nmonth: 2022-02\nsections:\n"
        "  - {title: À lire, items: [TR-2022-01, EV-2022-01]}\n---\n"
    )
    files = {
        "mkdocs.yml": "site_url: https://example.org/\n" + SETTINGS,
        "docs/round-tables/r.fr.md": report(1, "event: EV-2022-01\n" + SPEAKERS),
        "docs/agenda/e.fr.md": event,
        "docs/newsletters/l.fr.md": letter,
    }
    write_site(root, files)
    settings, problems = read_settings(root)
    assert settings, problems
    made = build(settings, today)
    assert not made.errors, made.errors
    for product in made.products:
        if isinstance(product, Page):
            yield product.address, product.body + repr(product.data) + product.description
        elif isinstance(product, File):
            yield product.address, product.content.decode("utf-8", "replace")


def test_speakers_are_named_as_they_wish_and_no_longer_than_that(tmp_path: Path) -> None:
    before = dict(_everything(tmp_path / "before", date(2026, 2, 10)))
    body = before["/fr/tables-rondes/r/"]
    assert "Anne Dupont-Lejeune (juge, VIVAQUA) et J.-P. V. D." in body
    after = dict(_everything(tmp_path / "after", date(2026, 2, 11)))
    assert not [address for address, text in after.items() if "Dupont" in text or "Lejeune" in text]
    for found in (before, after):
        assert not [address for address, text in found.items() if "Secret" in text or "Damme" in text]


def test_a_withdrawn_report_shows_its_reason_alone(tmp_path: Path) -> None:
    more = "withdrawn: {on: 2026-01-01, reason: Le texte était faux.}\nplace: Bruxelles\n" + SPEAKERS
    files = {"docs/round-tables/r.fr.md": report(1, more, "Un texte faux.\n")}
    body = pages(tmp_path, files)["/fr/tables-rondes/r/"]
    assert "Le texte était faux." in body
    for words in ("Un texte faux", "Bruxelles", "Dupont"):
        assert words not in body
