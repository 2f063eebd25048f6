"""A line of a head is neither a key nor the continuation of a value."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="stray-line",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette ligne de l'en-tête n'a pas de clé : {line}",
        "Deze regel van de kop heeft geen sleutel: {line}",
        "This line of the head has no key: {line}",
    ),
    help=Phrase(
        "Si elle continue la valeur du dessus, mettez-la sur la même ligne. Si elle fait partie du texte, "
        "mettez-la sous la seconde ligne ---.",
        "Hoort ze bij de waarde erboven, zet ze dan op dezelfde regel. Hoort ze bij de tekst, zet ze dan "
        "onder de tweede regel ---.",
        "If it continues the value above, put it on the same line. If it belongs to the text, put it below "
        "the second line ---.",
    ),
    what=Phrase(
        "Vérifie que chaque ligne de l'en-tête commence par une clé ou en continue une.",
        "Controleert of elke regel van de kop met een sleutel begint of er een voortzet.",
        "Checks that every line of the head begins with a key or continues one.",
    ),
    why=Phrase(
        "On ne peut pas deviner à quelle clé cette ligne appartient.",
        "Het is niet te raden bij welke sleutel deze regel hoort.",
        "Nobody can tell which key this line belongs to.",
    ),
    example="summary: Un couturier perd ses clients.\nIl ouvre un magasin.\n",
    instead="summary: Un couturier perd ses clients. Il ouvre un magasin.\n",
)
