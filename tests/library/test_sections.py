from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.core.languages import Language
from build_tools.library.sections import OTHER, section_kind
from tests.checks.tiny_site import library_of


@pytest.mark.parametrize(
    ("heading", "language", "kind"),
    [
        ("Les faits", Language.FR, "facts"),
        ("LES FAITS", Language.FR, "facts"),
        ("Les faits\u00a0:", Language.FR, "facts"),
        ("Fait", Language.FR, "facts"),
        ("LE RESULTAT", Language.FR, "result"),
        ("Résultats :", Language.FR, "result"),
        ("La négociation", Language.FR, "negotiation"),
        ("A retenir", Language.FR, "takeaway"),
        ("Document(s) utile(s)", Language.FR, "documents"),
        ("De feiten", Language.NL, "facts"),
        ("HET RESULTAAT", Language.NL, "result"),
        ("Nuttige documenten:", Language.NL, "documents"),
        ("Le logement", Language.FR, OTHER),
        ("", Language.FR, OTHER),
    ],
)
def test_recognises_headings_as_people_write_them(heading: str, language: Language, kind: str, tmp_path: Path) -> None:
    sections = library_of(tmp_path, {}).settings.options.sections
    assert section_kind(sections, heading, language) == kind
