"""The report: every kind of thing to look after is found, in the order of its urgency, in three forms and languages."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.upkeep import URGENCY, look_after
from build_tools.upkeep.history import last_changes
from build_tools.upkeep.links import DeadLink
from build_tools.upkeep.shown import FORMS
from tests.checks.tiny_site import TODAY, library_of
from tests.conftest import ROOT, RunCli

LONG = "Le médiateur " + "écrit encore et " * 12 + "attend."


def _file(head: str, body: str = "Texte.") -> str:
    return f"---\n{head.strip()}\n---\n\n{body}\n"


FILES = {
    "practices/vocabulary/procedures.yml": """
rad: {label: {fr: RAD, nl: ASR}, ended: 2025-10-01}
later: {label: {fr: Plus tard, nl: Later}, ended: 2027-01-01}
saisie-mobiliere: {label: {fr: Saisie mobilière, nl: Roerend beslag}}
saisie-mobilieres:
  label: {fr: Saisies mobilières, nl: Roerende beslagen}
  definition: {fr: Oui., nl: Ja.}
""",
    "practices/vocabulary/abbreviations.yml": """
ced:
  label: {fr: CED, nl: CED}
  meanings: [{fr: Centre pour entreprises, nl: Centrum}, {fr: Chambre, nl: Kamer}]
""",
    "practices/void.fr.md": _file("id: BP-2022-01\ntitle: Périmé\nprocedures: [rad]", "Le CED aide."),
    "practices/soon.fr.md": _file(
        "id: BP-2022-02\ntitle: Bientôt\nprocedures: [later]\nchanges: [{on: 2025-05-01, what: Une fois.}]"
    ),
    "practices/soon.nl.md": _file("id: BP-2022-02\ntranslation: complete\ntitle: Weldra", "Tekst."),
    "practices/known.fr.md": _file("""
id: BP-2022-03
title: Connu
procedures: [rad]
validity: {reviewed: 2026-01-01, by: Anne Dupont, note: Autrement.}
anonymised: {by: anne dupont, on: 2026-01-02}
"""),
    "practices/kept.fr.md": _file(
        """
