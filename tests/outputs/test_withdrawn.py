"""An entry that was taken back: readers learn why, wherever they meet it, and nothing else of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.library import Library
from build_tools.outputs import OUTPUTS
from build_tools.outputs.product import File, Page
from tests.checks.tiny_site import complete, library_of

WITHDRAWN = "withdrawn: {on: 2026-01-05, reason: Une erreur de calcul.}\nsummary: SECRET en deux mots.\n"
PRACTICE = (
    "creditors: [vivaqua]\ndebts: [eau]\namounts: [{claimed: 4321, settled: 1234}]\nplan: {monthly: 57, months: 12}\n"
    "changes: [{on: 2025-12-01, what: SECRET changé.}]\n"
    "adopters: [{on: 2025-12, service: SECRET service, text: SECRET essai., outcome: plan-accepte}]\n"
)
OUTCOMES = "plan-accepte: {label: {fr: Plan accepté, nl: Plan aanvaard}}\n"
EVENT = (
    "starts: 2026-03-04T09:30\nplace: SECRET salle\naudience: SECRET public\nonline: https://secret.example/SECRET\n"
    "programme: [{starts: 10h, title: SECRET atelier}]\nregistration: {email: secret@example.org}\n"
)
ROUND_TABLE = "held_on: 2025-03-04\nplace: SECRET salle\nthemes: [{title: SECRET thème, findings: SECRET constat.}]\n"
TYPES = {
    "practices/retire.fr.md": PRACTICE,
    "docs/agenda/retire.fr.md": EVENT,
    "docs/round-tables/retire.fr.md": ROUND_TABLE,
    "docs/documents/retire.fr.md": "advice: SECRET conseil.\n",
}


def _library(folder: Path, path: str) -> Library:
    files = complete(f"# {path}\n{TYPES[path]}{WITHDRAWN}---\nSECRET texte.\n")
    near = complete("# practices/voisin.fr.md\nid: BP-2022-77\ncreditors: [vivaqua]\ndebts: [eau]\n---\nUn voisin.\n")
    return library_of(folder, {**files, **near, "practices/vocabulary/outcomes.yml": OUTCOMES})


@pytest.mark.parametrize("path", TYPES)
def test_nothing_of_it_is_published_but_its_title_and_the_reason(tmp_path: Path, path: str) -> None:
    library = _library(tmp_path, path)
    made = [one for output in OUTPUTS for one in output(library)]
    told = {one.address for one in made if isinstance(one, Page) and "Une erreur de calcul." in one.body}
    secret = {
        one.address
        for one in made
        if b"SECRET" in (one.content if isinstance(one, File) else f"{one.body}{one.description}{one.data}".encode())
    }
    entry = next(one for one in library.entries if one.path == path)
    assert secret == set()
    assert set(map(entry.address, ("fr", "nl"))) <= told  # type: ignore[arg-type]


def test_it_is_no_neighbour_and_counts_nowhere(tmp_path: Path) -> None:
    library = _library(tmp_path, "practices/retire.fr.md")
    pages = {one.address: one.body for output in OUTPUTS for one in output(library) if isinstance(one, Page)}
    for address in ("/fr/pratiques/voisin/", "/fr/notions/organisations/vivaqua/", "/nl/begrippen/debts/eau/"):
        assert "/retire/" not in pages[address]
    assert "1 bonne pratique" in pages["/fr/notions/organisations/vivaqua/"]


def test_calendars_hold_it_as_cancelled(tmp_path: Path) -> None:
    library = _library(tmp_path, "docs/agenda/retire.fr.md")
    files = {one.address: one.content for output in OUTPUTS for one in output(library) if isinstance(one, File)}
    for language, said in (("fr", "Retiré"), ("nl", "Ingetrokken")):
        written = files[f"/{language}/agenda/agenda.ics"].decode()
        assert "STATUS:CANCELLED" in written
        assert "SEQUENCE:1" in written
        assert f":{said}" in written
        assert "LAST-MODIFIED:20260104T230000Z" in written


def test_a_withdrawal_to_come_changes_nothing_yet(tmp_path: Path) -> None:
    path = "practices/retire.fr.md"
    later = WITHDRAWN.replace("2026-01-05", "2026-12-05")
    files = complete(f"# {path}\n{later}---\nSECRET texte.\n")
    library = library_of(tmp_path, files)
    pages = {one.address: one.body for output in OUTPUTS for one in output(library) if isinstance(one, Page)}
    assert "SECRET texte" in pages["/fr/pratiques/retire/"]
    assert "Une erreur" not in pages["/fr/pratiques/retire/"]
