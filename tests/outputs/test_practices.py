"""The page of a practice: what its author wrote, and nothing empty."""

from __future__ import annotations

from pathlib import Path

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
