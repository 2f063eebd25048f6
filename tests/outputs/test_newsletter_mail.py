"""The e-mail of a newsletter: valid, supported, the same in text, and impossible to break by its content."""

from __future__ import annotations

import email
import re
import subprocess
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP, default
from pathlib import Path

import pytest

from build_tools.authoring.export_newsletter import letters, warnings
from build_tools.authoring.refusal import Refusal
from build_tools.core.languages import Language
from build_tools.library import Library, read_library
from build_tools.outputs.newsletter_message import one_line
from build_tools.settings import read_settings
from tests.checks.tiny_site import write_site
from tests.conftest import RunCli, require
from tests.tools import programs

GAZETTE = "NL-2021-09"
LETTER = """\
---
id: NL-2026-01
title: {title}
summary: De quoi il s'agit.
published: 2026-01
month: 2026-01
greeting: Bonjour,
intro: |
  Un **mot** et [un cas](BP-2022-01), puis [le même](../../practices/base.fr.md).

  - premier point
  - second, avec [un site](https://www.example.org/a?b=1&c=2)
sections:
  - title: À lire
    text: {text}
    items:
      - BP-2022-01
      - url: https://www.example.org/etude?a=1&b=2
        title: Une étude
        text: Elle a [une suite](https://www.example.org/suite).
---
"""

# Supported, at least in part, by Gmail, Outlook and Apple Mail in their current versions (caniemail.com, 2026).
PROPERTIES = {
    *("margin", "padding", "background-color", "color", "font-family", "font-size", "font-weight", "line-height"),
    *("border-collapse", "border-top", "width", "max-width", "text-align", "vertical-align", "text-decoration"),
}
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "p", "a", "ul", "ol", "li", "em", "strong", "br", "hr", "blockquote", "pre", "code", "img"),
}
ATTRIBUTES = {"lang", "charset", "name", "content", "role", "style", "class", "href", "src", "alt", "start"}


def site(root: Path, title: str = "La lettre", text: str = "Un texte.", url: str = "https://kb.example/x/") -> Library:
    write_site(root, {"docs/newsletters/lettre.fr.md": LETTER.format(title=title, text=text)})
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return read_library(replace(settings, site_url=url), date(2026, 2, 1))[0]


def made(root: Path, title: str = "La lettre", text: str = "Un texte.") -> dict[str, bytes]:
    return letters(site(root, title, text), "NL-2026-01")


