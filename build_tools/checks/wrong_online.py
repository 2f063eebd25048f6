"""The key `online` is neither yes or no, nor an address."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-online",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est ni oui, ni non, ni une adresse.",
        "“{value}” is geen ja, geen nee en geen adres.",
        "“{value}” is neither yes nor no, nor an address.",
    ),
    help=Phrase(
        "Écrivez true, false, ou l'adresse complète qui commence par https://.",
        "Schrijf true, false, of het volledige adres dat met https:// begint.",
        "Write true, false, or the whole address, which begins with https://.",
    ),
    what=Phrase(
        "Vérifie comment un événement se suit en ligne.",
        "Controleert hoe een evenement online te volgen is.",
        "Checks how an event is followed online.",
    ),
    why=Phrase(
        "Un participant doit savoir s'il peut suivre de loin, et où.",
        "Een deelnemer moet weten of en waar hij van op afstand kan volgen.",
        "A participant must know whether, and where, to follow from afar.",
    ),
    example="# docs/agenda/rencontre.fr.md\nonline: par Teams\n",
    instead="# docs/agenda/rencontre.fr.md\nonline: true\n",
)
