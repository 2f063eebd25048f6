"""A key stands at the edge though it belongs to a group, or in a group though it stands alone."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="misplaced-key",
    severity=Severity.ERROR,
    message=Phrase(
        "La clé « {key} » n'est pas à sa place ici.",
        "De sleutel “{key}” staat hier niet op zijn plaats.",
        "The key “{key}” is not in its place here.",
    ),
    help=Phrase(
        "Écrivez-la {where} :\n{fixed}",
        "Schrijf hem {where}:\n{fixed}",
        "Write it {where}:\n{fixed}",
    ),
    what=Phrase(
        "Vérifie que chaque clé se trouve dans le groupe dont elle fait partie.",
        "Controleert of elke sleutel in de groep staat waar hij bij hoort.",
        "Checks that every key stands in the group it is part of.",
    ),
    why=Phrase(
        "Deux espaces de trop ou de trop peu changent ce que la clé veut dire.",
        "Twee spaties te veel of te weinig veranderen wat de sleutel betekent.",
        "Two spaces too many or too few change what the key means.",
    ),
    example="plan:\n  monthly: 50\n  months: 12\n  shape: case\n",
    instead="plan:\n  monthly: 50\n  months: 12\nshape: case\n",
)
