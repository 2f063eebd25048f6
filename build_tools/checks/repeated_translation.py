"""An id has two files in one language, one of them a translation."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="repeated-translation",
    severity=Severity.ERROR,
    message=Phrase(
        "« {id} » existe déjà dans cette langue : {other}.",
        "“{id}” bestaat al in deze taal: {other}.",
        "“{id}” already exists in this language: {other}.",
    ),
    help=Phrase(
        "Gardez un seul des deux fichiers, ou corrigez la langue dans le nom du fichier (.fr.md, .nl.md).",
        "Behoud één van de twee bestanden, of verbeter de taal in de bestandsnaam (.fr.md, .nl.md).",
        "Keep one of the two files, or correct the language in the file name (.fr.md, .nl.md).",
    ),
    what=Phrase(
        "Vérifie qu'une fiche n'a qu'un fichier par langue.",
        "Controleert of een fiche maar één bestand per taal heeft.",
        "Checks that an entry has one file in each language.",
    ),
    why=Phrase(
        "Le site ne saurait pas lequel des deux montrer.",
        "De site zou niet weten welk van de twee te tonen.",
        "The site would not know which of the two to show.",
    ),
    example="# practices/un-cas.fr.md\nid: BP-2022-01\n# practices/le-cas.fr.md\n---\nid: BP-2022-01\ntranslation: "
    "complete\ntitle: Le cas\n---\n\nLe texte.\n",
    instead="# practices/un-cas.fr.md\nid: BP-2022-01\n# practices/de-casus.nl.md\n---\nid: BP-2022-01\ntranslation: "
    "complete\ntitle: De casus\n---\n\nDe tekst.\n",
)
