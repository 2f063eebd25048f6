"""`mkdocs.yml` does not name the plugin, or gives it no options."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="plugin-missing",
    severity=Severity.ERROR,
    message=Phrase(
        "Le fichier mkdocs.yml ne nomme pas l'extension « {plugin} » avec ses options.",
        "Het bestand mkdocs.yml noemt de uitbreiding “{plugin}” met haar opties niet.",
        "The file mkdocs.yml does not name the plugin “{plugin}” with its options.",
    ),
    help=Phrase(
        "Ajoutez à la liste « plugins » une ligne « - {plugin}: », et en dessous ses options (name, "
        "description, centre, sections).",
        "Voeg aan de lijst “plugins” een regel “- {plugin}:” toe, met daaronder de opties (name, "
        "description, centre, sections).",
        "Add a line “- {plugin}:” to the list “plugins”, and below it its options (name, description, "
        "centre, sections).",
    ),
    what=Phrase(
        "Vérifie que les options du site sont là.",
        "Controleert of de opties van de site er zijn.",
        "Checks that the options of the site are there.",
    ),
    why=Phrase(
        "C'est là que sont le nom du site, le centre et les titres de sections.",
        "Daar staan de naam van de site, het centrum en de titels van de onderdelen.",
        "The name of the site, the centre and the section headings are there.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nplugins:\n  - search\n",
    instead="# mkdocs.yml\nsite_name: Le site\nplugins:\n  - good-practice:\n      name: …\n",
)
