"""An hour does not exist: the clock jumps over it in spring."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.values import ValueProblem, real
from build_tools.library import Library
from build_tools.library.agenda import occurrences
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every time a repetition falls on; a single hour is looked at when it is read."""
    yield from at_a_change_of_the_clock(library, "skipped-hour")


def at_a_change_of_the_clock(library: Library, name: str) -> Iterator[Diagnostic]:
    """The repeated times whose start or end does not exist (`skipped-hour`) or exists twice (`repeated-hour`)."""
    for entry in library.originals.values():
        if not is_of(entry, Event) or not entry.facts.repeats:
            continue
        for moment in (at for one in occurrences(entry) for at in (one.starts, one.ends) if at and at.hour):
            try:
                real(str(moment), moment)
            except ValueProblem as problem:
                if problem.name == name:
                    span = entry.source.frontmatter.span(("repeats",))
                    yield Diagnostic(name, entry.path, span, problem.values)


RULE = Rule(
    name="skipped-hour",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'existe pas : le {day}, les horloges sautent cette heure.",
        "“{value}” bestaat niet: op {day} slaat de klok dat uur over.",
        "“{value}” does not exist: on {day} the clocks jump over that hour.",
    ),
    help=Phrase(
        "On passe à l'heure d'été cette nuit-là. Écrivez {before} ou {after}.",
        "Die nacht begint het zomeruur. Schrijf {before} of {after}.",
        "Summer time begins that night. Write {before} or {after}.",
    ),
    what=Phrase(
        "Vérifie que chaque heure existe à Bruxelles ce jour-là.",
        "Controleert of elk uur die dag in Brussel bestaat.",
        "Checks that every hour exists in Brussels on its day.",
    ),
    why=Phrase(
        "Un calendrier abonné montrerait une heure fausse.",
        "Een agenda met abonnement zou een verkeerd uur tonen.",
        "A subscribed calendar would show a wrong hour.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2027-03-28T02:30\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2027-03-28T03:30\n",
    find=find,
)
