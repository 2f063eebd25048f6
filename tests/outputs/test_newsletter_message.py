"""The message (`.eml`): what a mail program reads in it is what was written, whatever the content holds."""

from __future__ import annotations

import email
import json
import subprocess
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from build_tools.core.mail_headers import one_line
from build_tools.settings import read_settings
from tests.conftest import require
from tests.outputs.letters import every_file, made, site, small
from tests.tools import programs

HERE = Path(__file__).parent
MESSAGE = "NL-2026-01.fr.eml"
HEADERS = [
    *("Subject", "From", "Date", "Message-ID", "List-Unsubscribe", "Content-Language", "X-Unsent", "MIME-Version"),
    "Content-Type",
]


def parsed(eml: bytes) -> EmailMessage:
    found = email.message_from_bytes(eml, policy=default)
    assert isinstance(found, EmailMessage)
    assert found.defects == []
    return found


def of_network(text: bytes) -> str:
    return text.decode().replace("\n", "\r\n")


def read_elsewhere(eml: bytes) -> Any:
    """What postal-mime, which mail programs are made with, reads in a message."""
    node = require(programs.find_program("node"), "nodejs")
    require(str(programs.NODE_MODULES) if (programs.NODE_MODULES / "postal-mime").exists() else None, "postal-mime")
    command = [node, str(HERE / "read_with_postal_mime.mjs")]
    done = subprocess.run(command, input=eml, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_the_message_holds_both_parts_the_preferred_one_last(tmp_path: Path) -> None:
    files = made(tmp_path, every_file())
    for name in (MESSAGE, "NL-2026-01.nl.eml"):
        mail = parsed(files[name])
        assert mail.get_content_type() == "multipart/alternative"
        text, markup = (part for part in mail.iter_parts() if isinstance(part, EmailMessage))
        assert [text.get_content_type(), markup.get_content_type()] == ["text/plain", "text/html"]
        assert text.get_content() == of_network(files[name.replace(".eml", ".txt")])
        assert markup.get_content() == of_network(files[name.replace(".eml", ".html")])
        assert mail.keys() == HEADERS
        assert mail["Content-Language"] == name.split(".")[1]


def test_a_mail_program_reads_the_same(tmp_path: Path) -> None:
    files = made(tmp_path, every_file())
    read = read_elsewhere(files[MESSAGE])
    assert read["subject"] == "La « Gazette » & <janvier> 2026 – l'année commence"
    assert read["from"] == {"name": "Le centre", "address": "centre@example.org"}
    assert read["date"] == "2026-01-01T08:00:00.000Z"
    assert read["text"].strip() == files["NL-2026-01.fr.txt"].decode().strip()
    assert read["html"].strip() == files["NL-2026-01.fr.html"].decode().strip()
    assert read["attachments"] == []
    assert read["names"] == [name.lower() for name in HEADERS]


def test_its_lines_are_what_the_network_takes(tmp_path: Path) -> None:
    for name, eml in made(tmp_path, every_file()).items():
        if name.endswith(".eml"):
            assert eml.isascii()
            assert b"\n" not in eml.replace(b"\r\n", b"")
            assert max(map(len, eml.split(b"\r\n"))) <= 998
            assert eml.endswith(b"\r\n")


def test_it_is_dated_by_its_content_and_known_by_it(tmp_path: Path) -> None:
    first, again = (parsed(made(tmp_path / name, small())[MESSAGE]) for name in ("a", "b"))
    other = parsed(made(tmp_path / "c", small(text="Un autre texte."))[MESSAGE])
    assert first["Date"].datetime.isoformat() == "2026-01-01T09:00:00+01:00"
    assert first["Message-ID"] == again["Message-ID"] != other["Message-ID"]
    assert first["Message-ID"].endswith("@kb.example>")


@pytest.mark.parametrize(
    "title",
    [
        '"Un titre\\r\\nBcc: tous@example.org"',
        '"Un titre\\rBcc: tous@example.org"',
        '"Un titre\\u2028Bcc: tous@example.org"',
        "'Un \"titre\" avec, des; <signes> @ (et) des \\ barres'",
        "é" * 290,
        "«" + "œ€日" * 95 + "»",
        "👩‍⚖️😀, " * 50,
        "=?utf-8?q?Bcc=3A_x?=",
    ],
)
def test_no_title_adds_or_breaks_a_header(tmp_path: Path, title: str) -> None:
    library = site(tmp_path, small(title))
    if library.get("NL-2026-01") is None:
        return  # refused when it is read: nothing is sent
    eml = made(tmp_path / "again", small(title))[MESSAGE]
    mail, wanted = parsed(eml), one_line(library.originals["NL-2026-01"].facts.title)
    assert mail.keys() == HEADERS
    assert mail["Subject"] == wanted
    assert read_elsewhere(eml)["subject"] == wanted


@pytest.mark.parametrize(
    "name",
    [
        "Centre, d'appui",
        'Le \\"centre\\" <x@y.example>, autre@z.example',
        "Centre d'appui aux services de médiation de dettes de la Région de Bruxelles-Capitale, Steunpunt",
        "é" * 300,
    ],
)
def test_no_name_of_the_centre_adds_a_recipient(tmp_path: Path, name: str) -> None:
    site(tmp_path, small())
    settings = tmp_path / "mkdocs.yml"
    told = settings.read_text("utf-8").replace("name: {fr: Le centre, nl", f'name: {{fr: "{name}", nl', 1)
    eml = made(tmp_path, {**small(), "mkdocs.yml": told})[MESSAGE]
    assert parsed(eml).keys() == HEADERS
    assert [found.addr_spec for found in parsed(eml)["From"].addresses] == ["centre@example.org"]
    read = read_elsewhere(eml)["from"]
    assert read["address"] == "centre@example.org"
    assert read["name"] == one_line(name.encode().decode("unicode_escape") if "\\" in name else name)


def test_a_name_of_the_centre_on_two_lines_is_refused(tmp_path: Path) -> None:
    site(tmp_path, small())
    settings = tmp_path / "mkdocs.yml"
    written = settings.read_text("utf-8")
    settings.write_text(written.replace("fr: Le centre", 'fr: "Centre\\r\\nBcc: x@example.org"', 1), encoding="utf-8")
    assert [one.name for one in read_settings(tmp_path)[1]] == ["line-break-in-prose"]


@pytest.mark.parametrize(
    ("setting", "header"),
    [
        ("unsubscribe: 'https://x.example/stop?a=1'", "<https://x.example/stop?a=1>"),
        ("unsubscribe: stop@x.example", "<mailto:stop@x.example?subject=Se%20d%C3%A9sabonner"),
        ("unsubscribe: '*|UNSUB|*'", "<mailto:centre@example.org?subject=Se%20d%C3%A9sabonner"),
        ("sender: gazette@médiation.example", "<mailto:gazette@m%C3%A9diation.example?subject="),
    ],
)
def test_mail_programs_are_told_how_to_unsubscribe(tmp_path: Path, setting: str, header: str) -> None:
    mail = parsed(made(tmp_path, small(), newsletter=setting)[MESSAGE])
    assert mail["List-Unsubscribe"].startswith(header)
    assert mail["List-Unsubscribe-Post"] is None  # one click would need an address that knows the reader
