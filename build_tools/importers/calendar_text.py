"""The text of a calendar as programs really write it, brought to the one form that the reader of iCalendar knows.

Lines are put together again before their octets become characters, since some programs fold within a character;
vCalendar 1.0 writes texts as quoted-printable; old programs write Windows-1252 where UTF-8 is asked for.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from build_tools.core.characters import hidden
from build_tools.core.entities import decoded as without_entities

_QUOTED = re.compile(
    rb"^(?P<head>[^:]*?);(?:ENCODING=)?QUOTED-PRINTABLE(?P<rest>[^:]*):(?P<value>.*)$", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(r";CHARSET=\"?([^;:\"]+)\"?", re.IGNORECASE)
_DATES = re.compile(r"(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE|DTSTAMP)\b[^:]*:", re.IGNORECASE)
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?=\b|T)")
_ISO_HOUR = re.compile(r"T(\d{2}):?(\d{2})(?::?(\d{2}))?(?=\D|$)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
_PART = re.compile(r"(BEGIN|END):([A-Z-]+)\s*", re.IGNORECASE)
_MARKUP = re.compile(
    r"</?(?:html|body|p|br|div|span|a|b|i|u|ul|ol|li|strong|em|font|table|h[1-6])\b[^>]*>", re.IGNORECASE
)


def calendar_text(data: bytes) -> str:
    """The lines of a calendar, each whole and in plain characters; Outlook may write UTF-16."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.decode("utf-16", "replace").encode()
    unfolded = re.sub(rb"\n[ \t]", b"", re.sub(rb"\r\n?", b"\n", data))
    lines = [_with_sound_dates(_characters(line)) for line in _whole_lines(unfolded)]
    return "\r\n".join([*lines, *reversed([f"END:{name}" for name in left_open(lines)])])


def left_open(lines: Iterable[str]) -> list[str]:
    """The parts of a calendar that no line ends, the outer first: those of a file that was cut off."""
    opened: list[str] = []
    for match in filter(None, map(_PART.fullmatch, lines)):
        name = match[2].upper()
        if match[1].upper() == "BEGIN":
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
    return opened if opened[:1] == ["VCALENDAR"] else []


def _with_sound_dates(line: str) -> str:
    """A line of dates in the basic form (RFC 5545 §3.3.5): some write `2027-03-02T09:00`, or a zone beside a `Z`."""
    head = _DATES.match(line)
    if head is None:
        return line
    name, value = head[0], _ISO_DAY.sub(r"\1\2\3", line[head.end() :])
    value = _ISO_HOUR.sub(lambda hour: f"T{hour[1]}{hour[2]}{hour[3] or '00'}", value)
    if value.upper().endswith("Z"):
        name = re.sub(r";TZID=(?:\"[^\"]*\"|[^;:]*)", "", name, flags=re.IGNORECASE)
    return name + value


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
    """A description as plain text; some programs put HTML there, or its entities alone."""
    plain = _Words(text).text if _MARKUP.search(text) else _without_entities(text)
    return without_hidden(plain)


def one_line(text: object) -> str:
    """A text as one line of words, without what readers cannot see."""
    return " ".join(without_hidden(_without_entities(str(text))).split()) if text else ""


def has_hidden(texts: Iterable[str]) -> bool:
    """Whether readers could not see all of some texts."""
    return any(True for text in texts for _ in hidden(text))


def without_hidden(text: str) -> str:
    """A text without controls and signs that show nothing."""
    places = {place for place, _ in hidden(text)}
    return "".join(letter for place, letter in enumerate(text) if place not in places) if places else text


def _without_entities(text: str) -> str:
    """Entities as the characters they stand for: WordPress writes `l&#8217;eau` where no HTML belongs."""
    return _ENTITY.sub(lambda entity: without_entities(entity[0]), text)


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
            self.parts.append("\n- " if tag == "li" else "\n")
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
