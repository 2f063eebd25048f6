"""A key with a few possible values holds another one."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unknown-choice",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une valeur possible de « {key} ».",
        "“{value}” is geen mogelijke waarde van “{key}”.",
        "“{value}” is not a possible value of “{key}”.",
    ),
    help=Phrase(
        "Remplacez-la par une valeur possible, écrite exactement ainsi.",
        "Vervang ze door een mogelijke waarde, precies zo geschreven.",
        "Replace it with a possible value, written exactly so.",
    ),
    what=Phrase(
        "Vérifie les clés qui n'acceptent que certains mots.",
        "Controleert de sleutels die maar enkele woorden aanvaarden.",
        "Checks the keys that accept only certain words.",
    ),
    why=Phrase(
        "La page ne saurait pas comment présenter une autre valeur.",
        "De pagina zou niet weten hoe ze een andere waarde moet tonen.",
        "The page would not know how to show another value.",
    ),
    example="shape: cas\n",
    instead="shape: case\n",
)
