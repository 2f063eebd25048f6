"""Every page of `examples/`: each problem at its place and no other, and its whole wording in three languages."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest

from build_tools.checks import RULES
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.languages import Language
from tests.checks.pages import FOLDER, Case, places, read_cases
from tests.checks.tiny_site import diagnose

CASES = tuple(read_cases())
WITHOUT_PAGE = {
    "unannounced-change": "compares with an earlier version: test_against",
    "vanished-event": "compares with an earlier version: test_against",
    "unreadable-file": "needs a file that may not be read: test_files",
    "not-a-plain-file": "needs a link or a folder: test_files",
    "locked-attachment": "needs a document: tests/hostile",
    "large-picture": "needs a picture: tests/hostile",
    "unpacked-too-large": "needs a document: tests/hostile",
    "attachment-traces": "needs a document: tests/hostile",
    "no-site-here": "needs a folder without settings: test_files",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_finds_exactly_what_the_page_marks(case: Case, tmp_path: Path) -> None:
    assert places(diagnose(tmp_path, case.files)) == case.expected


@pytest.mark.parametrize("rule", sorted({case.rule for case in CASES}))
def test_says_it_in_the_words_that_were_read(
    rule: str, tmp_path_factory: pytest.TempPathFactory, golden: Callable[[str, str], None]
) -> None:
    cases = [case for case in CASES if case.rule == rule]
    said = [(case, diagnose(tmp_path_factory.mktemp("site"), case.files)) for case in cases]
    golden(f"checks/{rule}.md", f"# {rule} · {RULES[rule].severity}\n" + "".join(_wording(*one) for one in said))


def _wording(case: Case, found: list[Diagnostic]) -> str:
    own = [one for one in found if one.name == case.rule]
    return f"\n## {case.title}\n" + "".join(_in_all_languages(one) for one in own) if own else ""


def _in_all_languages(one: Diagnostic) -> str:
    rule = RULES[one.name]
    texts = ((rule.message_for(one, language), rule.help_for(one, language)) for language in Language)
    return "".join(f"\n{message}\n→ {help_text}\n" for message, help_text in texts)


def test_every_rule_has_a_page_in_which_it_is_found() -> None:
    found = {name for case in CASES for *_, name in case.expected}
    assert set(RULES) - found == set(WITHOUT_PAGE)
    assert {page.stem for page in FOLDER.glob("*.md")} <= set(RULES)


def test_titles_of_cases_are_not_repeated() -> None:
    for rule, cases in groupby(CASES, key=lambda case: case.rule):
        titles = [case.title for case in cases]
        assert len(titles) == len(set(titles)), rule


@pytest.mark.parametrize("name", RULES)
def test_texts_are_set_as_their_language_wants(name: str) -> None:
    rule = RULES[name]
    for phrase in (rule.message, rule.help, rule.what, rule.why):
        for text in phrase:
            assert text == text.strip()
            assert text[0].isupper() or text[0] in "«“{"
            assert "  " not in text
        assert "“" not in phrase.fr
        assert "«" not in phrase.nl + phrase.en
        assert not re.search(r"[^ ][;!?:](?: |$)", re.sub(r"« .*? »", "", phrase.fr))


@pytest.mark.parametrize("name", RULES)
def test_texts_of_all_languages_name_the_same_facts(name: str) -> None:
    rule = RULES[name]
    for phrase in (rule.message, rule.help):
        named = [sorted({field for _, field, _, _ in string.Formatter().parse(text) if field}) for text in phrase]
        assert named[0] == named[1] == named[2]
