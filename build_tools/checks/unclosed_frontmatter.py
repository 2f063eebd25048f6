"""The second line `---` of a head is missing."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unclosed-frontmatter",
    severity=Severity.ERROR,
    message=Phrase(
        "L'en-tête n'est pas fermé : la seconde ligne --- manque.",
        "De kop is niet gesloten: de tweede regel --- ontbreekt.",
        "The head is not closed: the second line --- is missing.",
    ),
    help=Phrase(
        "Ajoutez une ligne --- ici, après la dernière clé.",
        "Voeg hier een regel --- toe, na de laatste sleutel.",
        "Add a line --- here, after the last key.",
    ),
    what=Phrase(
        "Vérifie que l'en-tête finit par une ligne ---.",
        "Controleert of de kop met een regel --- eindigt.",
        "Checks that the head ends with a line ---.",
    ),
    why=Phrase(
        "Sans elle, on ne sait pas où finissent les clés et où commence le texte.",
        "Zonder die regel is niet te weten waar de sleutels eindigen en de tekst begint.",
        "Without it nothing tells where the keys end and the text begins.",
    ),
    example="---\nid: BP-2022-01\ntitle: Un cas\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
)
