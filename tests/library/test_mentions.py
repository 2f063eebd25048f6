"""Where an entry is spoken of: the chain of a meeting holds together both ways."""

from __future__ import annotations

from pathlib import Path

from build_tools.library.mentions import meetings_of, mentions_of, newsletters_about
from tests.checks.tiny_site import library_of

FILES = {
    "docs/agenda/debat.fr.md": "---\nid: EV-2026-01\ntitle: Un débat\ncategory: centre\nstarts: 2026-01-10\n---\n",
    "docs/round-tables/debat.fr.md": (
        "---\nid: TR-2026-01\ntitle: Le débat\nkind: conference\nheld_on: 2026-01-10\nevent: EV-2026-01\n---\n\n"
        "Un exemple : [un cas](../../practices/cas.fr.md).\n"
    ),
    "docs/round-tables/autre.fr.md": (
        "---\nid: TR-2026-02\ntitle: Une autre\nkind: meeting\nheld_on: 2026-01-20\n---\n\nLe texte.\n"
    ),
    "practices/cas.fr.md": "---\nid: BP-2026-01\ntitle: Un cas\nround_table: TR-2026-02\n---\n\nLe texte.\n",
    "docs/newsletters/janvier.fr.md": (
        "---\nid: NL-2026-01\ntitle: La lettre\nmonth: 2026-01\nsections:\n  - title: Agenda\n    items:\n"
        "      - EV-2026-01\n---\n"
    ),
}


def ids(entries: list[object]) -> list[str]:
    return [entry.id for entry in entries]  # type: ignore[attr-defined]


def test_event_report_and_case_lead_to_the_newsletter_that_announced_the_event(tmp_path: Path) -> None:
    library = library_of(tmp_path, FILES)
    for one in ("EV-2026-01", "TR-2026-01", "BP-2026-01"):
        assert ids([*newsletters_about(library, library.originals[one])]) == ["NL-2026-01"], one
    assert newsletters_about(library, library.originals["TR-2026-02"]) == []


def test_a_case_also_leads_to_the_report_that_links_to_it(tmp_path: Path) -> None:
    library = library_of(tmp_path, FILES)
    case = library.originals["BP-2026-01"]
    assert sorted(ids([*meetings_of(library, case)])) == ["TR-2026-01", "TR-2026-02"]
    assert ids([*mentions_of(library, case)]) == ["TR-2026-01", "NL-2026-01"]


def test_a_newsletter_does_not_lead_to_itself(tmp_path: Path) -> None:
    library = library_of(tmp_path, FILES)
    assert mentions_of(library, library.originals["NL-2026-01"]) == []
