"""A line of a head cannot be read."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="invalid-yaml",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette ligne de l'en-tête ne se lit pas : {line}",
        "Deze regel van de kop is niet leesbaar: {line}",
        "This line of the head cannot be read: {line}",
    ),
    help=Phrase(
        "Écrivez une clé par ligne, comme « title: Un cas ». Mettez entre guillemets droits une valeur qui "
        "contient des signes particuliers.",
        "Schrijf één sleutel per regel, zoals “title: Een casus”. Zet een waarde met bijzondere tekens "
        "tussen rechte aanhalingstekens.",
        "Write one key a line, such as “title: A case”. Put a value with special characters between straight quotes.",
    ),
    what=Phrase(
        "Vérifie que l'en-tête suit la forme « clé: valeur ».",
        "Controleert of de kop de vorm “sleutel: waarde” volgt.",
        "Checks that the head has the form “key: value”.",
    ),
    why=Phrase(
        "Une seule ligne illisible empêche de lire tout l'en-tête.",
        "Eén onleesbare regel verhindert dat de hele kop gelezen wordt.",
        "One unreadable line keeps the whole head from being read.",
    ),
    example='title: "Un cas \\z"\n',
    instead='title: "Un cas z"\n',
)
