"""`new newsletter --month`: what is new already stands in it, in the usual sections."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.authoring.draft_newsletter import begin_newsletter
from build_tools.authoring.refusal import Refusal
from build_tools.content_types import TYPES
from build_tools.core.languages import Language
from build_tools.options import Told
from tests.checks.tiny_site import SETTINGS, Files, diagnose, library_of

FILES = {
    "practices/vieux.fr.md": "---\nid: BP-2024-01\ntitle: Un vieux cas\npublished: 2024-01\n---\n\nLe texte.\n",
    "practices/neuf.fr.md": "---\nid: BP-2026-01\ntitle: Un cas\npublished: 2026-01-20\n---\n\nLe texte.\n",
    "docs/agenda/debat.fr.md": "---\nid: EV-2026-01\ntitle: Un débat\ncategory: centre\nstarts: 2026-03-10\n---\n",
    "docs/newsletters/janvier.fr.md": "---\nid: NL-2026-01\ntitle: La lettre\nmonth: 2026-01\nsections: []\n---\n",
}
USUAL = """\
      newsletter:
        usual:
          - title: {fr: Formation, nl: Opleiding}
            holds: [event]
            categories: [partner]
          - title: {fr: Rencontres, nl: Ontmoetingen}
            holds: [event, round-table]
          - title: {fr: Défense du secteur, nl: Verdediging van de sector}
          - title: {fr: Bonnes pratiques, nl: Goede praktijken}
            holds: [practice]
"""


def practice(number: int, keys: str) -> Files:
    text = f"---\nid: BP-2024-{number:02}\ntitle: Un cas {number}\npublished: 2024-01\n{keys}---\n\nLe texte.\n"
    return {f"practices/cas-{number}.fr.md": text}


def event(number: int, starts: str, keys: str = "category: centre\n") -> Files:
    head = f"id: EV-2026-{number:02}\ntitle: Une journée {number}\npublished: 2025-06\nstarts: {starts}\n"
    return {f"docs/agenda/journee-{number}.fr.md": f"---\n{head}{keys}---\n\nLe texte.\n"}


def letter(month: str, *ids: str) -> Files:
    items = "".join(f"      - {one}\n" for one in ids)
    sections = f"sections:\n  - title: À lire\n    items:\n{items}" if ids else "sections: []\n"
    return {
        f"docs/newsletters/l{month}.fr.md": f"---\nid: NL-{month}\ntitle: La lettre\nmonth: {month}\n{sections}---\n"
    }


def sections(root: Path, files: Files, month: str = "2026-02") -> dict[str, list[str]]:
    """The ids of each section of a draft, by title."""
    text = begin_newsletter(library_of(root, files), month, Language.FR).text
    head: dict[str, Any] = yaml.safe_load(text.split("---")[1])
    return {section["title"]: section.get("items", []) for section in head["sections"]}


def ids(root: Path, files: Files, month: str = "2026-02") -> set[str]:
    return {one for found in sections(root, files, month).values() for one in found}


def test_it_holds_what_is_new_since_the_last_and_what_comes(tmp_path: Path) -> None:
    draft = begin_newsletter(library_of(tmp_path, FILES), "2026-02", Language.FR)
    assert "id: NL-2026-02" in draft.text
    assert "draft: true" in draft.text
    assert ids(tmp_path / "again", FILES) == {"BP-2026-01", "EV-2026-01"}


def test_what_was_changed_or_reread_since_is_news_too(tmp_path: Path) -> None:
    files = {
        **letter("2025-12"),
        **practice(1, "updated: 2026-01-10\n"),
        **practice(2, "changes:\n  - on: 2026-01-11\n    what: Le plafond a changé.\n"),
        **practice(3, "validity:\n  reviewed: 2026-01-12\n  by: Le centre\n"),
        **practice(4, "updated: 2025-11-30\n"),
    }
    assert {"BP-2024-01", "BP-2024-02", "BP-2024-03"} <= ids(tmp_path, files)
    assert "BP-2024-04" not in ids(tmp_path / "again", files)


def test_what_the_last_number_told_is_no_news_unless_it_changed_later(tmp_path: Path) -> None:
    told = {**letter("2025-12", "BP-2024-01", "BP-2024-02")}
    files = {**told, **practice(1, "updated: 2025-12-10\n"), **practice(2, "updated: 2026-01-10\n")}
    assert ids(tmp_path, files) & {"BP-2024-01", "BP-2024-02"} == {"BP-2024-02"}


def test_events_are_told_while_readers_can_still_come(tmp_path: Path) -> None:
    far = "category: centre\nupdated: 2026-01-20\n"
    files = {
        **letter("2026-01"),
        **event(1, "2026-02-10"),
        **event(2, "2026-03-10T09:30"),
        **event(3, "2026-11-10"),
        **event(4, "2026-11-11", far),
        **event(5, "2026-01-20"),
    }
    found = sections(tmp_path, files, "2026-03")
    assert found["À l'agenda"] == ["EV-2026-02", "EV-2026-04"]


def test_the_sections_are_those_of_the_settings(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": SETTINGS + USUAL,
        **FILES,
        **event(2, "2026-03-04", "category: partner\n"),
        "docs/documents/modele.fr.md": (
            "---\nid: DOC-2026-01\ntitle: Un modèle\nkind: letter\npublished: 2026-01-25\n---\n\nLe texte.\n"
        ),
    }
    found = sections(tmp_path, files)
    assert list(found) == ["Formation", "Rencontres", "Défense du secteur", "Bonnes pratiques", "À lire aussi"]
    assert found["Formation"] == ["EV-2026-02"]
    assert found["Rencontres"] == ["EV-2026-01"]
    assert found["Défense du secteur"] == []
    assert found["À lire aussi"] == ["DOC-2026-01"]  # no section of the settings takes it, and it is not lost


def test_a_section_holds_types_that_exist() -> None:
    assert set(Told) <= {kind.collection.name for kind in TYPES}


@pytest.mark.parametrize("language", [Language.FR, Language.NL])
@pytest.mark.parametrize("settings", [SETTINGS, SETTINGS + USUAL])
def test_what_it_writes_is_valid(tmp_path: Path, language: Language, settings: str) -> None:
    files = {"mkdocs.yml": settings, **FILES}
    draft = begin_newsletter(library_of(tmp_path / "a", files), "2026-02", language)
    library = library_of(tmp_path / "b", {**files, draft.path: draft.text})
    assert library.originals["NL-2026-02"].sound
    assert library.originals["NL-2026-02"].facts.draft
    found = diagnose(tmp_path / "c", {**files, draft.path: draft.text})
    assert [one.name for one in found if one.path == draft.path] == []


@pytest.mark.parametrize("month", ["2026-01", "décembre"])
def test_a_month_that_is_taken_or_none_is_refused(tmp_path: Path, month: str) -> None:
    library = library_of(tmp_path, FILES)
    assert date(2026, 2, 1) == library.today
    with pytest.raises(Refusal):
        begin_newsletter(library, month, Language.FR)


def test_a_site_without_news_gives_a_valid_draft_too(tmp_path: Path) -> None:
    draft = begin_newsletter(library_of(tmp_path / "a", {}), "2026-02", Language.FR)
    found = diagnose(tmp_path / "b", {draft.path: draft.text})
    assert [one.name for one in found if one.path == draft.path] == []
