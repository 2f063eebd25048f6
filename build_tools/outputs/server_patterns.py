"""What may stand around and within an old path, as patterns (PCRE, over bytes) that nginx and Apache both read.

The same rules as `core.arrivals`, as far as a server can apply them before anything is looked up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from build_tools.content_types.sections import ROOT_NAMES
from build_tools.core.folding import fold
from build_tools.core.languages import PUBLISHED

SPIP = "article|rubrique|breve|mot|auteur|site|document"
DOOR = r"(?:~[^/]+|(?:index|spip)\.php\d?|spip|wordpress)"
"""The account on a shared host, the program that answers, the folder of the installation."""
LANGUAGES = "|".join(PUBLISHED)
LANGUAGE = r"(?:^|[&;?+]|%(?:25)*(?:3F|26))(?:amp;)*(?:var_)?lang(?:=|%(?:25)*3D){1,2}(?:3D)?"
POST = r"(?:^|[&;?]|%3F)(?:amp;)*(?:p|page_id|attachment_id|post)"
PAGE = r"(?:^|[&;?]|%3F)(?:amp;)*(?:id_)?"
"""Where a parameter of WordPress and one of SPIP begin that name a page by its number."""
RESERVED = "|".join(sorted(ROOT_NAMES))
"""First parts of paths that are this site's own."""

_SIGNS = r"=(?:20|0A|0D)|[/.,;:!?)\]}>'\x22*|+_\x20=\x5C\x00-\x1F\x60&]"
_VIEWS = (
    r"/(?:index\.(?:html?|php\d?)|amp|feed|embed|trackback|print|page/\d+|comment-page-\d+)(?=/|$)|\.(?:html?|php\d?)$"
)
_MARKS = (
    r"\xC2[\xA0\xAD\xBB]|\xE2\x80[\x8B\x93\x99\x9C\x9D\xA6]|\xEF\xBB\xBF|\xBB"
    r"|&(?:[lg]t|quot|nbsp|amp|[lr](?:aquo|[sd]quo)|#\d+);"
)
_LATE_QUERY = r"(?:[?&+;]|%(?:25)*(?:3F|26))(?:amp;)*lang(?:=|%(?:25)*3D)\w*"
_SESSION = r";\w*sess\w*=[\w.!-]*"
TAIL = f"(?:<.*|{_SESSION}|{_VIEWS}|{_LATE_QUERY}|{_MARKS}|{_SIGNS})*+$"
"""Mark-up, a session, sentence marks, a last slash, another view of the same page, a query without its `?`."""

PROGRAM = rf"(?:/(?:{LANGUAGES}|spip|wordpress))?(?:/[^/?]+\.php\d?)?(?:/?\?.*$|{TAIL})"
"""What answers by its query: the front page, that of a language, a program."""
NAME_IN_QUERY = r"(?:amp;|&)*(?<gp_word>[a-z0-9]+(?:-[a-z0-9]*){2,})=?(?:&|$)"
"""SPIP also answers to `/?Name-of-the-article`."""
FILE_IN_QUERY = r"(?:.*&)?action=(?:.*&)?file=(?<gp_folder>[^&%/]+)(?:%2F|/)(?<gp_file>[^&%/]+)"
ADDRESS_IN_QUERY = r"(?:.*&)?(?:url|redirect|retour|self)=(?:%2F|/)?(?<gp_inner>[a-z0-9-]+)(?:&|$)"

ACCENT = r"(?:\xC3\x83\xC2[\xA0-\xBF]|\xC3[\x80-\xBF]|\xC5[\x92\x93]|[\xE0-\xFF](?![\x80-\xBF]))"
"""A letter with its accent in UTF-8, in UTF-8 taken for Latin-1, and in Latin-1."""
_REST = "(?:acute|grave|circ|uml|cedil);"
LETTER = rf"(?:(?!(?<=&[a-z]){_REST})[a-z0-9/|]|{ACCENT}|(?<=\d)(?<![%=]\d\d)[^a-z0-9/\x80-\xFF](?=\d))"
"""What tells names apart; a sign between two figures too."""
GAP = rf"(?:[%=](?:25)*(?:2[0-9A-F]|0[9AD])|&(?:shy|nbsp);|(?<=&[a-z]){_REST}|(?!{LETTER})[\x00-\xFF])"
"""All the rest: dashes and blanks of every kind, invisible signs, accents apart from their letter, mark-up of mails."""
NUMBER = r"(?:[-,_]|\xE2\x80[\x90-\x95])(?<gp_number_behind>\d{2,6})(?:\.html?)?$"
DATE = r"(?:0*[12]?\d|0*3[01]|(?:19|20)\d\d)"
"""A number at the end that belongs to the title: a day or a year."""
_KEY = re.compile(r"/[a-z0-9/-]+")
WORDS = 40
"""More words than a name of SPIP (79 letters) has."""


def is_comparable(key: str) -> bool:
    """Whether servers can compare a name by its letters and digits."""
    return bool(_KEY.fullmatch(key.rstrip("?")))


def accents() -> Mapping[str, str]:
    """For each plain letter, the bytes that stand for it with an accent, as a class of a pattern."""
    found: dict[str, str] = defaultdict(str)
    for code in range(0xC0, 0x100):
        plain = fold(chr(code))
        if plain.isascii() and plain.isalpha():
            found[plain] += f"\\x{0x80 | (code & 0x3F):02X}" + (f"\\x{code:02X}" if code >= 0xE0 else "")
    return {"oe": r"\xC5[\x92\x93]"} | {
        letter: rf"(?:\xC3\x83\xC2|(?!\xC3\x83\xC2)\xC3)?[{codes}]" for letter, codes in found.items()
    }
