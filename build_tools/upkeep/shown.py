"""The report in its three forms: text for a terminal, JSON for programs, one HTML page that needs no other file.

To add a form: write its function and name it in `FORMS`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from build_tools.core.formats import format_date
from build_tools.core.languages import Language, Phrase
from build_tools.core.typography import typeset
from build_tools.reporting.plain import one_line
from build_tools.upkeep.finding import Finding, Kind

TITLE = Phrase("Ce qui demande des soins", "Wat aandacht vraagt", "What needs care")
AS_OF = Phrase("Situation au {day}.", "Toestand op {day}.", "As of {day}.")
NOTHING = Phrase("Rien à signaler.", "Niets te melden.", "Nothing to report.")
COLUMNS = {
    "what": Phrase("Fiche ou notion", "Fiche of begrip", "Entry or concept"),
    "todo": Phrase("À faire", "Te doen", "To do"),
    "where": Phrase("Fichier", "Bestand", "File"),
    "contents": Phrase("Sur cette page", "Op deze pagina", "On this page"),
}

Findings = Sequence[Finding]


def as_text(found: Findings, today: date, language: Language) -> str:
    """A heading a kind, two lines a finding; authors' words reach the terminal spelled out."""
    lines = [_said(TITLE, language), _as_of(today, language), ""]
    for kind, findings in _by_kind(found):
        lines += [f"{_said(kind.heading, language)} ({len(findings)})", ""]
        for one in findings:
            lines += [one_line(f"  {one.about}  {one.title[language]}"), one_line(f"      {one.text(language)}")]
            lines += [one_line(f"      {one.path}:{one.line}")]
        lines.append("")
    return "\n".join(lines if found else [*lines, _said(NOTHING, language), ""])


def as_json(found: Findings, today: date, language: Language) -> str:
    """One object: the day, the findings in their order, how many of each kind."""
    told = [
        {
            "kind": one.kind.name,
            "id": one.about,
            "title": one.title[language],
            "path": one.path,
            "line": one.line,
            "day": one.day.isoformat() if one.day else None,
            "message": one.text(language),
        }
        for one in found
    ]
    counts = {kind.name: len(findings) for kind, findings in _by_kind(found)}
    whole = {"today": today.isoformat(), "findings": told, "summary": {"total": len(found), "kinds": counts}}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_html(found: Findings, today: date, language: Language) -> str:
    """One page with its style in it: no script, no other file, no other host."""
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    view: dict[str, Any] = {
        "language": language.value,
        "title": _said(TITLE, language),
        "as_of": _as_of(today, language),
        "nothing": _said(NOTHING, language),
        "t": {name: _said(phrase, language) for name, phrase in COLUMNS.items()},
        "groups": [_group(kind, findings, language) for kind, findings in _by_kind(found)],
    }
    return environment.get_template("report.html").render(view) + "\n"


FORMS: dict[str, Callable[[Findings, date, Language], str]] = {"text": as_text, "json": as_json, "html": as_html}


def _by_kind(found: Findings) -> Iterator[tuple[Kind, list[Finding]]]:
    for _, findings in groupby(found, key=lambda one: one.kind.name):
        group = list(findings)
        yield group[0].kind, group


def _group(kind: Kind, findings: list[Finding], language: Language) -> dict[str, Any]:
    rows = [
        {"id": one.about, "title": one.title[language], "text": one.text(language), "path": f"{one.path}:{one.line}"}
        for one in findings
    ]
    return {"id": kind.name, "heading": _said(kind.heading, language), "rows": rows}


def _as_of(today: date, language: Language) -> str:
    return AS_OF[language].format(day=format_date(today, language))


def _said(phrase: Phrase, language: Language) -> str:
    return typeset(phrase[language], language)
