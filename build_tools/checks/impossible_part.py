"""A meeting says it is a part of a series where that part cannot be: another bears the number, or was held later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from build_tools.checks.rule import Rule
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Note, Severity, Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.series import series_names

Report = Entry[RoundTable]


def find(library: Library) -> Iterator[Diagnostic]:
    """Put the numbered meetings of every series in order of their day, and compare each with the one before it."""
    numbered: dict[str, list[Report]] = {}
    for entry in library.originals.values():
        if is_of(entry, RoundTable) and entry.facts.part:
            numbered.setdefault(min(series_names(library, entry), default=""), []).append(entry)
    for series, reports in numbered.items():
        ordered = sorted(reports, key=lambda one: (one.facts.held_on, one.facts.part or 0, one.id))
        for earlier, later in pairwise(ordered) if series else ():
            if (later.facts.part or 0) <= (earlier.facts.part or 0):
                yield _problem(earlier, later)


def _problem(earlier: Report, later: Report) -> Diagnostic:
    where = Note(earlier.path, earlier.source.frontmatter.span(("part",)))
    values: dict[str, Value] = {"part": later.facts.part or 0, "other": earlier.facts.part or 0, "id": earlier.id}
    values |= {"held": later.facts.held_on, "day": earlier.facts.held_on}
    return later.problem("impossible-part", ("part",), notes=(where,), **values)


RULE = Rule(
    name="impossible-part",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette rencontre du {held} porte le numéro {part} de la série, mais {id}, du {day}, porte déjà le numéro "
        "{other}.",
        "Deze ontmoeting van {held} draagt nummer {part} van de reeks, maar {id}, van {day}, draagt al nummer {other}.",
        "This meeting of {held} bears number {part} of the series, but {id}, of {day}, already bears number {other}.",
    ),
    help=Phrase(
        "Numérotez les rencontres d'une série dans l'ordre de leurs dates, chacune une seule fois.",
        "Nummer de ontmoetingen van een reeks in de volgorde van hun data, elk één keer.",
        "Number the meetings of a series in the order of their dates, each once.",
    ),
    what=Phrase(
        "Vérifie que les numéros d'une série suivent les dates et ne servent qu'une fois.",
        "Controleert of de nummers van een reeks de data volgen en maar één keer dienen.",
        "Checks that the numbers of a series follow the dates and serve once.",
    ),
    why=Phrase(
        "Le lecteur qui suit la série sauterait une rencontre, ou en lirait une deux fois.",
        "De lezer die de reeks volgt, zou een ontmoeting overslaan of er een twee keer lezen.",
        "Readers who follow the series would skip a meeting, or read one twice.",
    ),
    example="# docs/round-tables/premiere.fr.md\nid: TR-2022-01\nheld_on: 2022-02-24\nseries: Les banques\npart: 1\n"
    "# docs/round-tables/seconde.fr.md\nid: TR-2023-01\nheld_on: 2023-02-16\nseries: Les banques\npart: 1\n",
    instead="# docs/round-tables/premiere.fr.md\nid: TR-2022-01\nheld_on: 2022-02-24\nseries: Les banques\npart: 1\n"
    "# docs/round-tables/seconde.fr.md\nid: TR-2023-01\nheld_on: 2023-02-16\nseries: Les banques\npart: 2\n",
    find=find,
)
