"""A moment holds an hour, but not the day."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="hour-without-day",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » est une heure sans jour.",
        "“{value}” is een uur zonder dag.",
        "“{value}” is an hour without a day.",
    ),
    help=Phrase(
        "Écrivez le jour devant l'heure, comme {fixed}.",
        "Schrijf de dag voor het uur, zoals {fixed}.",
        "Write the day before the hour, such as {fixed}.",
    ),
    what=Phrase(
        "Vérifie qu'un début, une fin ou une date limite dit de quel jour il s'agit.",
        "Controleert of een begin, einde of uiterste datum zegt om welke dag het gaat.",
        "Checks that a start, an end or a deadline says which day it is.",
    ),
    why=Phrase(
        "Un événement peut finir un autre jour que celui où il commence : on ne le devine pas.",
        "Een evenement kan op een andere dag eindigen dan het begint: dat wordt niet geraden.",
        "An event may end on another day than it starts: this is not guessed.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nends: 12h30\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-30T09:30\nends: 2026-09-30T12:30\n",
)
