"""A second head follows the first, and would be shown as text."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="second-frontmatter",
    severity=Severity.ERROR,
    message=Phrase(
        "Un second en-tête commence ici ; il serait montré comme du texte.",
        "Hier begint een tweede kop; hij zou als tekst getoond worden.",
        "A second head begins here; it would be shown as text.",
    ),
    help=Phrase(
        "Mettez ces clés au-dessus de la seconde ligne ---, et effacez la ligne --- en trop.",
        "Zet deze sleutels boven de tweede regel ---, en wis de regel --- te veel.",
        "Put these keys above the second line ---, and delete the line --- too many.",
    ),
    what=Phrase(
        "Signale des clés entre deux lignes --- juste après l'en-tête.",
        "Meldt sleutels tussen twee regels --- vlak na de kop.",
        "Reports keys between two lines --- right after the head.",
    ),
    why=Phrase(
        "Ces clés seraient perdues, et le lecteur les verrait comme un titre.",
        "Die sleutels zouden verloren gaan, en de lezer zou ze als een titel zien.",
        "These keys would be lost, and readers would see them as a heading.",
    ),
    example="---\nid: BP-2022-01\ntitle: Un cas\n---\nsummary: Un résumé.\n---\n\nLe texte.\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\nsummary: Un résumé.\n---\n\nLe texte.\n",
)
