"""Every payload in every place of a newsletter, and every hostile file in a feed: both stay what they are."""

from __future__ import annotations

import email
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import default
from html import unescape
from pathlib import Path

import pytest

from build_tools.authoring.export_newsletter import letters, look, warnings
from build_tools.core.languages import Language
from build_tools.library import Library, read_library
from build_tools.outputs.agenda_feed import agenda_feed
from build_tools.outputs.feeds import feeds
from build_tools.settings import read_settings
from tests.checks.tiny_site import TODAY, write_site
from tests.hostile.harm import harm_in
from tests.hostile.inputs import read_inputs
from tests.hostile.test_published import payloads
from tests.outputs.feeds_read import as_read, written, wrong_atom, wrong_json

NUMBER = "NL-2026-01"
HEADERS = {"Subject", "From", "Date", "Message-ID", "List-Unsubscribe", "Content-Language", "X-Unsent"}
SPOKEN = {"MIME-Version", "Content-Type"}
LEADING = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://x.example/\"onmouseover='alert(1)",
    "https://x.example/<script>",
    "https://x.example/a%0d%0aBcc:y@z.example",
    "//evil.example/",
    "https://user:secret@evil.example/",
    "mailto:a@b.example?bcc=c@d.example",
    "\\\\evil.example\\share",
]


def library_of(root: Path, files: dict[str, str | bytes]) -> Library:
    write_site(root, files)
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return read_library(replace(settings, site_url="https://kb.example/"), TODAY)[0]


def newsletter(payload: str, link: str) -> str:
    """A newsletter with a payload in every key and text, and a link in every text."""
    quoted, body = json.dumps(payload), json.dumps(f"{payload}\n\n- {payload}\n\n[{payload}]({link})\n\n> {payload}\n")
    item = "      - url: https://www.example.org/a?b=[1]&c=%7C%7B2%7D'\n"
    items = f"    items:\n{item}        title: {quoted}\n        text: {body}\n      - BP-2022-01\n"
    head = f"id: {NUMBER}\ntitle: {quoted}\nsummary: {quoted}\npublished: 2026-01\nmonth: 2026-01\ngreeting: {quoted}\n"
    sections = f"sections:\n  - title: {quoted}\n    text: {body}\n{items}"
    return f"---\n{head}intro: {body}\n{sections}---\n\n{payload}\n"


def every_letter(root: Path) -> Iterator[dict[str, str]]:
    links = LEADING * (len(payloads()) // len(LEADING) + 1)
    for number, (payload, link) in enumerate(zip(payloads(), links, strict=False)):
        case = f"---\nid: BP-2022-01\ntitle: {json.dumps(payload)}\nsummary: {json.dumps(payload)}\n---\n\nTexte.\n"
        files: dict[str, str | bytes] = {
            "docs/newsletters/lettre.fr.md": newsletter(payload, link),
            "practices/base.fr.md": case,
        }
        library = library_of(root / str(number), files)
        if NUMBER in library.originals:
            list(warnings(library, NUMBER))
            made = {**letters(library, NUMBER), **look(library, NUMBER, Language.FR)}
            yield {name: content.decode() for name, content in made.items()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    return list(every_letter(tmp_path_factory.mktemp("letters")))


def test_nothing_in_a_letter_runs_or_leads_astray(made: list[dict[str, str]]) -> None:
    assert len(made) > len(payloads()) // 2
    for files in made:
        markup = files[f"{NUMBER}.fr.html"]
        ours = re.sub(r'<style>.*?</style>| style="[^"]*"', "", markup, flags=re.DOTALL)
        assert harm_in(ours) == []
        for link in re.findall(r'href="([^"]*)"', markup):
            assert re.match(r"https?://(?!user)|mailto:centre@example\.org\?subject=[^&]*$", unescape(link)), link


def test_the_preview_shows_no_more_than_the_letter(made: list[dict[str, str]]) -> None:
    for files in made:
        markup = files[f"preview/{NUMBER}.html"]
        ours = re.sub(r"<style>.*?</style>|<iframe srcdoc=\"[^\"]*\"[^>]*>", "", markup, flags=re.DOTALL)
        assert harm_in(ours) == []
        assert "<script" not in markup


def test_no_payload_changes_the_headers_or_parts_of_a_message(made: list[dict[str, str]]) -> None:
    for files in made:
        eml = files[f"{NUMBER}.fr.eml"]
        mail = email.message_from_string(eml, policy=default)
        assert isinstance(mail, EmailMessage)
        assert set(mail.keys()) == HEADERS | SPOKEN
        assert len(mail.keys()) == len(HEADERS | SPOKEN)
        assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
        assert mail.defects == []
        assert max(map(len, eml.split("\r\n"))) <= 998


@pytest.mark.slow
def test_hostile_files_break_no_feed(tmp_path: Path) -> None:
    found: dict[str, bytes] = {}
    for number, one in enumerate(read_inputs()):
        write_site(tmp_path / str(number), one.files)
        settings, _ = read_settings(tmp_path / str(number))
        if settings is None:
            continue
        library = read_library(replace(settings, site_url="https://kb.example/"), date(2026, 2, 1))[0]
        for file in [*feeds(library), *agenda_feed(library)]:
            if re.search(r"/(?:tout|alles|agenda)\.", file.address):
                found[f"{number}{file.address}"] = file.content
    (tmp_path / "feeds").mkdir()
    assert len(found) > 1000
    atom = {address: content for address, content in found.items() if address.endswith(".xml")}
    assert wrong_atom(written(tmp_path / "feeds", atom)) == ""
    assert wrong_json(written(tmp_path / "feeds", {one: found[one] for one in found.keys() - atom.keys()})) == {}
    for content in atom.values():
        as_read(content)
