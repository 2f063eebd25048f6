"""An event stands in a year that is most probably a slip of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of

FIRST = 1997
"""Since then the clocks have changed by one rule, the one our calendars hold."""
AHEAD = 5


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the years of every moment of an event with those an agenda can hold."""
    last = library.today.year + AHEAD
    for entry in library.originals.values():
        if is_of(entry, Event):
            for loc, year in _years(entry.facts):
                if not FIRST <= year <= last:
                    key = str(loc[-1])
                    yield entry.problem("far-off-year", loc, key=key, year=year, first=FIRST, last=last)


def _years(event: Event) -> Iterator[tuple[Loc, int]]:
    yield ("starts",), event.starts.day.year
    if event.ends:
        yield ("ends",), event.ends.day.year
    for place, session in enumerate(event.sessions):
        yield ("sessions", place, "starts"), session.starts.day.year
        yield ("sessions", place, "ends"), session.ends.day.year
    if event.repeats and event.repeats.until:
        yield ("repeats", "until"), event.repeats.until.year
    for place, moment in enumerate(event.repeats.also if event.repeats else ()):
        yield ("repeats", "also", place), moment.day.year


RULE = Rule(
    name="far-off-year",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » tombe en {year}, c'est trop loin d'aujourd'hui.",
        "“{key}” valt in {year}, dat is te ver van vandaag.",
        "“{key}” falls in {year}, which is too far from today.",
    ),
    help=Phrase(
        "Vérifiez l'année. L'agenda va de {first} à {last}.",
        "Kijk het jaar na. De agenda loopt van {first} tot {last}.",
        "Check the year. The agenda runs from {first} to {last}.",
    ),
    what=Phrase(
        "Vérifie que les événements tombent entre 1997 et cinq ans après aujourd'hui.",
        "Controleert of evenementen tussen 1997 en vijf jaar na vandaag vallen.",
        "Checks that events fall between 1997 and five years after today.",
    ),
    why=Phrase(
        "Une année mal tapée cache l'événement à tout le monde et crée des centaines de mois vides.",
        "Een verkeerd getikt jaar verbergt het evenement voor iedereen en maakt honderden lege maanden.",
        "A mistyped year hides the event from everybody and makes hundreds of empty months.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2062-09-30T09:30\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\n",
    find=find,
)
