"""The e-mail of a newsletter: valid, supported by mail programs, the same in text, with links that last."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from build_tools.authoring.export_newsletter import letters, look
from build_tools.content_types.newsletter import Newsletter
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.outputs.newsletter_mail import LIMIT
from tests.conftest import require
from tests.outputs.letters import every_file, made, small, summarised
from tests.tools import programs

HERE = Path(__file__).parent
GAZETTE = "NL-2021-09"
TOLERATED = {
    "@media": {"gmail.mobile-webmail", "outlook.windows", "outlook.windows-mail"},
    "<style> element": {"gmail.mobile-webmail"},
    "<body> element": {"outlook.macos"},
    "role attribute": {"outlook.windows-mail"},
}
"""What may be lost, and where: dark colours and narrower margins, which alone stand in the style that is kept; `body`,
whose colour the first cell repeats (the program takes `tbody` for it too); `role` in a program that ended in 2024."""

Letters = dict[str, bytes]


@pytest.fixture(scope="module")
def of_everything(tmp_path_factory: pytest.TempPathFactory) -> Letters:
    """The files of a newsletter with every field and every kind of text, in both languages."""
    return made(tmp_path_factory.mktemp("everything"), every_file())


@pytest.fixture(scope="module")
def all_letters(library: Library, of_everything: Letters) -> Letters:
    """The files of every newsletter of the project too."""
    found = dict(of_everything)
    for entry in library.of_type(Newsletter):
        found |= {f"project-{name}": content for name, content in letters(library, entry.id).items()}
    return found


def ending(files: Letters, end: str) -> Iterator[tuple[str, str]]:
    return ((name, content.decode()) for name, content in files.items() if name.endswith(end))


def hrefs(markup: str) -> set[str]:
    return {unescape(found) for found in re.findall(r'href="([^"]*)"', markup)}


def test_every_letter_and_its_preview_are_valid_for_the_nu_checker(
    all_letters: Letters, library: Library, tmp_path: Path
) -> None:
    jar = programs.NODE_MODULES / "vnu-jar/build/dist/vnu.jar"
    require(str(jar) if jar.exists() else None, "vnu-jar")
    java = require(programs.find_program("java"), "java")
    files = {**all_letters, **look(library, GAZETTE, Language.NL), **made(tmp_path / "s", small("« x » & <b>"))}
    pages = []
    for name, content in ending(files, ".html"):
        pages.append(tmp_path / name.replace("/", "-"))
        pages[-1].write_text(content, encoding="utf-8")
    answer = subprocess.run([java, "-jar", jar, "--errors-only", *pages], capture_output=True, text=True, check=False)
    assert answer.stderr == ""
    assert answer.returncode == 0


def unsupported(markup: str) -> dict[str, list[str]]:
    """The features that Gmail, Outlook or Apple Mail do not support, with the programs (caniemail.com)."""
    node = require(programs.find_program("node"), "nodejs")
    require(str(programs.NODE_MODULES) if (programs.NODE_MODULES / "caniemail").exists() else None, "caniemail")
    command = [node, str(HERE / "read_with_caniemail.mjs")]
    done = subprocess.run(command, input=markup, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["updated"] >= "2025-09"
    return dict(found["unsupported"])


def test_gmail_outlook_and_apple_mail_support_all_that_matters(all_letters: Letters) -> None:
    for name, markup in ending(all_letters, ".html"):
        lost = {feature: set(where) - TOLERATED.get(feature, set()) for feature, where in unsupported(markup).items()}
        assert {feature: where for feature, where in lost.items() if where} == {}, name


def test_the_check_of_support_is_not_blind() -> None:
    found = unsupported('<p style="display: flex"><svg></svg></p>')
    assert any("flex" in feature for feature in found)
    assert "outlook.windows" in {where for programs_ in found.values() for where in programs_}
    assert "outlook.outlook-com" in unsupported('<p style="overflow-wrap: anywhere">x</p>')["overflow-wrap"]


def test_it_is_light_and_laid_out_in_one_column_of_tables(all_letters: Letters) -> None:
    for name, markup in ending(all_letters, ".html"):
        assert len(markup.encode()) <= LIMIT
        assert max(len(line.encode()) for line in markup.split("\n")) <= 998
        layouts = re.findall(r'<table role="presentation"[^>]*>|<table class="layout"[^>]*>', markup)
        assert len(layouts) >= 3
        assert all('role="presentation"' in layout for layout in layouts)
        rows = re.findall(r"<tr>(?:<td class)", markup)
        assert len(re.findall(r"<td class=", markup)) == len(rows)  # one cell a row: one column
        assert f'<html lang="{name.split(".")[-2]}">' in markup
        assert markup.count("<h1") == 1
        assert '<meta name="color-scheme" content="light dark">' in markup
        assert not re.search(r"<script|<link|@import|url\(|<iframe|<form", markup)


def test_styles_stand_beside_their_elements_and_dark_colours_in_the_head(of_everything: Letters) -> None:
    markup = of_everything["NL-2026-01.fr.html"].decode()
    head, body = re.sub(r"<!--.*?-->", "", markup).split("</head>")  # Outlook alone reads comments
    assert "@media (prefers-color-scheme: dark)" in head
    assert head.index("<meta charset") < head.index("<style")
    assert "data-css-inline" not in markup
    rules = re.findall(r"<style[^>]*>(.*?)</style>", head, flags=re.DOTALL)
    outside = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", "".join(rules))
    assert outside.strip() == ""
    bare = set(re.findall(r"<(td|h[1-6]|p|a|ul|ol|blockquote|th)(?: (?!style)[a-z]+=\"[^\"]*\")*>", body))
    assert bare == set()


def test_headings_are_real_and_none_is_skipped(of_everything: Letters) -> None:
    for _, markup in ending(of_everything, ".html"):
        levels = [int(found) for found in re.findall(r"<h([1-6])", markup)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_what_no_mail_program_shows_alike_is_written_otherwise(of_everything: Letters) -> None:
    markup = of_everything["NL-2026-01.fr.html"].decode()
    assert not re.search(r"<(?:pre|section|sup|aside)\b| id=| tabindex=| loading=|href=\"#", markup)
    assert "<br>&nbsp;&nbsp;&nbsp;&nbsp;et un retrait</code>" in markup
    assert '<img src="https://kb.example/x/files/plan.png" alt="Un plan de la salle" width="532"' in markup
    assert "photo.webp" not in markup  # Outlook on Windows shows none: its words stand there
    assert "Une photo" in markup


def test_texts_in_another_language_say_so(of_everything: Letters) -> None:
    markup = of_everything["NL-2026-01.nl.html"].decode()
    assert re.search(r'<h3 lang="fr"[^>]*><a href="https://kb.example/x/nl/bp-2022-01/"[^>]*>Un cas', markup)
    assert "(alleen in het Frans)" in markup


def test_the_text_has_the_same_links_and_all_are_whole(all_letters: Letters) -> None:
    for name, text in ending(all_letters, ".txt"):
        links = hrefs(all_letters[name.replace(".txt", ".html")].decode())
        assert all(re.match(r"https?://|mailto:|tel:", link) for link in links)
        bare = {link.removeprefix("mailto:") for link in links}
        missing = {link for link in bare if link not in text}
        assert missing == set()
        written = set(re.findall(r"https?://[^\s<>]+", text))
        assert {found.rstrip(").,") for found in written} - {link.rstrip(").") for link in links} == set()


def test_links_to_entries_are_short_and_in_the_language_of_the_letter(of_everything: Letters) -> None:
    found = hrefs(of_everything["NL-2026-01.nl.html"].decode())
    assert {"https://kb.example/x/nl/nl-2026-01/", "https://kb.example/x/nl/bp-2022-01/"} <= found
    ours = {one.removeprefix("https://kb.example/x") for one in found if one.startswith("https://kb.example")}
    assert {one for one in ours if not re.fullmatch(r"/nl/(?:[a-z]+-[0-9-]+/(?:#.*)?)?|/files/.*", one)} == set()


def test_no_link_counts_its_readers(all_letters: Letters) -> None:
    assert not any(re.search(r"utm_|[?&]ref=|<img[^>]*width=\"1\"", text) for _, text in ending(all_letters, ".html"))


def test_the_text_reads_as_a_person_writes(tmp_path: Path) -> None:
    text = made(tmp_path, small())["NL-2026-01.fr.txt"].decode()
    assert "La lettre\n=========\n" in text
    assert "\n- premier point\n- second, avec un site" in text
    assert "\nÀ lire\n------\n" in text
    assert "**" not in text
    assert "<" not in text
    assert "\n\n\n\n" not in text


def test_lines_of_text_are_short_unless_a_word_is_long(all_letters: Letters) -> None:
    for _, text in ending(all_letters, ".txt"):
        for line in text.split("\n"):
            assert len(line) <= 72 or len(line.split()) <= 2, line
            assert line == line.rstrip()


@pytest.mark.parametrize("word", ["x" * 3000, "é" * 3000, "&amp;" * 700, "😀" * 900])
def test_lines_stay_short_in_long_words_and_lose_nothing(tmp_path: Path, word: str) -> None:
    files = made(tmp_path, small(text=f"mot et œuvre {word}"))
    for name, content in files.items():
        assert max(len(line) for line in content.splitlines()) <= 998, name
    markup = re.sub(r"<!--\n-->|\n", "", files["NL-2026-01.fr.html"].decode())
    assert unescape(word) in unescape(markup)
    assert unescape(word) in unescape(files["NL-2026-01.fr.txt"].decode().replace("\n", ""))


@pytest.mark.parametrize(
    ("setting", "link"),
    [
        ("unsubscribe: 'https://x.example/stop?a=1&b=2'", "https://x.example/stop?a=1&b=2"),
        ("unsubscribe: '*|UNSUB|*'", "*|UNSUB|*"),
        ("unsubscribe: '{{ unsubscribe }}'", "{{unsubscribe}}"),
        ("unsubscribe: '[[UNSUB_LINK]]'", "[[UNSUB_LINK]]"),
        ("unsubscribe: stop@x.example", "mailto:stop@x.example?subject="),
        ("sender: gazette@x.example", "mailto:gazette@x.example?subject="),
        ("", "mailto:centre@example.org?subject="),
    ],
)
def test_where_readers_unsubscribe_is_a_setting(tmp_path: Path, setting: str, link: str) -> None:
    files = made(tmp_path, small(), newsletter=setting)
    assert any(found.startswith(link) for found in hrefs(files["NL-2026-01.fr.html"].decode()))
    assert link in files["NL-2026-01.fr.txt"].decode()


def test_a_letter_without_summary_announces_its_sections(tmp_path: Path) -> None:
    text = small()["docs/newsletters/lettre.fr.md"]
    assert isinstance(text, str)
    files = made(tmp_path, {"docs/newsletters/lettre.fr.md": text.replace("summary: De quoi il s'agit.\n", "")})
    body = files["NL-2026-01.fr.html"].decode().split("<body")[1]
    assert re.sub(r"<[^>]*>", "", body.split("</p>")[0]).strip().endswith("À lire")


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    assert made(tmp_path / "a", every_file()) == made(tmp_path / "b", every_file())


def test_a_section_that_says_nothing_is_not_shown(of_everything: Letters) -> None:
    assert ">Vide<" not in of_everything["NL-2026-01.fr.html"].decode()
    assert "Vide" not in of_everything["NL-2026-01.fr.txt"].decode().split("\n")


FRENCH = ("L'introduction", "L’introduction", "paragraphe", "commentaire", "Rien que", "Le résumé", "Défense")


def test_a_summary_holds_its_own_words_and_the_links_and_says_where_the_whole_is(tmp_path: Path) -> None:
    files = made(tmp_path, summarised("sections:\n  - title: Opleiding\n"))
    text, markup = files["NL-2026-01.nl.txt"].decode(), files["NL-2026-01.nl.html"].decode()
    for told in (text, markup):
        assert [words for words in FRENCH if words in told] == []
        assert "Dag," in told
        assert "Kort gezegd." in told
        assert "Dit is een samenvatting van een Franstalige tekst." in told
        assert "/fr/nl-2026-01/" in told
        assert told.index("Opleiding") < told.index("/nl/ev-2026-01/") < told.index("Om te lezen")
        assert told.index("Om te lezen") < told.index("https://loi.example/")
    assert hrefs(markup) == {found.rstrip() for found in re.findall(r"(?:https?|mailto):\S+", text)}
    french = files["NL-2026-01.fr.txt"].decode()
    assert "Défense" in french
    assert "À lire" not in french


def test_links_of_a_summary_without_titles_of_its_own_stand_together(tmp_path: Path) -> None:
    text = made(tmp_path, summarised())["NL-2026-01.nl.txt"].decode()
    assert [words for words in (*FRENCH, "Formation") if words in text] == []
    assert text.count("Om te lezen") == 1
    assert text.index("/nl/ev-2026-01/") < text.index("https://loi.example/")
