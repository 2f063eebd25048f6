"""A quoted value holds the same quote, which ends it too early."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="quote-in-quotes",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette valeur finit trop tôt : elle contient le guillemet qui l'entoure.",
        "Deze waarde eindigt te vroeg: ze bevat het aanhalingsteken dat haar omringt.",
        "This value ends too early: it holds the quote that surrounds it.",
    ),
    help=Phrase(
        "Écrivez : {fixed}",
        "Schrijf: {fixed}",
        "Write: {fixed}",
    ),
    what=Phrase(
        "Vérifie qu'une valeur entre guillemets n'en contient pas d'autres pareils.",
        "Controleert of een waarde tussen aanhalingstekens niet dezelfde tekens bevat.",
        "Checks that a quoted value does not hold the same quotes.",
    ),
    why=Phrase(
        "Le second guillemet ferme la valeur ; le reste de la ligne ne se lit plus.",
        "Het tweede aanhalingsteken sluit de waarde; de rest van de regel is niet meer leesbaar.",
        "The second quote closes the value; the rest of the line cannot be read.",
    ),
    example="title: 'L'hôpital réclame trop'\n",
    instead='title: "L\'hôpital réclame trop"\n',
)
