"""The line that opens or closes the head is not three hyphens alone."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-fence",
    severity=Severity.ERROR,
    message=Phrase(
        "La ligne « {line} » doit être faite de trois traits d'union, sans rien devant.",
        "De regel “{line}” moet uit drie koppeltekens bestaan, met niets ervoor.",
        "The line “{line}” must be three hyphens, with nothing before them.",
    ),
    help=Phrase(
        "Remplacez-la par : ---",
        "Vervang hem door: ---",
        "Replace it by: ---",
    ),
    what=Phrase(
        "Vérifie les deux lignes entre lesquelles se trouve l'en-tête.",
        "Controleert de twee regels waartussen de kop staat.",
        "Checks the two lines that the head stands between.",
    ),
    why=Phrase(
        "Un traitement de texte change souvent les traits d'union en tirets : l'en-tête ne se reconnaît plus.",
        "Een tekstverwerker maakt van koppeltekens vaak streepjes: de kop is dan niet te herkennen.",
        "A word processor often turns hyphens into dashes: the head can then not be recognised.",
    ),
    example="—-\nid: BP-2022-01\ntitle: Un cas\n—-\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
)
