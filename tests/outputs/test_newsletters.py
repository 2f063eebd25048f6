"""The pages of newsletters: what they show of the entries they lead to, and of each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.content_types.newsletter import Newsletter
from build_tools.outputs.newsletters import newsletters
from build_tools.outputs.product import Page
from tests.checks.tiny_site import Files, library_of
from tests.outputs.letters import summarised

LETTER = """\
---
id: NL-{month}
title: La lettre de {month}
month: {month}
{more}sections:
  - title: À lire
    text: Un **texte** avec [un cas](BP-2022-01).
    items:
      - BP-2022-01
      - EV-2026-01
      - url: https://www.example.org/etude?a=1&b=2
        title: Une étude <récente>
        text: Elle dit *tout*.
---
"""
CANCELLED = """\
---
id: EV-2026-01
title: Une journée
published: 2025-12
category: centre
starts: 2026-03-04T09:30
status: {status}
---

Le texte.
"""

Made = Callable[[Files], dict[str, Page]]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Give the pages of the newsletters of a small site, by address."""

    def make(files: Files) -> dict[str, Page]:
        return {page.address: page for page in newsletters(library_of(tmp_path, files))}

    return make


def letter(month: str, more: str = "") -> str:
    return LETTER.format(month=month, more=more)


def test_the_project_has_the_gazette_of_september_2021(library: object) -> None:
    found = {page.address: page for page in newsletters(library)}  # type: ignore[arg-type]
    page = found["/fr/gazette/gazette-de-septembre-2021/"]
    assert "Numéro de septembre 2021" in page.body
    assert 'href="/fr/agenda/conference-debat-avec-le-ced-2021/"' in page.body
    assert "Beste lezers," in found["/nl/nieuwsbrief/nieuwsbrief-van-september-2021/"].body


def test_items_lead_to_entries_and_to_other_sites(made: Made) -> None:
    body = made({"docs/newsletters/janvier.fr.md": letter("2026-01")})["/fr/gazette/janvier/"].body
    assert '<a href="/fr/pratiques/base/">Un cas</a>' in body
    assert (
        'href="https://www.example.org/etude?a=1&amp;b=2" rel="noopener external">Une étude &lt;récente&gt;</a>' in body
    )
    assert "Elle dit <em>tout</em>." in body


@pytest.mark.parametrize(("status", "words"), [("cancelled", "Annulé"), ("full", "Complet")])
def test_a_changed_event_says_so(made: Made, status: str, words: str) -> None:
    files = {
        "docs/newsletters/janvier.fr.md": letter("2026-01"),
        "docs/agenda/journee.fr.md": CANCELLED.format(status=status),
    }
    assert words in made(files)["/fr/gazette/janvier/"].body


def test_a_past_event_says_so_unless_it_did_not_take_place(made: Made) -> None:
    past = CANCELLED.replace("2026-03-04", "2026-01-10")
    for status, shown in (("confirmed", True), ("cancelled", False)):
        files = {
            "docs/newsletters/janvier.fr.md": letter("2026-01"),
            "docs/agenda/journee.fr.md": past.format(status=status),
        }
        assert ("A eu lieu" in made(files)["/fr/gazette/janvier/"].body) is shown


def test_each_number_leads_to_the_one_before_and_after(made: Made) -> None:
    files = {f"docs/newsletters/n{month}.fr.md": letter(month) for month in ("2025-11", "2025-12", "2026-01")}
    found = made(files)
    body = found["/fr/gazette/n2025-12/"].body
    assert 'rel="prev" href="/fr/gazette/n2025-11/"' in body
    assert 'rel="next" href="/fr/gazette/n2026-01/"' in body
    archive = found["/fr/gazette/"].body
    assert archive.index('id="y2026"') < archive.index('id="y2025"')


def test_the_other_language_has_the_links_without_the_text(made: Made) -> None:
    body = made({"docs/newsletters/janvier.fr.md": letter("2026-01")})["/nl/nieuwsbrief/janvier/"].body
    assert "Deze tekst bestaat alleen in het Frans" in body
    assert 'href="/nl/praktijken/base/"' in body
    assert "Un <strong>texte</strong>" not in body


def test_a_translation_keeps_the_ids_of_the_original(tmp_path: Path) -> None:
    translated = (
        "---\nid: NL-2026-01\ntranslation: complete\ntitle: De nieuwsbrief\nsections:\n  - title: Te lezen\n"
        "    text: Een tekst.\n    items:\n"
        "      - {}\n      - {}\n      - title: Een studie\n        text: Alles.\n---\n"
    )
    files = {"docs/newsletters/janvier.fr.md": letter("2026-01"), "docs/newsletters/januari.nl.md": translated}
    library = library_of(tmp_path, files)
    shown = next(entry for entry in library.entries if entry.path == "docs/newsletters/januari.nl.md")
    assert isinstance(shown.facts, Newsletter)
    first, _, third = shown.facts.sections[0].items
    assert (first.id, third.url, third.title) == ("BP-2022-01", "https://www.example.org/etude?a=1&b=2", "Een studie")
    body = {page.address: page for page in newsletters(library)}["/nl/nieuwsbrief/januari/"].body
    assert "Een studie" in body


def test_the_page_of_a_summary_repeats_nothing_of_the_original(made: Made) -> None:
    (page,) = [page for address, page in made(summarised()).items() if address.endswith("/brief/")]
    assert [words for words in ("introduction", "paragraphe", "commentaire", "Formation") if words in page.body] == []
    assert "Kort gezegd." in page.body
    assert "Dit is een samenvatting van een Franstalige tekst." in page.body
    assert (
        page.body.index("Om te lezen") < page.body.index("/nl/agenda/passee/") < page.body.index("https://loi.example/")
    )
