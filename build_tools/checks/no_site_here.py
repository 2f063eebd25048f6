"""There is no `mkdocs.yml` in the folder."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="no-site-here",
    severity=Severity.ERROR,
    message=Phrase(
        "Il n'y a pas de fichier mkdocs.yml dans ce dossier.",
        "Er is geen bestand mkdocs.yml in deze map.",
        "There is no file mkdocs.yml in this folder.",
    ),
    help=Phrase(
        "Placez-vous dans le dossier du site, ou indiquez-le avec --root. Pour un nouveau site : "
        "good-practice init DOSSIER",
        "Ga naar de map van de site, of geef ze op met --root. Voor een nieuwe site: good-practice init MAP",
        "Go to the folder of the site, or name it with --root. For a new site: good-practice init FOLDER",
    ),
    what=Phrase(
        "Vérifie que le dossier est celui d'un site.",
        "Controleert of de map die van een site is.",
        "Checks that the folder is that of a site.",
    ),
    why=Phrase(
        "Tous les réglages du site se trouvent dans mkdocs.yml.",
        "Alle instellingen van de site staan in mkdocs.yml.",
        "All settings of the site are in mkdocs.yml.",
    ),
    example="good-practice check --root Documents",
    instead="good-practice check --root le-site",
)