id: BP-2022-04
title: Confirmé
procedures: [rad]
validity: {reviewed: 2025-11-01, by: A, review_by: 2026-01-15, confirms: [rad]}
anonymised: {by: B, on: 2026-01-02}
""",
        f"{LONG}\n\nVoir [ce site](https://mort.example/).",
    ),
    "docs/documents/old.fr.md": _file("id: DOC-2022-01\ntitle: Vieux\nkind: letter\nvalid_until: 2025-12-31"),
    "docs/round-tables/told.fr.md": _file(
        "id: TR-2022-01\ntitle: Dit\nkind: conference\nheld_on: 2022-02-24\nabout: [rad]\nactions:\n"
        "  - {title: Écrire, owner: CPAS, due: 2022-06, status: open}"
    ),
    "docs/round-tables/later.fr.md": _file(
        "id: TR-2023-01\ntitle: Suite\nkind: conference\nheld_on: 2023-02-24\nfollows: TR-2022-01\nactions:\n"
        "  - {title: Écrire, owner: CPAS, due: 2024-06, status: open}\n"
        "  - {title: Lire, owner: CPAS, due: 2026-02, status: open}\n"
        "  - {title: Parler, owner: CPAS, due: 2024-06, status: done}"
    ),
}
EXPECTED = {
    "invalid": {"BP-2022-01", "DOC-2022-01"},
    "soon-invalid": {"BP-2022-02"},
    "review-overdue": {"BP-2022-04"},
    "document-out-of-date": {"DOC-2022-01"},
    "action-late": {"TR-2023-01"},
    "not-anonymised": {"BP-2022-01", "BP-2022-02"},
    "same-person": {"BP-2022-03"},
    "translation-older": {"BP-2022-02"},
    "translation-missing": {"BP-2022-01", "BP-2022-03", "BP-2022-04", "DOC-2022-01", "TR-2022-01", "TR-2023-01"},
    "dead-outside-link": {"BP-2022-04"},
    "marked-invalid": {"BP-2022-03"},
    "affected": {"TR-2022-01"},
    "confirmed": {"BP-2022-04"},
    "concept-near-duplicate": {"saisie-mobilieres"},
    "ambiguous-abbreviation": {"BP-2022-01"},
    "long-sentences": {"BP-2022-04"},
    "page-without-links": {"DOC-2022-01", "TR-2023-01"},
}
DEAD = DeadLink("practices/kept.fr.md", "https://mort.example/", "404", date(2025, 3, 1))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(tmp_path, FILES)


def test_finds_every_kind_where_it_is_and_nowhere_else(library: Library) -> None:
    found = look_after(library, {}, [DEAD])
    by_kind = {kind: {one.about for one in found if one.kind.name == kind} for kind in EXPECTED}
    assert by_kind == EXPECTED
    kinds = {one.kind.name for one in found}
    assert kinds - set(EXPECTED) == {"concept-without-definition", "concept-unused"}
    assert kinds == {kind.name for kind in URGENCY}


def test_the_most_urgent_stands_first_then_the_oldest(library: Library) -> None:
    names = [kind.name for kind in URGENCY]
    found = look_after(library, {}, [DEAD])
    places = [names.index(one.kind.name) for one in found]
    assert places == sorted(places)
    for name in names:
        days = [one.day or date.max for one in found if one.kind.name == name]
        assert days == sorted(days)


def test_what_is_over_is_not_blamed_on_what_will_end_later(tmp_path: Path) -> None:
    """A case that rests on two laws, and a letter whose own day is over before its law is."""
    files = {name: FILES[name] for name in ("practices/vocabulary/procedures.yml",)}
    files["practices/two.fr.md"] = _file("id: BP-2022-01\ntitle: Deux\nprocedures: [rad, later]")
    head = "id: DOC-2022-01\ntitle: Vieux\nkind: letter\nvalid_until: 2025-12-31\nabout: [later]"
    files["docs/documents/old.fr.md"] = _file(head)
    found = [one for one in look_after(library_of(tmp_path, files), {}) if one.kind.name == "invalid"]
    assert [one.text(Language.EN).replace("\u00a0", " ") for one in found] == [
        "No longer valid since 1 October 2025: RAD. Reread, confirm, replace or withdraw.",
        "No longer valid since 1 January 2026: its last day. Reread, confirm, replace or withdraw.",
    ]


def test_a_translation_is_older_when_its_original_was_edited_after_it(library: Library) -> None:
    changed = {"practices/soon.fr.md": date(2026, 1, 2), "practices/soon.nl.md": date(2026, 1, 3)}
    days = [one.day for one in look_after(library, changed) if one.kind.name == "translation-older"]
    assert days == [date(2025, 5, 1)]  # the change that readers are told of is not in the translation


def test_the_history_is_that_of_git_and_empty_elsewhere(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}
    assert last_changes(tmp_path / "missing") == {}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", Language)
def test_every_form_speaks_every_language_and_leaves_no_blank(library: Library, form: str, language: Language) -> None:
    found = look_after(library, {}, [DEAD])
    told = FORMS[form](found, TODAY, language)
    assert all(one.about in told for one in found)
    assert not re.search(
        r"\{\w+\}", told.replace("{ color-scheme", "").partition("</style>")[2] if form == "html" else ""
    )
    assert "{day}" not in told
    assert told == FORMS[form](look_after(library, {}, [DEAD]), TODAY, language)


def test_nothing_to_report_is_said() -> None:
    assert "Rien à signaler." in FORMS["text"]([], TODAY, Language.FR)
    assert "Niets te melden." in FORMS["html"]([], TODAY, Language.NL)
    assert json.loads(FORMS["json"]([], TODAY, Language.EN))["summary"] == {"total": 0, "kinds": {}}


class _Outside(HTMLParser):
    """Everything that an HTML page would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.found += [
            f"{tag} {value}" for name, value in values.items() if name in {"src", "srcset", "data"} and value
        ]
        self.found += [tag] if tag in {"script", "link", "iframe", "object"} else []
        self.found += [str(values["href"])] if not str(values.get("href") or "#").startswith("#") else []


def test_the_page_needs_no_other_file_and_authors_cannot_write_into_it(tmp_path: Path) -> None:
    hostile = "---\nid: BP-2022-01\ntitle: <script src=//x.example></script>\nprocedures: [rad]\n---\n\nTexte.\n"
    page = FORMS["html"](
        look_after(library_of(tmp_path, {**FILES, "practices/void.fr.md": hostile}), {}), TODAY, Language.FR
    )
    outside = _Outside()
    outside.feed(page)
    assert outside.found == []
    assert "@import" not in page
    assert "url(" not in page


def test_the_command_tells_the_same_in_all_forms(run_cli: RunCli) -> None:
    told = run_cli("report", "--root", ROOT, "--today", "2026-11-23", "--format", "json", "--lang", "nl")
    assert (told.returncode, told.stderr) == (0, "")
    found = {(one["kind"], one["id"]) for one in json.loads(told.stdout)["findings"]}
    assert ("marked-invalid", "BP-2022-03") in found
    assert ("confirmed", "BP-2023-01") in found
    text = run_cli("report", "--root", ROOT, "--today", "2026-11-23", "--lang", "nl")
    assert text.returncode == 0
    assert "Administratieve schuldenregeling (ASR)" in text.stdout
    assert run_cli("report", "--root", ROOT, "--format", "pdf").returncode == 2
