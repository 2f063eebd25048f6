"""A value is not an e-mail address."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-email",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une adresse électronique.",
        "“{value}” is geen e-mailadres.",
        "“{value}” is not an e-mail address.",
    ),
    help=Phrase(
        "Écrivez-la seule, comme nom@exemple.be.",
        "Schrijf het alleen, zoals naam@voorbeeld.be.",
        "Write it alone, such as name@example.be.",
    ),
    what=Phrase(
        "Vérifie la forme des adresses électroniques.",
        "Controleert de vorm van e-mailadressen.",
        "Checks the form of e-mail addresses.",
    ),
    why=Phrase(
        "Un message envoyé à une adresse mal écrite se perd.",
        "Een bericht naar een verkeerd geschreven adres gaat verloren.",
        "A message to a misspelt address is lost.",
    ),
    example="# docs/agenda/rencontre.fr.md\nregistration:\n  email: secrétariat du centre\n",
    instead="# docs/agenda/rencontre.fr.md\nregistration:\n  email: centre@exemple.be\n",
)
