"""No-break spaces and quotes as each language sets them (Code typographique; Taalunie), in text that is shown."""

from __future__ import annotations

import re

from build_tools.core.languages import Language

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_SPACE = r"[ \u00a0\u202f]"

_FRENCH = (
    *((sign, re.compile(rf"{_SPACE}+{re.escape(sign)}"), NARROW + sign) for sign in ";!?"),
    *((sign, re.compile(rf"{_SPACE}+{sign}"), NO_BREAK + sign) for sign in ":»"),
    ("«", re.compile(rf"«{_SPACE}*"), "«" + NO_BREAK),
)
_BOTH = (
    *((space, re.compile(rf"(\d){_SPACE}+(?=\d{{3}}\b)"), rf"\1{NARROW}") for space in (" ", NO_BREAK, NARROW)),
    *((sign, re.compile(rf"(?<=\d){_SPACE}*(?={sign})"), NO_BREAK) for sign in "€%"),
    ("€", re.compile(r"(?<=€) (?=\d)"), NO_BREAK),
    ("'", re.compile(r"'(?<=\w')(?=\w)"), "’"),
)
_RULES = {language: _FRENCH + _BOTH if language is Language.FR else _BOTH for language in Language}
"""The sign a text must hold for the rule to matter, what it replaces, and by what.

No pattern begins by looking behind itself where it can be helped: the search for its first sign is then far quicker.
"""


def typeset(text: str, language: Language) -> str:
    """Set `text`, written with ordinary spaces and apostrophes, as a printer of `language` would."""
    for sign, pattern, replacement in _RULES[language]:
        if sign in text:
            text = pattern.sub(replacement, text)
    return text
