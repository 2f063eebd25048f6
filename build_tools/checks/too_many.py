"""A file, or the site, holds more of something than the site takes in."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import START, Diagnostic, Severity, Span, Value
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body
from build_tools.library import Library
from build_tools.settings import FILE

_SHORT = 200
"""Characters of a text that is not worth counting in."""
_WHAT = {
    "links": Phrase("liens", "koppelingen", "links"),
    "images": Phrase("images", "afbeeldingen", "pictures"),
    "headings": Phrase("titres", "koppen", "headings"),
    "table_cells": Phrase("cases de tableau", "tabelcellen", "table cells"),
    "footnotes": Phrase("notes", "voetnoten", "footnotes"),
    "files": Phrase("fichiers", "bestanden", "files"),
}


def find(library: Library) -> Iterator[Diagnostic]:
    """Count what every text holds, and the files of the site; the values of a head are counted while it is read."""
    limits = library.settings.limits
    for entry in library.entries:
        for text in entry.texts:
            for setting, count in _counts(text.body):
                if count > getattr(limits, setting):
                    span = Span.of(text.body.first_line, 1, 0)
                    yield entry.problem_in(text, "too-many", span, **_values(setting, count, getattr(limits, setting)))
    count = len(library.entries) + len(library.left_out)
    if count > limits.files:
        yield Diagnostic("too-many", FILE, START, _values("files", count, limits.files))


def _counts(body: Body) -> Iterator[tuple[str, int]]:
    """How many of each thing a text holds; a short text has few of anything."""
    if len(body.text) < _SHORT:
        return
    yield "images", sum(link.image for link in body.links)
    yield "links", sum(not link.image for link in body.links)
    for setting, kinds in (
        ("headings", {"heading_open"}),
        ("table_cells", {"td_open", "th_open"}),
        ("footnotes", {"footnote_open"}),
    ):
        yield setting, sum(token.type in kinds for token in body.tokens)


def _values(setting: str, count: int, limit: int) -> dict[str, Value]:
    return {"what": _WHAT[setting], "count": count, "limit": limit, "setting": setting}


RULE = Rule(
    name="too-many",
    severity=Severity.ERROR,
    message=Phrase(
        "Il y a {count} {what} ici ; le site en admet {limit}.",
        "Hier staan {count} {what}; de site laat er {limit} toe.",
        "There are {count} {what} here; the site allows {limit}.",
    ),
    help=Phrase(
        "Divisez ce fichier. La limite se règle dans mkdocs.yml (limits, {setting}).",
        "Splits dit bestand. De grens staat in mkdocs.yml (limits, {setting}).",
        "Divide this file. The limit is set in mkdocs.yml (limits, {setting}).",
    ),
    what=Phrase(
        "Compte les liens, images, titres, cases, notes, valeurs et fichiers.",
        "Telt koppelingen, afbeeldingen, koppen, cellen, voetnoten, waarden en bestanden.",
        "Counts links, pictures, headings, cells, footnotes, values and files.",
    ),
    why=Phrase(
        "Une telle quantité est une erreur ou une attaque, et arrêterait la construction du site.",
        "Zo'n hoeveelheid is een vergissing of een aanval, en zou het bouwen van de site stilleggen.",
        "So many are a mistake or an attack, and would stop the building of the site.",
    ),
    example="Mille liens…\n",
    instead="Un lien.\n",
    find=find,
)
