"""An hour does not exist: the clock jumps over it in spring."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

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
)
