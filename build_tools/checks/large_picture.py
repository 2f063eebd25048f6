"""A picture has more pixels than the site decodes."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="large-picture",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette image a {pixels} points ; le site en admet {limit}.",
        "Deze afbeelding telt {pixels} beeldpunten; de site laat er {limit} toe.",
        "This picture has {pixels} pixels; the site allows {limit}.",
    ),
    help=Phrase(
        "Réduisez-la : 2 000 points de large suffisent à l'écran. La limite se règle dans mkdocs.yml (limits, pixels).",
        "Verklein ze: 2 000 beeldpunten breed volstaat op een scherm. De grens staat in mkdocs.yml (limits, pixels).",
        "Make it smaller: 2 000 pixels across are enough for a screen. The limit is set in mkdocs.yml "
        "(limits, pixels).",
    ),
    what=Phrase(
        "Mesure les images avant de les décoder.",
        "Meet afbeeldingen voor ze gedecodeerd worden.",
        "Measures pictures before they are decoded.",
    ),
    why=Phrase(
        "Un petit fichier peut annoncer une image qui remplit la mémoire.",
        "Een klein bestand kan een afbeelding aankondigen die het geheugen vult.",
        "A small file can announce a picture that fills the memory.",
    ),
    example="plan.png (50 000 × 50 000)",
    instead="plan.png (2 000 × 1 500)",
)
