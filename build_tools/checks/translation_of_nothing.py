"""A translation holds more texts in a list than its original."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="translation-of-nothing",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » n'a pas de place correspondante dans {other}.",
        "“{key}” heeft geen overeenkomstige plaats in {other}.",
        "“{key}” has no matching place in {other}.",
    ),
    help=Phrase(
        "Les éléments d'une liste se suivent dans le même ordre que dans l'original : ajoutez d'abord "
        "celui-ci à l'original, ou enlevez-le ici.",
        "De elementen van een lijst volgen dezelfde orde als in het origineel: voeg dit eerst aan het "
        "origineel toe, of verwijder het hier.",
        "The elements of a list follow the order of the original: add this one to the original first, or "
        "remove it here.",
    ),
    what=Phrase(
        "Vérifie que chaque texte traduit correspond à un texte de l'original.",
        "Controleert of elke vertaalde tekst bij een tekst van het origineel hoort.",
        "Checks that every translated text matches a text of the original.",
    ),
    why=Phrase(
        "Un texte de trop décale les suivants, et un lecteur verrait la traduction d'autre chose.",
        "Eén tekst te veel verschuift de volgende, en de lezer ziet de vertaling van iets anders.",
        "One text too many shifts the next ones, and readers would see the translation of something else.",
    ),
    example="# practices/un-cas.fr.md\nid: BP-2022-01\namounts:\n  - claimed: 900\n# practices/een-casus.nl.md\n---\n"
    "id: BP-2022-01\ntranslation: complete\ntitle: Een casus\nchanges:\n  - what: Bedragen aangevuld\n---\n\n"
    "De tekst.\n",
    instead="# practices/un-cas.fr.md\nid: BP-2022-01\namounts:\n  - claimed: 900\n# practices/een-casus.nl.md\n---\n"
    "id: BP-2022-01\ntranslation: complete\ntitle: Een casus\n---\n\nDe tekst.\n",
)
