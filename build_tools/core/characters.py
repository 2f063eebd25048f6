"""Characters that readers cannot see or that pass for others: which they are, and the one form of those that remain.

After Unicode TR 36 (security considerations), TR 39 (confusables) and TR 15 (normalisation). A text is brought to NFC
where it is read, so that ids, addresses, search and messages compare one spelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

MARKS_LIMIT = 4
"""Combining marks on one letter; Vietnamese, the neediest of living spellings, is content with two."""

_JOINERS = frozenset("\u200c\u200d")
_SELECTORS = frozenset("\ufe0e\ufe0f")
_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, formatting signs, surrogates, private use, not assigned, line and paragraph separators."""
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\U000e0100-\U000e01ef]"
)
"""Letters, marks and symbols that show nothing: fillers, selectors of variants, the place of a lost object."""
_SUSPECT = re.compile(r"[^\w \n\t\r\x21-\x7e]|[\u115f\u1160\u3164\uffa0]")
"""What is no letter and no sign of ASCII."""
_PILE = re.compile(rf"[^\w\s\x00-\x7f]{{{MARKS_LIMIT + 1},}}")
_FAR = re.compile("[\u0300-\u1fff\u20d0-\u20ff\u2800\u2c00-\U0010ffff]")
"""Where all combining marks and all blank letters are; French and Dutch have nothing there."""
_WORD = re.compile(r"[^\W\d_]+")
_LIKE_LATIN = frozenset("аеорсухіјѕһԁԛԝӏвнкмтАВЕКМНОРСТУХІЈЅԌԚԜοαιυνρκχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
"""Cyrillic and Greek letters that pass for Latin ones (Unicode TR 39, confusables.txt)."""
_APART = re.compile("[\u0400-\u058f\u13a0-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff\uab70-\uabbf]")
"""Letters of alphabets that no word shares with ours: Cyrillic, Armenian, Cherokee, Coptic, Lisu."""
_STYLED = re.compile("[\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7cb\U0001f130-\U0001f189]{2,}")
"""Mathematical, full-width and circled letters: no screen reader reads a word of them."""
_FOREIGN = re.compile(f"[{''.join(sorted(_LIKE_LATIN))}]|{_APART.pattern}|{_STYLED.pattern}")


def normal(text: str) -> str:
    """`text` with every letter and its accents in one code point where there is one (NFC)."""
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """The place and the letter of each character that shows nothing or turns the text around; line breaks are none."""
    if _is_plain(text):
        return
    for match in _SUSPECT.finditer(text):
        if _is_hidden(text, match.start(), match[0]):
            yield match.start(), match[0]


def _is_plain(text: str) -> bool:
    """The quick answer for nearly every text, which has nothing rarer than a no-break space."""
    bare = text.replace("\n", "").replace("\t", "").replace("\u00a0", "").replace("\u202f", "")
    return bare.isprintable() and (_is_near(bare) or not _BLANK.search(bare))


def _is_near(text: str) -> bool:
    """Whether a text has Latin letters and usual signs only; for most, that they fit in Latin-1 is known at once."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return not _FAR.search(text)
    return True


def _is_hidden(text: str, place: int, letter: str) -> bool:
    if letter in _JOINERS:
        return not (_joins(text[place - 1 : place]) and _joins(text[place + 1 : place + 2]))
    if letter in _SELECTORS:
        return not _takes_selector(text[place - 1 : place])
    return unicodedata.category(letter) in _REFUSED or bool(_BLANK.match(letter))


def _joins(neighbour: str) -> bool:
    """Whether a joiner means something beside it: pictures, and letters of scripts that join (Arabic, Indic)."""
    return bool(neighbour) and (
        unicodedata.category(neighbour) in {"So", "Sk"} or neighbour in _SELECTORS or "\u0600" <= neighbour <= "\u1fff"
    )


def _takes_selector(before: str) -> bool:
    return bool(before) and (unicodedata.category(before) in {"So", "Sm", "Sk", "Po"} or before in "0123456789#*")


def is_control(letter: str) -> bool:
    """Whether a character commands a terminal or breaks a line: controls, line and paragraph separators."""
    return unicodedata.category(letter) in {"Cc", "Zl", "Zp"} or (ord(letter) & 0xFFFE) == 0xFFFE


def piled_marks(text: str) -> tuple[int, int] | None:
    """Where more combining marks than any spelling needs stand on one letter, and how many."""
    if _is_near(text):
        return None
    for match in _PILE.finditer(text):
        marks = sum(unicodedata.category(letter).startswith("M") for letter in match[0])
        if marks > MARKS_LIMIT:
            return match.start(), marks
    return None


def mixed_words(text: str) -> Iterator[tuple[int, str]]:
    """The place of each word that holds letters passing for Latin ones, or not meant for words, and the word.

    A word wholly in Cyrillic or Greek is foreign, not false, unless each of its letters passes for a Latin one.
    """
    if text.isascii() or not _FOREIGN.search(text):
        return
    has_latin = any(letter.isascii() and letter.isalpha() for letter in text)
    for match in _WORD.finditer(text):
        letters = set(match[0])
        if not letters & _LIKE_LATIN and not _APART.search(match[0]):
            continue
        if any(map(_is_latin, letters)) or (has_latin and letters <= _LIKE_LATIN and len(letters) > 1):
            yield match.start(), match[0]
    yield from ((match.start(), match[0]) for match in _STYLED.finditer(text))


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN ")


def named(letter: str) -> str:
    """A character by its number, as Unicode writes it: `U+202E`."""
    return f"U+{ord(letter):04X}"
