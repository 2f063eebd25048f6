"""Headers of a mail that no text can break: encoded words (RFC 2047), quoted names, folded lines (RFC 5322).

Written here and not by the standard library, which folds differently in every version of Python, and where a long name
with a comma has come out as two addresses.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

LINE = 76
"""Characters of a line with encoded words (RFC 2047 §2)."""
_OCTETS = 39
"""Of text in one encoded word: in base64 and with its frame it then stands on one line with the name of a header."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_PLAIN = re.compile(r"[!-~]*")
_ATOM = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]*")
_NOT_IN_BRACKETS = re.compile(r"[^!-;=?-~]")


def header(name: str, pieces: Sequence[str]) -> str:
    """A header of pieces that stand between blanks, folded before the piece that makes a line too long."""
    lines = [f"{name}:"]
    for number, piece in enumerate(pieces):
        if number and len(lines[-1]) + len(piece) >= LINE:
            lines.append("")
        lines[-1] += f" {piece}"
    return "\r\n".join(lines) + "\r\n"


def one_line(text: str) -> str:
    """A text that begins no other header: no break, no control, no half of a character; blanks are single."""
    return " ".join(filter(None, _CONTROL.sub(" ", text).split(" "))).strip()


def words(text: str) -> list[str]:
    """A text as the pieces of an unstructured header such as Subject."""
    return list(_pieces(one_line(text), _PLAIN))


def mailbox(name: str, address: str) -> list[str]:
    """One mailbox as the pieces of a header such as From: a name, and an address between angle brackets."""
    line = one_line(name)
    asked = ['"' + re.sub(r'(["\\])', r"\\\1", line) + '"'] if _needs_quotes(line) else _pieces(line, _ATOM)
    return [*asked, f"<{_address(address)}>"]


def link(address: str) -> list[str]:
    """An address between angle brackets, as List-Unsubscribe holds it (RFC 2369 §2)."""
    return [f"<{_visible(address)}>"]


def ascii_domain(domain: str) -> str:
    """A domain as headers write it (RFC 5890); what is none becomes one that does not exist (RFC 2606)."""
    try:
        return domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return "invalid.invalid"


def _needs_quotes(line: str) -> bool:
    plain = all(map(_PLAIN.fullmatch, line.split(" "))) and "=?" not in line
    return plain and 0 < len(line) < LINE - 8 and not all(map(_ATOM.fullmatch, line.split(" ")))


def _pieces(line: str, plain: re.Pattern[str]) -> Iterator[str]:
    """The words of a line, those in a row that are not plain encoded together with the blanks between them."""
    for is_plain, found in groupby(filter(None, line.split(" ")), lambda word: _stays(word, plain)):
        together = list(found)
        yield from together if is_plain else _encoded(" ".join(together))


def _stays(word: str, plain: re.Pattern[str]) -> bool:
    return bool(plain.fullmatch(word)) and "=?" not in word and len(word) < LINE - 16


def _encoded(line: str) -> Iterator[str]:
    """Encoded words of whole characters (RFC 2047 §5): what stands between two of them is not read."""
    taken = b""
    for character in line:
        octets = character.encode()
        if len(taken) + len(octets) > _OCTETS:
            yield _encoded_word(taken)
            taken = b""
        taken += octets
    yield _encoded_word(taken)


def _encoded_word(octets: bytes) -> str:
    return f"=?utf-8?b?{b64encode(octets).decode('ascii')}?="


def _address(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return _visible(f"{local}@{ascii_domain(domain)}")


def _visible(text: str) -> str:
    """What may stand between angle brackets: visible ASCII; the rest is percent-encoded (RFC 3986 §2.1)."""
    return _NOT_IN_BRACKETS.sub(lambda found: quote(found[0], safe="", errors="replace"), text)
