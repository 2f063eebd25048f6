"""A title holds the month it was published or held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library

_MONTHS = (
    "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|"
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
)
_DATE = re.compile(
    rf"\(\s*(?:{_MONTHS})\s+\d{{4}}\s*\)"  # "(JUIN 2022)", also glued to the word before
    # "Februari 2019 : …", but not "3 mai 2024"
    rf"|(?<!\w)(?<!\d )(?<!1er )(?:en |in )?(?:{_MONTHS}) \d{{4}}\b(?: ?: ?)?"
    r"|\(\s*(?:maj|mise? à jour|bijgewerkt|update)\b[^)]*\)",
    re.IGNORECASE,
)

_MAYBE = re.compile(r"\d{4}|\(")
"""What every date has; most titles have neither, and this is told quickly."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for a month in the title of every file."""
    for entry in library.entries:
        title = entry.facts.title
        match = _DATE.search(title) if _MAYBE.search(title) and not entry.facts.is_issue else None
        if match and entry.source.frontmatter.has(("title",)):
            found = match[0].strip(" :")
            yield entry.problem("date-in-title", ("title",), found=found, fixed=_without(title, match))


def _without(title: str, match: re.Match[str]) -> str:
    rest = f"{title[: match.start()].rstrip()} {title[match.end() :].lstrip()}".strip(" :-–")
    return rest[:1].upper() + rest[1:]


RULE = Rule(
    name="date-in-title",
    severity=Severity.WARNING,
    message=Phrase(
        "Le titre contient une date : « {found} ».",
        "De titel bevat een datum: “{found}”.",
        "The title holds a date: “{found}”.",
    ),
    help=Phrase(
        "Enlevez-la : {fixed}. La date se met dans une clé (published, held_on, facts_on ou updated), et le "
        "site la montre.",
        "Verwijder ze: {fixed}. De datum hoort in een sleutel (published, held_on, facts_on of updated), en "
        "de site toont ze.",
        "Remove it: {fixed}. The date belongs in a key (published, held_on, facts_on or updated), and the "
        "site shows it.",
    ),
    what=Phrase(
        "Signale un mois et une année dans un titre, ou une mention de mise à jour. Un jour entier, comme "
        "celui d'une loi, est admis.",
        "Meldt een maand en jaar in een titel, of een vermelding van een bijwerking. Een volledige dag, "
        "zoals die van een wet, mag.",
        "Reports a month and year in a title, or a mention of an update. A whole day, such as that of a law, "
        "is allowed.",
    ),
    why=Phrase(
        "Tapée à la main, la date n'est ni triée ni traduite, et reste fausse après une mise à jour.",
        "Met de hand getypt wordt de datum niet gesorteerd of vertaald, en ze blijft fout na een wijziging.",
        "Typed by hand, the date is neither sorted nor translated, and stays wrong after an update.",
    ),
    example="title: Les frais d'hôpital (JUIN 2022)\n",
    instead="title: Les frais d'hôpital\npublished: 2022-06\n",
    find=find,
)
