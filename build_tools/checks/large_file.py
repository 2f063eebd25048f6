"""A file is larger than the site reads."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="large-file",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier a {size} octets ; le site en lit {limit} au plus.",
        "Dit bestand telt {size} bytes; de site leest er hoogstens {limit}.",
        "This file has {size} bytes; the site reads {limit} at most.",
    ),
    help=Phrase(
        "Répartissez son contenu sur plusieurs fichiers. La limite se règle dans mkdocs.yml (limits).",
        "Verdeel de inhoud over verschillende bestanden. De grens staat in mkdocs.yml (limits).",
        "Spread its content over several files. The limit is set in mkdocs.yml (limits).",
    ),
    what=Phrase(
        "Vérifie la taille des fichiers avant de les lire.",
        "Controleert de grootte van bestanden voor ze gelezen worden.",
        "Checks the size of files before they are read.",
    ),
    why=Phrase(
        "Un fichier démesuré arrêterait la construction du site pour tous.",
        "Een buitensporig bestand zou het bouwen van de site voor iedereen stilleggen.",
        "A huge file would stop the building of the site for everyone.",
    ),
    example="limits:\n  file_bytes: 1000000\n",
    instead="limits:\n  file_bytes: 2000000\n",
)
