"""The amount or the number that a person most probably meant: for the remedy of a message, never taken as read."""

from __future__ import annotations

import re

_NUMBERS = re.compile(r"[0-9]+(?:[., \u00a0\u202f'][0-9]+)*")
_WHOLE = re.compile(r"[0-9]+(?:[.,]0+)?")
_LONGEST = 60
"""Characters within which one is looked for: what is longer is a text."""
_MOST_DIGITS = 12


def amount_meant(text: str) -> str:
    """The one amount that a text such as `200 €/mois` or `1,000.50` holds; empty when it holds none, or several."""
    found = _NUMBERS.findall(text) if len(text) <= _LONGEST else []
    if len(found) != 1 or re.search(r"[a-z][0-9]|[0-9]+[a-z](?![a-z])|-\s*[0-9]", text.lower()):
        return ""
    whole, sign, cents = re.fullmatch(r"(.*?)(?:([.,'])([0-9]{1,2}))?", found[0]).groups(default="")  # type: ignore[union-attr]
    groups = re.split(r"[^0-9]", whole)
    is_grouped = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if (len(groups) > 1 and (not is_grouped or (not sign and "," in whole))) or len("".join(groups)) > _MOST_DIGITS:
        return ""
    return "".join(groups) + (f".{cents:0<2}" if cents else "")


def number_meant(text: str) -> str:
    """The one whole number that a text such as `30 personnes` or `3ème` holds; empty when it holds none, or several."""
    found = re.findall(r"[0-9][0-9.,]*", text) if len(text) <= _LONGEST else []
    is_one = len(found) == 1 and _WHOLE.fullmatch(found[0]) and not re.search(r"-\s*[0-9]", text)
    return str(int(re.split("[.,]", found[0])[0])) if is_one and len(found[0]) < 9 else ""
