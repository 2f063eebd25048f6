"""A new file says what each key is for, and what is missing is told when the author has filled it in or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.authoring.check import Selection, check_site, read_site
from build_tools.authoring.format import format_site
from build_tools.authoring.new import begin, begin_translation, place, type_named
from build_tools.authoring.refusal import Refusal
from build_tools.checks import RULES
from build_tools.content_types import TYPES
from build_tools.core.diagnostics import Severity
from build_tools.core.files import Files
from build_tools.core.languages import Language
from build_tools.library import Library
from tests.authoring.conftest import TODAY


def library_of(site: Path) -> Library:
    made, _ = read_site(Files(site), TODAY)
    assert made is not None
    return made.library


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.collection.name)
@pytest.mark.parametrize("language", [Language.FR, Language.NL])
def test_a_fresh_file_of_any_type_lacks_only_what_it_must_hold(site: Path, kind: type, language: Language) -> None:
    draft = begin(library_of(site), type_named(kind.collection.name), "Une question : laquelle ?", language, TODAY)  # type: ignore[attr-defined]
    place(site, draft)
    errors = [one for one in check_site(site, TODAY).diagnostics if RULES[one.name].severity is Severity.ERROR]
    assert {one.name for one in errors} <= {"empty-text", "empty-body", "document-without-content"}
    assert {one.path for one in errors} <= {draft.path}


def test_a_fresh_practice_is_in_canonical_form(site: Path) -> None:
    place(site, begin(library_of(site), type_named("practice"), "Le loyer", Language.FR, TODAY))
    assert format_site(site, TODAY, Selection(), write=False).changed == ()


def test_a_fresh_practice_explains_itself(site: Path, golden: object) -> None:
    for language in (Language.FR, Language.NL):
        draft = begin(library_of(site), type_named("practice"), "Le loyer", language, TODAY)
        golden(f"authoring/new-practice.{language}.md", draft.text)  # type: ignore[operator]


def test_nothing_is_ever_overwritten(site: Path) -> None:
    draft = begin(library_of(site), type_named("page"), "Contact", Language.FR, TODAY)
    place(site, draft)
    with pytest.raises(Refusal) as refused:
        place(site, draft)
    assert draft.path in refused.value.told(Language.NL)


@pytest.mark.parametrize("title", ["", "???", "2026", "  "])
def test_a_title_without_words_gives_no_address(site: Path, title: str) -> None:
    with pytest.raises(Refusal):
        begin(library_of(site), type_named("page"), title, Language.FR, TODAY)


def test_an_unknown_type_names_the_known_ones() -> None:
    with pytest.raises(Refusal) as refused:
        type_named("practise")
    assert "practice" in refused.value.told(Language.EN)


def test_a_translation_begins_with_the_words_of_its_original(site: Path) -> None:
    draft = begin_translation(library_of(site), "BP-2026-01", type_named("practice"), "Een afbetalingsplan")
    place(site, draft)
    assert draft.path == "practices/een-afbetalingsplan.nl.md"
    assert "# Un plan de paiement pour une facture de régularisation\ntitle: Een afbetalingsplan\n" in draft.text
    assert "## Het resultaat" in draft.text
    assert "claimed" not in draft.text
    names = {one.name for one in check_site(site, TODAY).diagnostics}
    assert names <= {"empty-section"}


def test_a_translation_of_nothing_or_made_twice_is_refused(site: Path) -> None:
    kind = type_named("practice")
    place(site, begin_translation(library_of(site), "BP-2026-01", kind, "Een afbetalingsplan"))
    for known, title in (("BP-2026-01", "Nog een"), ("BP-1999-01", "Geen")):
        with pytest.raises(Refusal):
            begin_translation(library_of(site), known, kind, title)
