"""A head or a concept is not a group of keys."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="not-a-mapping",
    severity=Severity.ERROR,
    message=Phrase(
        "Il faut ici des clés avec leurs valeurs, comme « title: Un cas ».",
        "Hier horen sleutels met hun waarden, zoals “title: Een casus”.",
        "Keys with their values are expected here, such as “title: A case”.",
    ),
    help=Phrase(
        "Écrivez une clé par ligne : son nom, deux-points, une espace, sa valeur.",
        "Schrijf één sleutel per regel: de naam, een dubbelpunt, een spatie, de waarde.",
        "Write one key a line: its name, a colon, a space, its value.",
    ),
    what=Phrase(
        "Vérifie que l'en-tête est fait de clés, et non d'une liste ou d'une phrase.",
        "Controleert of de kop uit sleutels bestaat, en niet uit een lijst of een zin.",
        "Checks that the head is made of keys, not of a list or a sentence.",
    ),
    why=Phrase(
        "Sans clés, on ne sait pas ce que chaque valeur veut dire.",
        "Zonder sleutels is niet te weten wat elke waarde betekent.",
        "Without keys nothing tells what each value means.",
    ),
    example="---\n- Un cas\n- BP-2022-01\n---\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
)
