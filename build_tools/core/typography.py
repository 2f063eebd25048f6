"""No-break spaces and quotes as each language sets them (Code typographique; Taalunie), in text that is shown."""

from __future__ import annotations

import re

from build_tools.core.languages import Language

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_FRENCH = (
    (";!?", re.compile(r"[ \u00a0\u202f]+([;!?])"), NARROW + r"\1"),
    (":»", re.compile(r"[ \u00a0\u202f]+([:»])"), NO_BREAK + r"\1"),
    ("«", re.compile(r"«[ \u00a0\u202f]*"), "«" + NO_BREAK),
)
_BOTH = (
    (" \u00a0\u202f", re.compile(r"(?<=\d)[ \u00a0\u202f]+(?=\d{3}\b)"), NARROW),
    ("€%", re.compile(r"(?<=\d)[ \u00a0\u202f]*(?=[€%])"), NO_BREAK),
    ("€", re.compile(r"(?<=€) (?=\d)"), NO_BREAK),
    ("'", re.compile(r"(?<=\w)'(?=\w)"), "’"),
)
_RULES = {language: _FRENCH + _BOTH if language is Language.FR else _BOTH for language in Language}
"""The signs one of which a text must hold for the rule to matter, what it replaces, and by what."""


def typeset(text: str, language: Language) -> str:
    """Set `text`, written with ordinary spaces and apostrophes, as a printer of `language` would."""
    for signs, pattern, replacement in _RULES[language]:
        if any(map(text.__contains__, signs)):
            text = pattern.sub(replacement, text)
    return text
