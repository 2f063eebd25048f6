from __future__ import annotations

import pytest

from build_tools.core.languages import Language
from build_tools.core.typography import typeset

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("text", "fr", "nl"),
    [
        ("Pourquoi ? Ici : « oui » !", f"Pourquoi{NARROW}? Ici{NBSP}: «{NBSP}oui{NBSP}»{NARROW}!", None),
        ("l'hôpital", "l’hôpital", "l’hôpital"),
        ("6 415 €", f"6{NARROW}415{NBSP}€", f"6{NARROW}415{NBSP}€"),
        ("10 %", f"10{NBSP}%", f"10{NBSP}%"),
        ("https://exemple.be/?a=b", "https://exemple.be/?a=b", "https://exemple.be/?a=b"),
        ("foto's", "foto’s", "foto’s"),
    ],
)
def test_sets_text_as_a_printer_would(text: str, fr: str, nl: str | None) -> None:
    assert typeset(text, Language.FR) == fr
    assert typeset(text, Language.NL) == (nl or text)


def test_setting_twice_changes_nothing() -> None:
    once = typeset("« L'été » : 6 415,50 € ; fini !", Language.FR)
    assert typeset(once, Language.FR) == once
