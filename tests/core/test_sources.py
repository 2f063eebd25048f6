from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.core.files import Files
from build_tools.core.languages import Language
from build_tools.core.sources import SourceFile, decode, find_sources, parse_source, read_source


def _read(text: str, path: str = "practices/un-cas.fr.md") -> SourceFile:
    source, problems = parse_source(path, text.encode())
    assert problems == []
    assert source is not None
    return source


def test_a_file_name_holds_slug_and_language() -> None:
    source = _read("---\nid: x\n---\n", "practices/een-casus-2.nl.md")
    assert (source.slug, source.language) == ("een-casus-2", Language.NL)


@pytest.mark.parametrize(
    ("text", "head_line", "body_line", "body"),
    [
        ("---\nid: x\n---\nTexte\n", 2, 4, "Texte\n"),
        ("---\nid: x\n---\n\n\nTexte\n", 2, 4, "\n\nTexte\n"),
        ("---\n\n\nid: x\n---\n", 4, 6, ""),
        ("---\n# remarque\nid: x\n---   \nTexte", 3, 5, "Texte"),
        ("-----\nid: x\n-----\n---\n", 2, 4, "---\n"),
    ],
)
def test_lines_are_those_of_the_file(text: str, head_line: int, body_line: int, body: str) -> None:
    source = _read(text)
    assert source.frontmatter.span(("id",)).start.line == head_line
    assert source.body.strip() == body.strip()
    lines = text.split("\n")
    if body.strip():
        blank = len(source.body) - len(source.body.lstrip("\n"))
        assert lines[source.body_line + blank - 1] == body.strip()
    else:
        assert source.body_line == body_line


def test_line_breaks_become_plain_and_lines_stay() -> None:
    source, problems = parse_source("practices/x.fr.md", b"---\r\nid: x\r\n---\r\n\r\nTexte\r\n")
    assert source is not None
    assert source.body.strip() == "Texte"
    assert [one.name for one in problems] == ["windows-line-breaks"]


def test_decodes_only_utf8() -> None:
    text, problems = decode("x", "é\r\nè".encode() + b"\xff")
    assert text is None
    assert (problems[0].name, problems[0].span.start.line, problems[0].span.start.column) == ("not-utf8", 2, 2)


def test_emoji_and_accents_are_no_control_characters() -> None:
    text, problems = decode("x", "« Été » 👩‍⚕️ naïve\n".encode())
    assert text == "« Été » 👩‍⚕️ naïve\n"
    assert problems == []


def test_finds_the_pages_of_one_folder_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.fr.md", "a.nl.md", "_draft.fr.md", ".hidden.fr.md", "notes.txt", "C.FR.MD"):
        (tmp_path / name).touch()
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/x.fr.md").touch()
    found = [f"{tmp_path.name}/{name}" for name in ("C.FR.MD", "a.nl.md", "b.fr.md")]
    assert find_sources(Files(tmp_path.parent), tmp_path.name) == (found, [])
    assert find_sources(Files(tmp_path), "missing") == ([], [])


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    source, problems = read_source(Files(tmp_path), "practices/x.fr.md")
    assert source is None
    assert [one.name for one in problems] == ["unreadable-file"]
