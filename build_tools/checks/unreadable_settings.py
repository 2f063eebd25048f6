"""`mkdocs.yml` cannot be read."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unreadable-settings",
    severity=Severity.ERROR,
    message=Phrase(
        "Le fichier mkdocs.yml ne se lit pas : {reason}.",
        "Het bestand mkdocs.yml is niet leesbaar: {reason}.",
        "The file mkdocs.yml cannot be read: {reason}.",
    ),
    help=Phrase(
        "Reprenez la dernière version qui fonctionnait, ou corrigez la ligne indiquée : une clé par ligne, "
        "des espaces et pas de tabulation.",
        "Neem de laatste versie die werkte, of verbeter de aangegeven regel: één sleutel per regel, spaties "
        "en geen tabs.",
        "Go back to the last version that worked, or correct the line shown: one key a line, spaces and no tabs.",
    ),
    what=Phrase(
        "Vérifie que les réglages du site peuvent être lus.",
        "Controleert of de instellingen van de site gelezen kunnen worden.",
        "Checks that the settings of the site can be read.",
    ),
    why=Phrase(
        "Sans réglages, rien ne peut être vérifié ni publié.",
        "Zonder instellingen kan niets gecontroleerd of gepubliceerd worden.",
        "Without settings nothing can be checked or published.",
    ),
    example="# mkdocs.yml\nsite_name: [Le site\n",
    instead="# mkdocs.yml\nsite_name: Le site\n",
)
