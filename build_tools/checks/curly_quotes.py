"""A value is surrounded by typographic quotes, which become part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library

_QUOTED = re.compile(r"[“„‟]([^“”„]*)[”“]|‘([^‘’]*)’")


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at both ends of every line of prose."""
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.PROSE and value[0] in "“„‟‘" and (match := _QUOTED.fullmatch(value)):
                yield entry.problem("curly-quotes", loc, fixed=(match[1] or match[2] or "").strip())


RULE = Rule(
    name="curly-quotes",
    severity=Severity.WARNING,
    message=Phrase(
        "Les guillemets autour de cette valeur feront partie du texte.",
        "De aanhalingstekens rond deze waarde horen zo bij de tekst.",
        "The quotes around this value will be part of the text.",
    ),
    help=Phrase(
        "Enlevez-les : {fixed}",
        "Verwijder ze: {fixed}",
        "Remove them: {fixed}",
    ),
    what=Phrase(
        "Signale une valeur entre guillemets courbes, que certains éditeurs mettent à la place des droits.",
        "Meldt een waarde tussen gekrulde aanhalingstekens, die sommige editors in plaats van rechte zetten.",
        "Reports a value between curly quotes, which some editors put in place of straight ones.",
    ),
    why=Phrase(
        "Le titre serait montré avec ses guillemets, dans les listes et dans la recherche.",
        "De titel zou met aanhalingstekens getoond worden, in lijsten en bij het zoeken.",
        "The title would be shown with its quotes, in lists and in search.",
    ),
    example="title: “Un cas de dette”\n",
    instead="title: Un cas de dette\n",
    find=find,
)
