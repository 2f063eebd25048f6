"""The list of rules: complete, reachable, and each rule's own example tells the truth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools import checks
from build_tools.checks import NAMES, RULES
from tests.checks.tiny_site import complete, diagnose

PACKAGE = Path(checks.__file__).parent
RAISED = re.compile(
    r"""(?:Diagnostic|ValueProblem|PydanticCustomError|_about_id|\.problem(?:_at)?)\(\s*"([a-z0-9-]+)\"""", re.VERBOSE
)
NOT_RULES = {"__init__", "rule", "allowances", "attachments"}
WHOLE_FILES = {
    "missing-frontmatter",
    "wrong-fence",
    "foreign-frontmatter",
    "text-before-frontmatter",
}
NOT_TRIED = {
    "unannounced-change": "compares with an earlier version: test_against",
    "shortened-ledger": "compares with an earlier version: test_against",
    "vanished-event": "compares with an earlier version: test_against",
    "unreadable-file": "about the file, not its text",
    "not-a-plain-file": "about the file, not its text",
    "wrong-file-name": "a name, not a text",
    "not-utf8": "shown with escapes",
    "control-character": "shown with escapes",
    "byte-order-mark": "shown with escapes",
    "windows-line-breaks": "shown with escapes",
    "locked-attachment": "a document, not a text",
    "large-picture": "a picture, not a text",
    "unpacked-too-large": "a document, not a text",
    "attachment-traces": "a document, not a text",
    "damaged-attachment": "an empty file has no line",
    "colliding-files": "names, not texts",
    "piled-marks": "shown with escapes",
    "mixed-scripts": "shown with escapes",
    "large-file": "shortened",
    "long-text": "shortened",
    "too-many": "shortened",
    "hidden-file": "a name, not a text",
    "no-site-here": "a command line",
    "unreadable-settings": "shortened",
    "plugin-missing": "shortened",
    "old-content": "one option out of many",
    "newer-content": "one option out of many",
    "unknown-content-type": "one option out of many",
}


def _files(name: str, example: str) -> dict[str, str]:
    return {"practices/cas.fr.md": example} if name in WHOLE_FILES else complete(example)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NOT_TRIED])
def test_the_example_breaks_this_rule_alone_and_the_other_breaks_none(name: str, tmp_path: Path) -> None:
    broken = diagnose(tmp_path / "broken", _files(name, RULES[name].example))
    mended = diagnose(tmp_path / "mended", _files(name, RULES[name].instead))
    assert [one.name for one in broken] == [name]
    assert mended == []


def test_rules_have_the_name_they_are_listed_under() -> None:
    assert [rule.name for rule in RULES.values()] == list(NAMES)
    assert len(set(NAMES)) == len(NAMES)


def test_every_file_of_the_folder_is_listed() -> None:
    files = {path.stem for path in PACKAGE.glob("*.py")} - NOT_RULES
    assert files == {name.replace("-", "_") for name in NAMES}


def test_every_name_that_is_raised_has_a_rule_and_every_rule_is_raised() -> None:
    raised = set()
    for path in PACKAGE.parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        raised |= {name for name in NAMES if f'"{name}"' in text and f'name="{name}"' not in text}
        raised |= {name for name in NAMES if text.count(f'"{name}"') > 1}
        assert set(RAISED.findall(text)) <= {*NAMES, "value"}, path.name
    assert set(NAMES) - raised == set()


def test_explains_every_rule_in_three_languages() -> None:
    for rule in RULES.values():
        for phrase in (rule.message, rule.help, rule.what, rule.why):
            assert all(phrase), rule.name
        assert rule.example != rule.instead
