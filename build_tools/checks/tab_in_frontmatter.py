"""A line of a head is indented with a tab."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="tab-in-frontmatter",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette ligne commence par une tabulation.",
        "Deze regel begint met een tab.",
        "This line begins with a tab.",
    ),
    help=Phrase(
        "Remplacez la tabulation par deux espaces.",
        "Vervang de tab door twee spaties.",
        "Replace the tab with two spaces.",
    ),
    what=Phrase(
        "Vérifie que les retraits de l'en-tête sont faits d'espaces.",
        "Controleert of de inspringingen in de kop uit spaties bestaan.",
        "Checks that lines of the head are indented with spaces.",
    ),
    why=Phrase(
        "Une tabulation a une largeur différente dans chaque éditeur ; on ne sait pas de quoi la ligne fait partie.",
        "Een tab is in elke editor anders breed; zo is niet te weten waar de regel bij hoort.",
        "A tab is as wide as each editor likes, so nothing tells what the line belongs to.",
    ),
    example="creditors:\n\t- spf-finances\n",
    instead="creditors:\n  - spf-finances\n",
)
