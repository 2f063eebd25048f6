"""Many accents are piled on one letter."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="piled-marks",
    severity=Severity.ERROR,
    message=Phrase(
        "{count} accents sont empilés sur une seule lettre.",
        "Op één letter zijn {count} accenten gestapeld.",
        "{count} accents are piled on one letter.",
    ),
    help=Phrase(
        "Effacez cette lettre et ses accents, et retapez-la.",
        "Wis deze letter met haar accenten en typ ze opnieuw.",
        "Delete this letter with its accents and type it again.",
    ),
    what=Phrase(
        "Vérifie qu'aucune lettre ne porte plus d'accents qu'une langue n'en connaît.",
        "Controleert of geen letter meer accenten draagt dan een taal er kent.",
        "Checks that no letter carries more accents than a language knows.",
    ),
    why=Phrase(
        "Ils débordent sur les lignes voisines et rendent la page illisible.",
        "Ze lopen over de regels ernaast en maken de pagina onleesbaar.",
        "They spill over the lines around and make the page unreadable.",
    ),
    example="Le pl\u00e1\u0301\u0301\u0301\u0301\u0301n.\n",
    instead="Le plan.\n",
)
