"""The text of a calendar as programs really write it, brought to the one form that the reader of iCalendar knows.

Lines are put together again before their octets become characters, since some programs fold within a character;
vCalendar 1.0 writes texts as quoted-printable; old programs write Windows-1252 where UTF-8 is asked for.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator
from html.parser import HTMLParser

_QUOTED = re.compile(
    rb"^(?P<head>[^:]*?);(?:ENCODING=)?QUOTED-PRINTABLE(?P<rest>[^:]*):(?P<value>.*)$", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(r";CHARSET=\"?([^;:\"]+)\"?", re.IGNORECASE)
_MARKUP = re.compile(
    r"</?(?:html|body|p|br|div|span|a|b|i|u|ul|ol|li|strong|em|font|table|h[1-6])\b[^>]*>", re.IGNORECASE
)


def calendar_text(data: bytes) -> str:
    """The lines of a calendar, each whole and in plain characters; Outlook may write UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode()
    unfolded = re.sub(rb"\n[ \t]", b"", re.sub(rb"\r\n?", b"\n", data))
    return "\r\n".join(_characters(line) for line in _whole_lines(unfolded))


def _whole_lines(data: bytes) -> Iterator[bytes]:
    """The lines, those of quoted-printable put together: there a `=` at the end says that the value goes on."""
    lines = iter(data.split(b"\n"))
    for first in lines:
        whole = first
        while whole.endswith(b"=") and _QUOTED.match(whole):
            whole = whole[:-1] + next(lines, b"")
        yield whole


def _characters(line: bytes) -> str:
    quoted = _QUOTED.match(line)
    if quoted is None:
        return _decoded(line)
    head = _decoded(quoted["head"] + quoted["rest"])
    charset = _CHARSET.search(head)
    value = _decoded(quopri.decodestring(quoted["value"]), charset[1] if charset else "utf-8")
    escaped = re.sub(r"([\\,;])", r"\\\1", value.replace("\r\n", "\n")).replace("\n", "\\n")
    return f"{_CHARSET.sub('', head)}:{escaped}"


def _decoded(octets: bytes, charset: str = "utf-8-sig") -> str:
    for encoding in (charset, "utf-8-sig"):
        try:
            return octets.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return octets.decode("cp1252", "replace")


class EventLines:
    """Where each event begins in the file, for the doubts about it."""

    def __init__(self, data: bytes) -> None:
        self.found: dict[str, int] = {}
        begun = 1
        text = re.sub(r"\r?\n[ \t]", "\x00", data.decode("utf-8", "replace"))
        number = 1
        for line in text.splitlines():
            if line.upper().startswith("BEGIN:VEVENT"):
                begun = number
            elif line.upper().startswith("UID"):
                self.found.setdefault(line.replace("\x00", "").partition(":")[2], begun)
            number += 1 + line.count("\x00")

    def of(self, uid: str) -> int:
        """The line an event begins on; the first of the file when it has no name of its own."""
        return self.found.get(uid, 1)


def without_markup(text: str) -> str:
    """A description as plain text; some programs put HTML there."""
    return _Words(text).text if _MARKUP.search(text) else text


class _Words(HTMLParser):
    """The words of a piece of HTML, a line a block, the address of a link behind its words."""

    BREAKS = frozenset({"p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
    SILENT = frozenset({"style", "script", "head", "title"})

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0
        self.target = ""
        self.feed(markup)
        self.close()

    @property
    def text(self) -> str:
        """The words, without empty lines."""
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return "\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or remember where a link leads."""
        self.silent += tag in self.SILENT
        if tag in self.BREAKS:
            self.parts.append("\n")
        if tag == "a":
            self.target = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        """End a line, or say where a link led."""
        self.silent -= tag in self.SILENT and self.silent > 0
        if tag in self.BREAKS:
            self.parts.append("\n")
        if tag == "a" and self.target.startswith(("http://", "https://")) and self.target not in self.parts[-1:]:
            self.parts.append(f" {self.target}")

    def handle_data(self, data: str) -> None:
        """Keep words that readers were meant to see; line breaks within markup are spaces."""
        if not self.silent:
            self.parts.append(data.replace("\n", " "))
