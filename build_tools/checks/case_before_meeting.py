"""A case was published before the meeting it is said to come from, or its facts are later than that meeting."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of

_PUBLISHED = Phrase("publié", "gepubliceerd", "published")
_FACTS = Phrase("daté", "gedateerd", "dated")


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the dates of every case with the day of its meeting, as far as both are known."""
    for entry in library.originals.values():
        report = library.originals.get(entry.facts.round_table or "") if is_of(entry, Practice) else None
        if report and is_of(report, RoundTable) and is_of(entry, Practice):
            yield from _compared(entry, report)


def _compared(entry: Entry[Practice], report: Entry[RoundTable]) -> Iterator[Diagnostic]:
    held = report.facts.held_on
    published, facts = str(entry.facts.published or ""), entry.facts.facts_on or ""
    same: dict[str, Value] = {"report": report.id, "held": held}
    if published and published < held.isoformat()[: len(published)]:
        yield _problem(entry, "published", {**same, "what": _PUBLISHED, "day": published})
    if facts and facts > held.isoformat()[: len(facts)]:
        yield _problem(entry, "facts_on", {**same, "what": _FACTS, "day": facts})


def _problem(entry: Entry[Practice], key: str, values: dict[str, Value]) -> Diagnostic:
    return Diagnostic("case-before-meeting", entry.path, entry.source.frontmatter.span((key,)), values)


RULE = Rule(
    name="case-before-meeting",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce cas ({what} : {day}) ne peut pas venir de {report} : cette rencontre a eu lieu le {held}.",
        "Deze casus ({what}: {day}) kan niet van {report} komen: die ontmoeting vond plaats op {held}.",
        "This case ({what}: {day}) cannot come from {report}: that meeting was held on {held}.",
    ),
    help=Phrase(
        "Corrigez la date, ou nommez la bonne rencontre sous « round_table ».",
        "Verbeter de datum, of noem de juiste ontmoeting onder “round_table”.",
        "Correct the date, or name the right meeting under “round_table”.",
    ),
    what=Phrase(
        "Vérifie qu'un cas présenté à une rencontre a eu lieu avant elle et a été publié après.",
        "Controleert of een casus van een ontmoeting daarvoor gebeurde en daarna gepubliceerd werd.",
        "Checks that a case told at a meeting took place before it and was published after it.",
    ),
    why=Phrase(
        "La page dirait que le cas a été présenté à une rencontre où personne ne pouvait le connaître.",
        "De pagina zou zeggen dat de casus voorgesteld werd op een ontmoeting waar niemand hem kon kennen.",
        "The page would say that the case was told at a meeting where nobody could know it.",
    ),
    example="# docs/round-tables/rencontre.fr.md\nid: TR-2022-09\nheld_on: 2022-02-24\n"
    "# practices/cas.fr.md\npublished: 2021-06\nround_table: TR-2022-09\n",
    instead="# docs/round-tables/rencontre.fr.md\nid: TR-2022-09\nheld_on: 2022-02-24\n"
    "# practices/cas.fr.md\npublished: 2022-06\nround_table: TR-2022-09\n",
    find=find,
)
