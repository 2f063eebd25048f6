"""A translation has no original."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="original-missing",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier est la traduction de « {id} », dont l'original n'existe pas.",
        "Dit bestand is de vertaling van “{id}”, waarvan geen origineel bestaat.",
        "This file is the translation of “{id}”, whose original does not exist.",
    ),
    help=Phrase(
        "Corrigez l'identifiant, ou enlevez la ligne « translation » si ce fichier est l'original.",
        "Verbeter de identificatie, of verwijder de regel “translation” als dit bestand het origineel is.",
        "Correct the id, or remove the line “translation” if this file is the original.",
    ),
    what=Phrase(
        "Vérifie que chaque traduction a un original.",
        "Controleert of elke vertaling een origineel heeft.",
        "Checks that every translation has an original.",
    ),
    why=Phrase(
        "Une traduction n'a pas de faits à elle : sans original, la page serait vide.",
        "Een vertaling heeft geen eigen feiten: zonder origineel zou de pagina leeg zijn.",
        "A translation has no facts of its own: without an original the page would be empty.",
    ),
    example="---\nid: BP-2022-01\ntranslation: complete\ntitle: Un cas\n---\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
)
