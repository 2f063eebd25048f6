"""A value has another form than its key expects: text, list or group."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-type",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » attend {expected} ; ici se trouve {found}.",
        "De sleutel “{key}” verwacht {expected}; hier staat {found}.",
        "The key “{key}” expects {expected}; here stands {found}.",
    ),
    help=Phrase(
        "Écrivez :\n{fixed}",
        "Schrijf:\n{fixed}",
        "Write:\n{fixed}",
    ),
    what=Phrase(
        "Vérifie que chaque valeur a la forme attendue : texte, liste ou groupe de clés.",
        "Controleert of elke waarde de verwachte vorm heeft: tekst, lijst of groep sleutels.",
        "Checks that every value has the form expected: a text, a list or a group of keys.",
    ),
    why=Phrase(
        "Une valeur d'une autre forme ne peut pas être montrée.",
        "Een waarde met een andere vorm kan niet getoond worden.",
        "A value of another form cannot be shown.",
    ),
    example="creditors: spf-finances\n",
    instead="creditors:\n  - spf-finances\n",
)
