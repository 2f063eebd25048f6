"""An hour exists twice: the clock goes back over it in autumn."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.checks.skipped_hour import at_a_change_of_the_clock
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every time a repetition falls on; a single hour is looked at when it is read."""
    yield from at_a_change_of_the_clock(library, "repeated-hour")


RULE = Rule(
    name="repeated-hour",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » existe deux fois : le {day}, {hour} sonne avant et après le recul des horloges.",
        "“{value}” bestaat twee keer: op {day} slaat het {hour} voor en na het terugzetten van de klok.",
        "“{value}” exists twice: on {day}, {hour} comes before and after the clocks go back.",
    ),
    help=Phrase(
        "On passe à l'heure d'hiver cette nuit-là. Choisissez une heure avant 2 h, ou à partir de 3 h.",
        "Die nacht begint het winteruur. Kies een uur voor 2 uur, of vanaf 3 uur.",
        "Winter time begins that night. Choose an hour before 02:00, or from 03:00 on.",
    ),
    what=Phrase(
        "Vérifie que chaque heure n'existe qu'une fois à Bruxelles ce jour-là.",
        "Controleert of elk uur die dag in Brussel maar één keer bestaat.",
        "Checks that every hour exists only once in Brussels on its day.",
    ),
    why=Phrase(
        "Un calendrier abonné montrerait une heure fausse.",
        "Een agenda met abonnement zou een verkeerd uur tonen.",
        "A subscribed calendar would show a wrong hour.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-10-25T02:30\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-10-25T03:30\n",
    find=find,
)
