"""The content has the form of an older version of the tool."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="old-content",
    severity=Severity.ERROR,
    message=Phrase(
        "Le contenu a la forme de la version {version} ; cet outil lit la version {current}.",
        "De inhoud heeft de vorm van versie {version}; dit programma leest versie {current}.",
        "The content has the form of version {version}; this tool reads version {current}.",
    ),
    help=Phrase(
        "Lancez « good-practice migrate » : tous les fichiers prennent la forme actuelle, ou aucun.",
        "Voer “good-practice migrate” uit: alle bestanden krijgen de huidige vorm, of geen enkel.",
        "Run “good-practice migrate”: every file takes today's form, or none does.",
    ),
    what=Phrase(
        "Compare la version du contenu (content_version dans mkdocs.yml) à celle que l'outil lit.",
        "Vergelijkt de versie van de inhoud (content_version in mkdocs.yml) met die welke het programma leest.",
        "Compares the version of the content (content_version in mkdocs.yml) with the one the tool reads.",
    ),
    why=Phrase(
        "Avec les années, des clés changent de nom ou de forme. Lu avec les règles d'aujourd'hui, un ancien fichier "
        "donnerait une erreur par ligne.",
        "Met de jaren veranderen sleutels van naam of vorm. Gelezen met de regels van vandaag zou een oud bestand "
        "op elke regel een fout geven.",
        "Over the years keys change their name or form. Read by today's rules, an old file would give an error on "
        "every line.",
    ),
    example="# mkdocs.yml\nplugins:\n  - good-practice:\n      content_version: 0\n",
    instead="# mkdocs.yml\nplugins:\n  - good-practice:\n      content_version: 1\n",
)
