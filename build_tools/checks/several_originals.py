"""Two files of one id, in two languages, both claim to be the original."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="several-originals",
    severity=Severity.ERROR,
    message=Phrase(
        "« {id} » a déjà un original : {other}.",
        "“{id}” heeft al een origineel: {other}.",
        "“{id}” already has an original: {other}.",
    ),
    help=Phrase(
        "Dans celui des deux qui est la traduction, ajoutez « translation: complete » ou « translation: "
        "summary » et gardez seulement les textes traduits.",
        "Voeg in het bestand dat de vertaling is “translation: complete” of “translation: summary” toe en "
        "behoud enkel de vertaalde teksten.",
        "In the one that is the translation, add “translation: complete” or “translation: summary” and keep "
        "only the translated texts.",
    ),
    what=Phrase(
        "Vérifie que chaque fiche a un seul original.",
        "Controleert of elke fiche één origineel heeft.",
        "Checks that every entry has one original.",
    ),
    why=Phrase(
        "Les faits s'écrivent une fois, dans l'original : deux originaux finiraient par se contredire.",
        "Feiten schrijft u één keer, in het origineel: twee originelen zouden elkaar gaan tegenspreken.",
        "Facts are written once, in the original: two originals would end up contradicting each other.",
    ),
    example="# practices/un-cas.fr.md\nid: BP-2022-01\n# practices/een-casus.nl.md\nid: BP-2022-01\n",
    instead="# practices/un-cas.fr.md\nid: BP-2022-01\n# practices/een-casus.nl.md\n---\nid: BP-2022-01\n"
    "translation: complete\ntitle: Een casus\n---\n\nDe tekst.\n",
)