def parsed(eml: bytes) -> EmailMessage:
    found = email.message_from_bytes(eml, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def test_the_gazette_is_valid_html_for_the_nu_checker(library: Library, tmp_path: Path) -> None:
    jar = programs.NODE_MODULES / "vnu-jar/build/dist/vnu.jar"
    require(str(jar) if jar.exists() else None, "vnu-jar")
    java = require(programs.find_program("java"), "java")
    files = {**letters(library, GAZETTE), **made(tmp_path / "site", "Une « lettre » & <b>")}
    for name, content in files.items():
        if name.endswith(".html"):
            (tmp_path / name).write_bytes(content)
    pages = sorted(tmp_path.glob("*.html"))
    answer = subprocess.run([java, "-jar", jar, "--errors-only", *pages], capture_output=True, text=True, check=False)
    assert answer.stderr == ""


@pytest.mark.parametrize("name", ["NL-2021-09.fr.html"])
def test_it_uses_only_what_mail_programs_support(library: Library, name: str) -> None:
    markup = letters(library, GAZETTE)[name].decode()
    assert len(markup.encode()) <= 100_000
    assert max(len(line.encode()) for line in markup.split("\n")) <= 998
    styles = re.findall(r' style="([^"]*)"', markup)
    used = {part.split(":")[0].strip() for style in styles for part in style.split(";") if part.strip()}
    assert used - PROPERTIES == set()
    assert "@media (prefers-color-scheme: dark)" in " ".join(markup.split())
    body = re.sub(r"<style.*?</style>|<!DOCTYPE html>", "", markup, flags=re.DOTALL)
    assert {found.lower() for found in re.findall(r"<([a-zA-Z0-9]+)", body)} - ELEMENTS == set()
    attributes = {found for tag in re.findall(r"<[a-z][^>]*>", body) for found in re.findall(r'\s([a-z-]+)="', tag)}
    assert attributes - ATTRIBUTES == set()
    assert body.count("<table") == body.count('role="presentation"')
    assert '<html lang="fr">' in body
    assert "<h1" in body


def hrefs(markup: str) -> set[str]:
    return {found.replace("&amp;", "&") for found in re.findall(r'href="([^"]*)"', markup)}


def test_the_text_has_the_same_links_and_all_are_whole(tmp_path: Path, library: Library) -> None:
    for files in (made(tmp_path), letters(library, GAZETTE)):
        name = next(name for name in files if name.endswith(".txt"))
        text, markup = files[name].decode(), files[name.replace(".txt", ".html")].decode()
        in_text = {found.rstrip(".") for found in re.findall(r"(?:https?://|mailto:)[^\s)]+", text)}
        assert in_text == hrefs(markup)


def test_links_to_entries_are_short_and_in_the_language_of_the_letter(tmp_path: Path) -> None:
    found = hrefs(made(tmp_path)["NL-2026-01.fr.html"].decode())
    assert {"https://kb.example/x/fr/nl-2026-01/", "https://kb.example/x/fr/bp-2022-01/"} <= found
    assert not any("base" in one for one in found)


def test_the_text_reads_as_a_person_writes(tmp_path: Path) -> None:
    text = made(tmp_path)["NL-2026-01.fr.txt"].decode()
    assert "La lettre\n=========\n" in text
    assert "\n- premier point\n- second, avec un site" in text
    assert "\nÀ lire\n------\n" in text
    assert "**" not in text
    assert "<" not in text
    assert "\n\n\n\n" not in text


def test_the_message_holds_both_parts(tmp_path: Path) -> None:
    files = made(tmp_path)
    mail = parsed(files["NL-2026-01.fr.eml"])
    assert mail.get_content_type() == "multipart/alternative"
    text, markup = (part for part in mail.iter_parts() if isinstance(part, EmailMessage))
    assert text.get_content().replace("\r\n", "\n") == files["NL-2026-01.fr.txt"].decode()
    assert markup.get_content().replace("\r\n", "\n") == files["NL-2026-01.fr.html"].decode()
    assert mail["List-Unsubscribe"].startswith("<mailto:centre@example.org?subject=")
    assert mail["Date"].datetime.isoformat() == "2026-01-01T09:00:00+01:00"
    assert mail["From"].addresses[0].addr_spec == "centre@example.org"
    assert mail.defects == []


HOSTILE = [
    '"Un titre\\r\\nBcc: tous@example.org"',
    '"Un titre\\rBcc: tous@example.org"',
    '"Un titre\\u2028Bcc: tous@example.org"',
    "'Un \"titre\" avec, des; <signes> @ (et) des \\ barres'",
    "é" * 290,
    "«" + "œ€日" * 95 + "»",
    "=?utf-8?q?Bcc=3A_x?=",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_adds_or_breaks_a_header(tmp_path: Path, title: str) -> None:
    library = site(tmp_path, title)
    if library.get("NL-2026-01") is None:
        pytest.skip("refused when it is read")
    eml = letters(library, "NL-2026-01")["NL-2026-01.fr.eml"]
    mail = parsed(eml)
    assert mail["Bcc"] is None
    assert mail.get_all("Subject") == [mail["Subject"]]
    assert mail["Subject"] == one_line(library.originals["NL-2026-01"].facts.title)
    assert max(len(line) for line in eml.split(b"\r\n")) <= 998
    assert b"\n" not in eml.replace(b"\r\n", b"")


def test_a_header_is_one_line_whatever_it_is_given() -> None:
    text = "a\r\nBcc: x\u2028b\x00c\ud800" + "é" * 400
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = one_line(text)
    back = parsed(mail.as_bytes())
    assert back.keys() == ["Subject"]
    assert back["Subject"] == "a Bcc: x b c " + "é" * 400


def test_lines_stay_short_in_long_texts(tmp_path: Path) -> None:
    files = made(tmp_path, text="mot et œuvre " * 400 + "x" * 3000)
    assert max(len(line) for line in files["NL-2026-01.fr.eml"].split(b"\r\n")) <= 998


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    assert made(tmp_path / "a") == made(tmp_path / "b")


def test_what_changed_or_is_hidden_is_told_before_the_export(library: Library, tmp_path: Path) -> None:
    told = [warning.told(Language.FR) for warning in warnings(library, GAZETTE)]
    assert any("EV-2021-09-30" in one and "A eu lieu" in one for one in told)
    assert any("EV-2021-10" in one and "Reporté" in one for one in told)
    assert list(warnings(site(tmp_path), "NL-2026-01")) == []


def test_what_does_not_exist_is_refused(library: Library) -> None:
    with pytest.raises(Refusal):
        letters(library, "NL-1999-01")


def test_a_site_without_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        letters(site(tmp_path, url=""), "NL-2026-01")


def test_the_command_writes_the_files(tmp_path: Path, run_cli: RunCli) -> None:
    site(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_url: https://kb.example/\n" + settings.read_text("utf-8"), "utf-8")
    answer = run_cli("newsletter", "NL-2026-01", "--out", "out", "--today", "2026-02-01")
    assert answer.returncode == 0, answer.stderr + answer.stdout
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"NL-2026-01.fr.{ending}" for ending in ("html", "txt", "eml", "preview.html")}
