"""The content has the form of a newer version of the tool than this one."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="newer-content",
    severity=Severity.ERROR,
    message=Phrase(
        "Le contenu a la forme de la version {version} ; cet outil ne connaît que la version {current}.",
        "De inhoud heeft de vorm van versie {version}; dit programma kent enkel versie {current}.",
        "The content has the form of version {version}; this tool knows version {current} only.",
    ),
    help=Phrase(
        "Installez la dernière version de l'outil. Si la valeur est une faute de frappe, écrivez "
        "« content_version: {current} ».",
        "Installeer de laatste versie van het programma. Is de waarde een tikfout, schrijf dan "
        "“content_version: {current}”.",
        "Install the latest version of the tool. If the value is a typing mistake, write “content_version: {current}”.",
    ),
    what=Phrase(
        "Compare la version du contenu (content_version dans mkdocs.yml) à celle que l'outil lit.",
        "Vergelijkt de versie van de inhoud (content_version in mkdocs.yml) met die welke het programma leest.",
        "Compares the version of the content (content_version in mkdocs.yml) with the one the tool reads.",
    ),
    why=Phrase(
        "Un outil trop ancien prendrait les nouvelles clés pour des fautes, ou les ignorerait.",
        "Een te oud programma zou de nieuwe sleutels voor fouten houden, of ze negeren.",
        "A tool that is too old would take new keys for mistakes, or ignore them.",
    ),
    example="# mkdocs.yml\nplugins:\n  - good-practice:\n      content_version: 99\n",
    instead="# mkdocs.yml\nplugins:\n  - good-practice:\n      content_version: 1\n",
)
