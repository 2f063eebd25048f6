"""One report in every format and language, word for word, and nothing an author wrote commands a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.diagnostics import Diagnostic, Note, Position, Span, Value
from build_tools.core.languages import Language
from build_tools.reporting import FORMATS
from build_tools.reporting.plain import one_line, plain
from build_tools.reporting.report import Report
from build_tools.reporting.texts import summary

FILE = "practices/cas.fr.md"
LONG = "Un résumé " + "très " * 60 + "long avec spf-finance " + "et encore " * 30
TEXT = f"---\ncreditors:\n  - spf-finance\n\tid: x\x1b[31m\nsummary: {LONG}\nid: 汉字 BP-2022-01\n---\n"


def reported(root: Path, **attributes: object) -> Report:
    """A report on a file in which each kind of place occurs."""
    (root / "practices").mkdir(exist_ok=True)
    (root / FILE).write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    where = ("practices/vocabulary/organisations.yml",)
    unknown: dict[str, Value] = {"value": "spf-finance", "key": "creditors", "nearest": "spf-finances", "where": where}
    place = LONG.index("spf-finance") + len("summary: ")
    diagnostics = (
        Diagnostic("byte-order-mark", FILE),
        Diagnostic("unknown-concept", FILE, Span.of(3, 5, 11), unknown),
        Diagnostic("unknown-concept", FILE, Span.of(4, 2, 2), {**unknown, "value": "\x1b[2J\u202e::error::%\r\nx"}),
        Diagnostic("unknown-concept", FILE, Span.of(5, place + 1, 11), unknown),
        Diagnostic(
            "repeated-id",
            FILE,
            Span.of(6, 8, 10),
            {"id": "BP-2022-01", "other": "practices/autre.fr.md", "next": "BP-2022-02"},
            (Note(FILE, Span(Position(2, 1), Position(3, 4))), Note("practices/gone.fr.md", Span.of(2, 1))),
        ),
    )
    return Report(root, diagnostics, 12, **{"language": Language.FR, **attributes})  # type: ignore[arg-type]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_word_for_word(
    tmp_path: Path, golden: Callable[[str, str], None], form: str, language: Language
) -> None:
    golden(f"reporting/{form}.{language}.txt", FORMATS[form](reported(tmp_path, language=language)))


def test_the_caret_stands_under_the_place(tmp_path: Path) -> None:
    lines = FORMATS["text"](reported(tmp_path)).split("\n")
    place = next(number for number, line in enumerate(lines) if "- spf-finance" in line)
    assert lines[place].index("spf-finance") == lines[place + 1].index("^")
    assert lines[place + 1].count("^") == len("spf-finance")


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    report = FORMATS["text"](reported(tmp_path, width=80))
    excerpts = [line for line in report.split("\n") if re.match(r" *\d* \|", line)]
    assert max(map(len, excerpts)) <= 80
    assert any("…" in line and "spf-finance" in line for line in excerpts)


def test_colours_come_only_when_asked_for(tmp_path: Path) -> None:
    assert "\x1b[" not in FORMATS["text"](reported(tmp_path))
    assert "\x1b[" in FORMATS["text"](reported(tmp_path, colour=True))
    assert "\x1b[2J" not in FORMATS["text"](reported(tmp_path, colour=True))


@pytest.mark.parametrize("form", list(FORMATS))
def test_nothing_an_author_wrote_commands_the_terminal(tmp_path: Path, form: str) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", FORMATS[form](reported(tmp_path)))


def test_json_is_the_one_of_the_contract(tmp_path: Path) -> None:
    found = json.loads(FORMATS["json"](reported(tmp_path)))
    assert list(found) == ["diagnostics", "summary"]
    assert list(found["diagnostics"][0]) == [
        *("name", "severity", "path", "line", "column", "end_line", "end_column", "message", "help")
    ]
    assert found["summary"] == {"files": 12, "errors": 4, "warnings": 1}


def test_a_github_command_stays_on_its_line(tmp_path: Path) -> None:
    lines = FORMATS["github"](reported(tmp_path, here="sous,dossier/")).splitlines()
    assert len(lines) == 6
    assert lines[1].startswith(
        "::error file=sous%2Cdossier/practices/cas.fr.md,line=3,col=5,endLine=3,endColumn=16,title=unknown-concept::"
    )
    assert "%25" in lines[2]


def test_a_file_that_is_gone_has_no_excerpt(tmp_path: Path) -> None:
    report = Report(tmp_path, (Diagnostic("not-utf8", "practices/x.fr.md", Span.of(3, 4)),), 1, Language.EN)
    assert "practices/x.fr.md:3:4" in FORMATS["text"](report)
    assert " | " not in FORMATS["text"](report)


@pytest.mark.parametrize(
    ("counts", "texts"),
    [
        ((0, 0, 0), ("0 fichier vérifié\u00a0: 0 erreur, 0 avertissement", "0 files checked: 0 errors, 0 warnings")),
        ((1, 1, 1), ("1 fichier vérifié\u00a0: 1 erreur, 1 avertissement", "1 file checked: 1 error, 1 warning")),
        (
            (3, 2, 4),
            ("3 fichiers vérifiés\u00a0: 2 erreurs, 4 avertissements", "3 files checked: 2 errors, 4 warnings"),
        ),
    ],
)
def test_numbers_agree_with_their_words(counts: tuple[int, int, int], texts: tuple[str, str]) -> None:
    assert (summary(*counts, Language.FR), summary(*counts, Language.EN)) == texts


@given(st.text())
def test_plain_text_is_printable(text: str) -> None:
    shown = plain(text) + one_line(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown)
