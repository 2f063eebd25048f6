"""A translation holds a key that is not words."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="fact-in-translation",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » est un fait : une traduction n'en contient pas.",
        "“{key}” is een feit: een vertaling bevat er geen.",
        "“{key}” is a fact: a translation holds none.",
    ),
    help=Phrase(
        "Enlevez cette clé : elle est lue dans l'original. Une traduction garde « id », « translation », « "
        "former_addresses » et les textes.",
        "Verwijder deze sleutel: hij wordt in het origineel gelezen. Een vertaling behoudt “id”, "
        "“translation”, “former_addresses” en de teksten.",
        "Remove this key: it is read in the original. A translation keeps “id”, “translation”, "
        "“former_addresses” and the texts.",
    ),
    what=Phrase(
        "Vérifie qu'une traduction ne contient que des textes.",
        "Controleert of een vertaling alleen teksten bevat.",
        "Checks that a translation holds only texts.",
    ),
    why=Phrase(
        "Un fait écrit deux fois finit par être corrigé d'un seul côté.",
        "Een feit dat twee keer geschreven staat, wordt vroeg of laat maar op één plaats verbeterd.",
        "A fact written twice ends up corrected on one side only.",
    ),
    example="# practices/un-cas.fr.md\nid: BP-2022-01\namounts:\n  - claimed: 900\n# practices/een-casus.nl.md\n---\n"
    "id: BP-2022-01\ntranslation: complete\ntitle: Een casus\nshape: case\n---\n\nDe tekst.\n",
    instead="# practices/un-cas.fr.md\nid: BP-2022-01\namounts:\n  - claimed: 900\n# practices/een-casus.nl.md\n---\n"
    "id: BP-2022-01\ntranslation: complete\ntitle: Een casus\n---\n\nDe tekst.\n",
)
