"""Headers: whatever text they are given, they hold that text, and nothing else begins."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.mail_headers import ascii_domain, header, link, mailbox, one_line, words

HOSTILE = [
    "Un titre\r\nBcc: tous@example.org",
    "Un titre\rBcc: tous@example.org",
    "Un titre\n\nUn corps",
    "Un titre\u2028Bcc: x\u2029y\x85z",
    "Un titre\x00\x0b\x0c\x1b[31m",
    'Un "titre" avec, des; <signes> @ (et) des \\ barres : [fin]',
    '"guillemets", et une virgule é',
    "é" * 400,
    "«" + "œ€日" * 130 + "»",
    "👩‍⚖️😀" * 100,
    "=?utf-8?q?Bcc=3A_x?=",
    "a =?utf-8?b?w6k=?= b",
    "x" * 990,
    "mot " * 300,
    "  deux   blancs  ",
    "\ud800 moitié",
    "\u202eretourné\u202c et\u00a0insécable",
    "",
]


def read(lines: str) -> EmailMessage:
    assert lines.isascii()
    assert "\n" not in lines.replace("\r\n", "")
    found = email.message_from_string(lines + "\r\n", policy=default)
    assert isinstance(found, EmailMessage)
    assert found.defects == []
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_a_subject_says_what_it_was_given_and_begins_no_other_header(text: str) -> None:
    lines = header("Subject", words(text))
    assert max(map(len, lines.split("\r\n"))) <= 76
    back = read(lines)
    assert back.keys() == ["Subject"]
    assert back["Subject"] == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_names_one_mailbox(text: str) -> None:
    lines = header("From", mailbox(text, "centre@example.org"))
    assert max(map(len, lines.split("\r\n"))) <= 98
    back = read(lines)
    assert back.keys() == ["From"]
    (found,) = back["From"].addresses
    assert found.addr_spec == "centre@example.org"
    assert letters(found.display_name) == letters(text)


def letters(text: str) -> str:
    """A text without blanks: before 3.13, Python reads one between two encoded words of a name (RFC 2047 §6.2)."""
    return "".join(one_line(text).split())


def test_what_is_plain_stays_readable() -> None:
    assert words("La Gazette de décembre 2026") == ["La", "Gazette", "de", "=?utf-8?b?ZMOpY2VtYnJl?=", "2026"]
    assert mailbox("Steunpunt, Brussel", "a@x.example") == ['"Steunpunt, Brussel"', "<a@x.example>"]
    assert mailbox("Centre d'appui", "a@x.example") == ["Centre", "d'appui", "<a@x.example>"]


@pytest.mark.parametrize(
    "address", ["a@x.example>\r\nBcc: b@x.example", "a@x.example, b@x.example", 'a"b@x.example', "a b", "é@x.example"]
)
def test_no_address_adds_a_header(address: str) -> None:
    for lines in (header("From", mailbox("x", address)), header("List-Unsubscribe", link(f"mailto:{address}"))):
        assert lines.isascii()
        assert lines.count("\r\n") == 1
        assert lines.count("<") == lines.count(">") == 1


@pytest.mark.parametrize(
    ("domain", "written"),
    [("Médiation.example", "xn--mdiation-b1a.example"), ("x.example", "x.example"), ("a..b", "invalid.invalid")],
)
def test_a_domain_is_written_in_ascii(domain: str, written: str) -> None:
    assert ascii_domain(domain) == written
    assert mailbox("", f"a@{domain}") == [f"<a@{written}>"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_comes_back(text: str) -> None:
    back = read(header("Subject", words(text)) + header("From", mailbox(text, "a@x.example")))
    assert back.keys() == ["Subject", "From"]
    assert back["Subject"] == one_line(text)
    assert len(back["From"].addresses) == 1
    assert letters(back["From"].addresses[0].display_name) == letters(text)
