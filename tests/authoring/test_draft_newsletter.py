"""`new newsletter --month`: what is new already stands in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.authoring.draft_newsletter import begin_newsletter
from build_tools.authoring.refusal import Refusal
from build_tools.core.languages import Language
from tests.checks.tiny_site import library_of

FILES = {
    "practices/vieux.fr.md": "---\nid: BP-2024-01\ntitle: Un vieux cas\npublished: 2024-01\n---\n\nLe texte.\n",
    "practices/neuf.fr.md": "---\nid: BP-2026-01\ntitle: Un cas\npublished: 2026-01-20\n---\n\nLe texte.\n",
    "docs/agenda/debat.fr.md": "---\nid: EV-2026-01\ntitle: Un débat\ncategory: centre\nstarts: 2026-03-10\n---\n",
    "docs/newsletters/janvier.fr.md": "---\nid: NL-2026-01\ntitle: La lettre\nmonth: 2026-01\nsections: []\n---\n",
}


def test_it_holds_what_is_new_since_the_last_and_what_comes(tmp_path: Path) -> None:
    draft = begin_newsletter(library_of(tmp_path, FILES), "2026-02", Language.FR)
    assert "id: NL-2026-02" in draft.text
    assert "draft: true" in draft.text
    assert "- BP-2026-01" in draft.text
    assert "- EV-2026-01" in draft.text
    assert "BP-2024-01" not in draft.text


def test_what_it_writes_is_valid(tmp_path: Path) -> None:
    draft = begin_newsletter(library_of(tmp_path / "a", FILES), "2026-02", Language.NL)
    library = library_of(tmp_path / "b", {**FILES, draft.path: draft.text})
    assert library.originals["NL-2026-02"].sound
    assert library.originals["NL-2026-02"].facts.draft


@pytest.mark.parametrize("month", ["2026-01", "décembre"])
def test_a_month_that_is_taken_or_none_is_refused(tmp_path: Path, month: str) -> None:
    library = library_of(tmp_path, FILES)
    assert date(2026, 2, 1) == library.today
    with pytest.raises(Refusal):
        begin_newsletter(library, month, Language.FR)
