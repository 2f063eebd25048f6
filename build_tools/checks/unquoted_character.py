"""A value begins with a character that has a meaning in YAML."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unquoted-character",
    severity=Severity.ERROR,
    message=Phrase(
        "Une valeur ne peut pas commencer par « {sign} » sans guillemets.",
        "Een waarde mag zonder aanhalingstekens niet met “{sign}” beginnen.",
        "A value cannot begin with “{sign}” without quotes.",
    ),
    help=Phrase(
        "Mettez-la entre guillemets droits : {fixed}",
        "Zet ze tussen rechte aanhalingstekens: {fixed}",
        "Put it between straight quotes: {fixed}",
    ),
    what=Phrase(
        "Vérifie qu'une valeur qui commence par un signe particulier est entre guillemets.",
        "Controleert of een waarde die met een bijzonder teken begint tussen aanhalingstekens staat.",
        "Checks that a value that begins with a special character is quoted.",
    ),
    why=Phrase(
        "Dans l'en-tête, ce signe a un autre sens : la valeur serait perdue ou mal lue.",
        "In de kop betekent dit teken iets anders: de waarde zou verloren gaan of verkeerd gelezen worden.",
        "In the head this character means something else: the value would be lost or misread.",
    ),
    example="title: [RAD] Un cas\n",
    instead='title: "[RAD] Un cas"\n',
)
