"""The file of a withdrawn document is no longer served, and its address leads to the reason."""

from __future__ import annotations

from pathlib import Path

from build_tools.library import Library
from build_tools.outputs.documents import attachments
from tests.checks.tiny_site import complete, library_of

DOCUMENT = "# docs/documents/depliant.fr.md\nkind: brochure\nfile: plan.png\n"
WITHDRAWN = "withdrawn: {on: 2026-01-05, reason: Remplacé.}\n"
CASE = "# practices/voisin.fr.md\nid: BP-2022-77\n---\nVoir [le dépliant](../docs/documents/files/plan.png).\n"


def _site(folder: Path, *documents: str) -> Library:
    files = {name: text for document in (*documents, CASE) for name, text in complete(document).items()}
    return library_of(folder, {**files, "docs/documents/files/plan.png": b"\x89PNG"})


def _served(library: Library) -> set[str]:
    return {file.address for file in attachments(library)}


def _lands(library: Library) -> str:
    return str(library.arrivals.resolve("/files/plan.png"))


def test_it_is_served_while_the_document_stands(tmp_path: Path) -> None:
    assert _served(_site(tmp_path, DOCUMENT)) == {"/files/plan.png"}


def test_once_withdrawn_it_leads_to_the_page_that_says_why(tmp_path: Path) -> None:
    library = _site(tmp_path, DOCUMENT + WITHDRAWN)
    assert _served(library) == set()
    assert _lands(library) == "/fr/documents/depliant/"


def test_another_document_keeps_it(tmp_path: Path) -> None:
    other = "# docs/documents/autre.fr.md\nid: DOC-2022-78\nkind: brochure\nfile: plan.png\n"
    assert _served(_site(tmp_path, DOCUMENT + WITHDRAWN, other)) == {"/files/plan.png"}
