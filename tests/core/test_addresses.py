from __future__ import annotations

import pytest

from build_tools.core.addresses import absolute, base_path, is_outside, is_safe, scheme_of


@pytest.mark.parametrize(
    ("target", "safe"),
    [
        ("https://exemple.be/a?b=c#d", True),
        ("mailto:a@exemple.be", True),
        ("tel:+3225551234", True),
        ("#les-faits", True),
        ("BP-2022-01", True),
        ("../documents/a.fr.md", True),
        ("/fr/pratiques/", True),
        ("", True),
        ("javascript:alert(1)", False),
        (" JaVa\tScript\n:alert(1)", False),
        ("java%09script:alert(1)", False),
        ("javascript%3Aalert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("file:///etc/hostname", False),
        ("C:\\notes.pdf", False),
        ("//exemple.be", False),
        ("\\\\serveur\\partage", False),
        ("/\\exemple.be", False),
        ("%2f%2fexemple.be", False),
        ("\x01javascript:alert(1)", False),
    ],
)
def test_publishes_only_links_that_lead_to_pages_or_people(target: str, safe: bool) -> None:
    assert is_safe(target) is safe


def test_schemes_are_read_as_browsers_do() -> None:
    assert scheme_of("HTTPS://x") == "https"
    assert scheme_of("h\nttp:x") == "http"
    assert scheme_of("a/b:c") == ""
    assert scheme_of("1a:b") == ""


def test_tells_outside_from_inside() -> None:
    assert is_outside("mailto:a@b.be")
    assert not is_outside("/fr/")


def test_addresses_below_a_base_path() -> None:
    assert base_path("https://exemple.be/kb/") == "/kb"
    assert base_path("") == ""
    assert absolute("https://exemple.be/kb/", "/fr/") == "https://exemple.be/kb/fr/"
    assert absolute("", "/fr/") == "/fr/"
