from __future__ import annotations

from pathlib import Path

from tests.checks.tiny_site import diagnose

ALLOW = "allow:\n  - finding: raw-html\n    text: {text}\n    reason: Le texte parle de balises.\n"
HEAD = "---\nid: BP-2022-01\ntitle: Un cas\n"
BODY = "---\n\nUne balise <b>.\n\nUne autre <i>.\n"


def _names(root: Path, files: dict[str, str]) -> list[str]:
    return [f"{one.name} {one.path.rpartition('/')[2]}" for one in diagnose(root, files)]


def test_an_allowance_covers_the_text_it_names_and_no_other(tmp_path: Path) -> None:
    files = {"practices/cas.fr.md": HEAD + ALLOW.format(text="<b>") + BODY}
    assert _names(tmp_path, files) == ["raw-html cas.fr.md"]


def test_an_allowance_without_text_covers_all(tmp_path: Path) -> None:
    allow = "allow:\n  - finding: raw-html\n    reason: Le texte parle de balises.\n"
    assert _names(tmp_path, {"practices/cas.fr.md": HEAD + allow + BODY}) == []


def test_what_the_original_allows_its_translation_may_have(tmp_path: Path) -> None:
    files = {
        "practices/cas.fr.md": HEAD + ALLOW.format(text="<u>") + "---\n\nLe texte.\n",
        "practices/casus.nl.md": (
            "---\nid: BP-2022-01\ntranslation: complete\ntitle: Een casus\n---\n\nEen code <u>.\n"
        ),
    }
    assert _names(tmp_path, files) == []


def test_an_allowance_that_covers_nothing_is_told(tmp_path: Path) -> None:
    files = {"practices/cas.fr.md": HEAD + ALLOW.format(text="<u>") + "---\n\nLe texte.\n"}
    assert _names(tmp_path, files) == ["unused-allowance cas.fr.md"]
