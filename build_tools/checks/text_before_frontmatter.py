"""Text stands above the head of a file."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="text-before-frontmatter",
    severity=Severity.ERROR,
    message=Phrase(
        "L'en-tête ne commence qu'à la ligne {line} : quelque chose se trouve avant lui.",
        "De kop begint pas op regel {line}: er staat iets voor.",
        "The head only begins on line {line}: something stands before it.",
    ),
    help=Phrase(
        "Mettez la ligne --- tout en haut du fichier : effacez les lignes vides, et mettez le texte sous la seconde "
        "ligne ---.",
        "Zet de regel --- helemaal bovenaan: wis lege regels, en zet de tekst onder de tweede regel ---.",
        "Put the line --- at the very top of the file: delete blank lines, and put the text below the second line ---.",
    ),
    what=Phrase(
        "Vérifie que l'en-tête est la première chose du fichier.",
        "Controleert of de kop het eerste is in het bestand.",
        "Checks that the head comes first in the file.",
    ),
    why=Phrase(
        "Sinon l'en-tête n'est pas reconnu, et ses clés seraient publiées comme du texte.",
        "Anders wordt de kop niet herkend en zouden de sleutels als tekst gepubliceerd worden.",
        "Otherwise the head is not recognised, and its keys would be published as text.",
    ),
    example="Attention : à relire.\n\n---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nAttention : à relire. Le texte.\n",
)
