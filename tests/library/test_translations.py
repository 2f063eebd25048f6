from __future__ import annotations

from pathlib import Path

from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.languages import Language
from build_tools.library.entry import is_of
from tests.checks.tiny_site import diagnose, library_of

FR, NL, _ = Language
ORIGINAL = """\
---
id: TR-2022-01
title: Une rencontre
summary: En bref.
kind: round-table
held_on: 2022-02-24
themes:
  - title: Les frais
    findings: Des constats.
  - title: Les plans
---

Le texte.
"""
TRANSLATION = """\
---
id: TR-2022-01
translation: summary
title: Een ontmoeting
themes:
  - title: De kosten
---

De tekst.
"""
FILES = {
    "docs/round-tables/une-rencontre.fr.md": ORIGINAL,
    "docs/round-tables/een-ontmoeting.nl.md": TRANSLATION,
}


def test_words_are_laid_over_the_original_by_position(tmp_path: Path) -> None:
    library = library_of(tmp_path, FILES)
    translation = library.versions["TR-2022-01"][NL]
    assert is_of(translation, RoundTable)
    assert translation.facts.title == "Een ontmoeting"
    assert [theme.title for theme in translation.facts.themes] == ["De kosten", "Les plans"]
    assert translation.facts.themes[0].findings == "Des constats."
    assert translation.facts.held_on == library.originals["TR-2022-01"].facts.model_dump()["held_on"]


def test_every_text_knows_its_language(tmp_path: Path) -> None:
    translation = library_of(tmp_path, FILES).versions["TR-2022-01"][NL]
    assert translation.language_of("title") is NL
    assert translation.language_of("summary") is FR
    assert translation.language_of("themes", 0, "title") is NL
    assert translation.language_of("themes", 0, "findings") is FR
    assert translation.language_of("themes", 1, "title") is FR


def test_a_translation_holds_only_its_own_values_and_texts(tmp_path: Path) -> None:
    translation = library_of(tmp_path, FILES).versions["TR-2022-01"][NL]
    assert [leaf.value for leaf in translation.leaves] == ["Een ontmoeting", "De kosten"]
    assert [text.body.text.strip() for text in translation.texts] == ["De tekst."]


def test_the_original_may_be_in_either_language(tmp_path: Path) -> None:
    files = {
        "practices/een-casus.nl.md": "---\nid: BP-2022-01\ntitle: Een casus\n---\n\nDe tekst.\n",
        "practices/un-cas.fr.md": "---\nid: BP-2022-01\ntranslation: complete\ntitle: Un cas\n---\n\nLe texte.\n",
    }
    library = library_of(tmp_path, files)
    assert diagnose(tmp_path, files) == []
    assert library.originals["BP-2022-01"].language is NL
    assert library.languages_of("BP-2022-01") == (FR, NL)
    assert library.address("BP-2022-01", FR) == "/fr/pratiques/un-cas/"


def test_an_entry_without_a_file_in_a_language_stands_there_under_its_own_slug(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"practices/un-cas.fr.md": "---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n"})
    assert library.address("BP-2022-01", NL) == "/nl/praktijken/un-cas/"
    assert library.languages_of("BP-2022-01") == (FR,)
    assert [entry.id for entry in library.of_type(Practice)] == ["BP-2022-01"]


def test_a_mistake_of_the_original_is_told_once(tmp_path: Path) -> None:
    files = {**FILES, "docs/round-tables/une-rencontre.fr.md": ORIGINAL.replace("2022-02-24", "hier")}
    assert [(one.name, one.path) for one in diagnose(tmp_path, files)] == [
        ("wrong-date", "docs/round-tables/une-rencontre.fr.md")
    ]
