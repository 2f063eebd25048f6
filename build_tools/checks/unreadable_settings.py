"""`mkdocs.yml` is empty, or a list or a sentence instead of keys."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unreadable-settings",
    severity=Severity.ERROR,
    message=Phrase(
        "Le fichier mkdocs.yml ne contient pas de réglages.",
        "Het bestand mkdocs.yml bevat geen instellingen.",
        "The file mkdocs.yml holds no settings.",
    ),
    help=Phrase(
        "Reprenez la dernière version qui fonctionnait. Le fichier est fait de clés, comme « site_name: Le site ».",
        "Neem de laatste versie die werkte. Het bestand bestaat uit sleutels, zoals “site_name: De site”.",
        "Go back to the last version that worked. The file is made of keys, such as “site_name: The site”.",
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
    example="# mkdocs.yml\n- site_name\n",
    instead="# mkdocs.yml\nsite_name: Le site\n",
)
