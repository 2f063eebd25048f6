"""The page of a practice: what its author wrote, and nothing empty."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from build_tools.outputs.practices import practices
from tests.checks.tiny_site import library_of

BEGUN = """\
---
id: BP-2026-01
title: Un cas
---

## Les faits

Un couturier.

## Points d'attention

## Le résultat
"""


def test_headings_that_nothing_follows_are_not_shown(tmp_path: Path) -> None:
    pages = {page.address: page for page in practices(library_of(tmp_path, {"practices/un-cas.fr.md": BEGUN}))}
    body = pages["/fr/pratiques/un-cas/"].body
    assert "les-faits" in body
    assert "attention" not in body
    assert "le-resultat" not in body


@pytest.mark.parametrize(
    ("address", "subject", "begins"),
    [
        (
            "/fr/pratiques/un-cas/",
            "BP-2026-01 ne marche plus ? {}",
            "Fiche : BP-2026-01, {}\r\nVersion du : 1er janvier 2026\r\n",
        ),
        (
            "/nl/praktijken/un-cas/",
            "BP-2026-01 klopt niet meer? {}",
            "Fiche: BP-2026-01, {}\r\nVersie van: 1 januari 2026\r\n",
        ),
    ],
)
def test_the_mail_to_the_centre_says_of_which_version_of_which_case(
    tmp_path: Path, address: str, subject: str, begins: str
) -> None:
    """Read as mail programs do (RFC 6068): percent signs only, line breaks as CR LF, no plus for a space."""
    title = "Été & frais + 10 % : « où ? » #1"
    case = BEGUN.replace("Un cas", f'"{title}"').replace("---\n\n## Les", "published: 2026-01\n---\n\n## Les", 1)
    pages = {page.address: page for page in practices(library_of(tmp_path, {"practices/un-cas.fr.md": case}))}
    link = unescape(re.findall(r'href="(mailto:[^"]+)"', pages[address].body)[0])
    assert re.fullmatch(r"[!-~]+", link)
    assert "+" not in link
    found = parse_qs(urlsplit(link).query, strict_parsing=True)
    plain = {name: value.replace("\u00a0", " ").replace("\u202f", " ") for name, (value,) in found.items()}
    assert plain["subject"] == subject.format(title)
    assert plain["body"].startswith(begins.format(title))
