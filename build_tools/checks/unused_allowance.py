"""An `allow` covers no finding."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unused-allowance",
    severity=Severity.WARNING,
    message=Phrase(
        "Rien dans ce fichier ne correspond au constat admis « {finding} ».",
        "Niets in dit bestand stemt overeen met de toegestane bevinding “{finding}”.",
        "Nothing in this file matches the allowed finding “{finding}”.",
    ),
    help=Phrase(
        "Enlevez cette entrée de « allow » : le problème n'est plus là, ou son nom est mal écrit.",
        "Verwijder dit element uit “allow”: het probleem is weg, of de naam is verkeerd geschreven.",
        "Remove this element from “allow”: the problem is gone, or its name is misspelt.",
    ),
    what=Phrase(
        "Vérifie que chaque constat admis existe encore.",
        "Controleert of elke toegestane bevinding nog bestaat.",
        "Checks that every allowed finding still exists.",
    ),
    why=Phrase(
        "Une permission oubliée laisserait passer le prochain problème du même nom.",
        "Een vergeten toelating zou het volgende probleem met dezelfde naam doorlaten.",
        "A forgotten permission would let the next problem of that name pass.",
    ),
    example="allow:\n  - finding: capitals-in-title\n    reason: Le nom de la loi s'écrit ainsi.\n",
    instead="title: Un cas\n",
)
