"""A value is not an hour."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-hour",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » ne se lit pas comme une heure.",
        "“{value}” is niet als uur te lezen.",
        "“{value}” cannot be read as an hour.",
    ),
    help=Phrase(
        "Écrivez l'heure sur 24 heures, comme {fixed}.",
        "Schrijf het uur op 24 uur, zoals {fixed}.",
        "Write the hour on a 24-hour clock, such as {fixed}.",
    ),
    what=Phrase(
        "Vérifie les heures : 9:30, 9h30, 9u30 et 14h sont compris.",
        "Controleert de uren: 9:30, 9h30, 9u30 en 14u worden begrepen.",
        "Checks hours: 9:30, 9h30, 9u30 and 14h are understood.",
    ),
    why=Phrase(
        "Un calendrier a besoin d'une heure sûre.",
        "Een agenda heeft een zeker uur nodig.",
        "A calendar needs an hour it can rely on.",
    ),
    example="# docs/agenda/rencontre.fr.md\nstarts: 2021-09-30T9 heures et demie\n",
    instead="# docs/agenda/rencontre.fr.md\nstarts: 2021-09-30T09:30\n",
)
