"""What the written pages of the guide show as examples is what the program accepts."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from build_tools.cli import GOOD_PRACTICE
from build_tools.content_types import TYPES
from build_tools.content_types.concept import Concept
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.frontmatter import Frontmatter, compose, from_node
from build_tools.core.schema import Group, validate
from build_tools.settings import Options, plugin_options
from tests.conftest import ROOT

PAGES = sorted((ROOT / "docs/guide").glob("*.md"))
BLOCKS = [
    pytest.param(text, id=f"{page.stem}-{number}")
    for page in PAGES
    for number, text in enumerate(re.findall(r"^```\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL))
]
LINK = re.compile(r"(?:\[[^\]]+\]\([^)]+\)\n)+")
MESSAGE = re.compile(r"(erreur|fout)\[")


def problems(kind: type[Group], head: Frontmatter) -> list[Diagnostic]:
    """What is wrong with an extract of a head; what it leaves out is not."""
    return [one for one in validate(kind, head)[1] if one.name != "missing-key"]


@pytest.mark.parametrize("text", BLOCKS)
def test_every_example_is_accepted(text: str) -> None:
    if text.startswith("good-practice "):
        check_command(text)
    elif text.startswith("plugins:"):
        check_settings(text)
    elif not LINK.fullmatch(text) and not MESSAGE.match(text):
        head, found = compose("example.md", text)
        assert head is not None, found
        assert found == []
        check_head(head)


def check_settings(text: str) -> None:
    """The options exist, and have values that are read."""
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    assert isinstance(node, yaml.MappingNode)
    source = plugin_options(node)
    assert source is not None
    assert problems(Options, source) == []


def check_head(head: Frontmatter) -> None:
    """The keys are those of one type at least, of the settings, or of a concept under its id."""
    name, node = head.node.value[0]
    is_concept = isinstance(head.values[name.value], dict) and "label" in head.values[name.value]
    if is_concept:
        assert problems(Concept, from_node("example.yml", node)[0]) == []
    else:
        kinds: tuple[type[Group], ...] = (*TYPES, Concept, Options)
        found = [problems(kind, head) for kind in kinds]
        assert [] in found, min(found, key=len)


def check_command(text: str) -> None:
    """The command exists, with the options it is given."""
    name, *arguments = shlex.split(text)[1:]
    known = {option for parameter in GOOD_PRACTICE.commands[name].params for option in parameter.opts}
    assert {word for word in arguments if word.startswith("--")} <= known
    if name == "new":
        assert arguments[0] in {kind.collection.name for kind in TYPES}


def test_every_page_is_there_in_both_languages() -> None:
    ids = {language: _ids(language) for language in ("fr", "nl")}
    assert ids["fr"] == ids["nl"]


def _ids(language: str) -> set[str]:
    found = (re.search(r"^id: (.+)$", page.read_text("utf-8"), re.MULTILINE) for page in PAGES if _is(page, language))
    return {match[1] for match in found if match}


def _is(page: Path, language: str) -> bool:
    return page.name.endswith(f".{language}.md")
