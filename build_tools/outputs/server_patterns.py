"""What may stand around an old path, as patterns (PCRE, over bytes) that nginx and Apache both read.

The same rules as `core.arrivals`, as far as a server can apply them before anything is looked up.
"""

from __future__ import annotations

SPIP = "article|rubrique|breve|mot|auteur|site|document"
DOOR = r"(?:~[^/]+|(?:index|spip)\.php\d?)"
"""The account on a shared host, or the program that answers."""
LANGUAGE = r"(?:^|[&;?])(?:amp;)*lang(?:=|%3D){1,2}(?:3D)?"
_SIGNS = r"[/.,;:!?)\]}>'\x22*|+_\x20=\x5C\x00-\x1F\x60]|=(?:20|0A|0D)"
_VIEWS = (
    r"/(?:index\.(?:html?|php\d?)|amp|feed|embed|trackback|print|page/\d+|comment-page-\d+)(?=/|$)|\.(?:html?|php\d?)$"
)
_MARKS = r"\xC2[\xA0\xBB]|\xE2\x80[\x8B\x99\x9C\x9D\xA6]|\xEF\xBB\xBF|&(?:[lg]t|quot|nbsp|#\d+);"
_LATE_QUERY = r"[?&](?:amp;)*lang=\w*"
TAIL = f"(?:{_VIEWS}|{_LATE_QUERY}|{_SIGNS}|{_MARKS})*$"
"""Sentence marks, blanks, a last slash, another view of the same page, a query without its `?`."""
