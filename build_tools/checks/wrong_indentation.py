"""A line of a head is indented otherwise than its neighbours."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-indentation",
    severity=Severity.ERROR,
    message=Phrase(
        "Le retrait de cette ligne ne correspond pas à celui des lignes voisines.",
        "De inspringing van deze regel klopt niet met die van de regels ernaast.",
        "The indentation of this line does not match the lines around it.",
    ),
    help=Phrase(
        "Les clés commencent au bord. Les éléments d'une liste commencent par deux espaces, un tiret et une espace.",
        "Sleutels beginnen aan de rand. De elementen van een lijst beginnen met twee spaties, een streepje "
        "en een spatie.",
        "Keys begin at the margin. The elements of a list begin with two spaces, a dash and a space.",
    ),
    what=Phrase(
        "Vérifie que les lignes d'un même groupe ont le même retrait.",
        "Controleert of de regels van een groep evenveel inspringen.",
        "Checks that the lines of a group are indented alike.",
    ),
    why=Phrase(
        "Le retrait dit de quoi une ligne fait partie : liste, groupe ou fiche.",
        "De inspringing zegt waar een regel bij hoort: een lijst, een groep of de fiche.",
        "The indentation tells what a line belongs to: a list, a group or the entry.",
    ),
    example="creditors:\n  - spf-finances\n - vivaqua\n",
    instead="creditors:\n  - spf-finances\n  - vivaqua\n",
)
