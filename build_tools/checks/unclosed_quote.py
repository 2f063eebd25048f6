"""A quoted value has no closing quote."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unclosed-quote",
    severity=Severity.ERROR,
    message=Phrase(
        "Le guillemet ouvert ici n'est pas fermé.",
        "Het aanhalingsteken dat hier opent, wordt niet gesloten.",
        "The quote opened here is not closed.",
    ),
    help=Phrase(
        "Fermez-le à la fin de la valeur : {fixed}",
        "Sluit het aan het einde van de waarde: {fixed}",
        "Close it at the end of the value: {fixed}",
    ),
    what=Phrase(
        "Vérifie que chaque guillemet droit ouvert dans l'en-tête est fermé.",
        "Controleert of elk recht aanhalingsteken dat in de kop opent ook sluit.",
        "Checks that every straight quote opened in the head is closed.",
    ),
    why=Phrase(
        "Sans lui, toutes les lignes qui suivent feraient partie de cette valeur.",
        "Zonder dat teken zouden alle volgende regels bij deze waarde horen.",
        "Without it, all the lines that follow would belong to this value.",
    ),
    example='title: "Un cas\n',
    instead='title: "Un cas"\n',
)
