"""The facts of a case are later than the meeting it is said to come from."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the facts of every case with its meeting; one published before may well be told there again."""
    for entry in library.originals.values():
        report = library.originals.get(entry.facts.round_table or "") if is_of(entry, Practice) else None
        if report and is_of(report, RoundTable) and is_of(entry, Practice):
            facts, held = entry.facts.facts_on or "", report.facts.held_on
            if facts > held.isoformat()[: len(facts)]:
                yield entry.problem("case-before-meeting", ("facts_on",), report=report.id, held=held, day=facts)


RULE = Rule(
    name="case-before-meeting",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce cas (faits : {day}) ne peut pas venir de {report} : cette rencontre a eu lieu le {held}.",
        "Deze casus (feiten: {day}) kan niet van {report} komen: die ontmoeting vond plaats op {held}.",
        "This case (facts: {day}) cannot come from {report}: that meeting was held on {held}.",
    ),
    help=Phrase(
        "Corrigez la date, ou nommez la bonne rencontre sous « round_table ».",
        "Verbeter de datum, of noem de juiste ontmoeting onder “round_table”.",
        "Correct the date, or name the right meeting under “round_table”.",
    ),
    what=Phrase(
        "Vérifie qu'un cas présenté à une rencontre a eu lieu avant elle.",
        "Controleert of een casus van een ontmoeting daarvoor gebeurde.",
        "Checks that a case told at a meeting took place before it.",
    ),
    why=Phrase(
        "La page dirait que le cas a été présenté à une rencontre où personne ne pouvait le connaître.",
        "De pagina zou zeggen dat de casus voorgesteld werd op een ontmoeting waar niemand hem kon kennen.",
        "The page would say that the case was told at a meeting where nobody could know it.",
    ),
    example="# docs/round-tables/rencontre.fr.md\nid: TR-2022-09\nheld_on: 2022-02-24\n"
    "# practices/cas.fr.md\nfacts_on: 2023\nround_table: TR-2022-09\n",
    instead="# docs/round-tables/rencontre.fr.md\nid: TR-2022-09\nheld_on: 2022-02-24\n"
    "# practices/cas.fr.md\nfacts_on: 2021\nround_table: TR-2022-09\n",
    find=find,
)
