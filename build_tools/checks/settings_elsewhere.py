"""`mkdocs.yml` takes settings over from another file, which the check does not read."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="settings-elsewhere",
    severity=Severity.ERROR,
    message=Phrase(
        "Les réglages de « {file} » seraient repris (INHERIT), alors que la vérification ne les lit pas.",
        "De instellingen van “{file}” zouden overgenomen worden (INHERIT), terwijl de controle ze niet leest.",
        "The settings of “{file}” would be taken over (INHERIT), while the check does not read them.",
    ),
    help=Phrase(
        "Recopiez dans mkdocs.yml les réglages dont vous avez besoin, puis enlevez cette ligne.",
        "Neem de instellingen die u nodig hebt over in mkdocs.yml en verwijder daarna deze regel.",
        "Copy the settings that you need into mkdocs.yml, then remove this line.",
    ),
    what=Phrase(
        "Vérifie que tous les réglages du site se trouvent dans un seul fichier.",
        "Controleert of alle instellingen van de site in één bestand staan.",
        "Checks that all settings of the site stand in one file.",
    ),
    why=Phrase(
        "Un réglage que la vérification ne voit pas pourrait changer le site sans que personne le sache.",
        "Een instelling die de controle niet ziet, kan de site veranderen zonder dat iemand het weet.",
        "A setting that the check does not see could change the site without anybody knowing.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nINHERIT: ../base.yml\n",
    instead="# mkdocs.yml\nsite_name: Le site\n",
)
