"""A value is not a day of the week."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-weekday",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » ne se lit pas comme un jour de la semaine.",
        "“{value}” is niet als weekdag te lezen.",
        "“{value}” cannot be read as a day of the week.",
    ),
    help=Phrase(
        "Écrivez un jour, comme tuesday ou mardi ; pour un jour du mois : {fixed} (le deuxième mardi) ou last friday.",
        "Schrijf een dag, zoals tuesday of dinsdag; voor een dag van de maand: {fixed} (de tweede "
        "dinsdag) of last friday.",
        "Write a day, such as tuesday; for one of the month: {fixed} (the second Tuesday) or last friday.",
    ),
    what=Phrase(
        "Vérifie les jours d'une répétition.",
        "Controleert de dagen van een herhaling.",
        "Checks the days of a repetition.",
    ),
    why=Phrase(
        "Sans jour sûr, on ne sait pas quand l'événement revient.",
        "Zonder zekere dag is niet te weten wanneer het evenement terugkomt.",
        "Without a sure day nobody knows when the event comes back.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: month\n  on:\n"
    "    - mardi en huit\n  count: 3\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2026-09-08T09:30\nrepeats:\n  every: month\n  on:\n"
    "    - 2 tuesday\n  count: 3\n",
)
