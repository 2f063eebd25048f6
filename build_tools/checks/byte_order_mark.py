"""A file begins with an invisible byte order mark."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="byte-order-mark",
    severity=Severity.WARNING,
    message=Phrase(
        "Ce fichier commence par une marque invisible (BOM).",
        "Dit bestand begint met een onzichtbaar merkteken (BOM).",
        "This file begins with an invisible mark (BOM).",
    ),
    help=Phrase(
        "Enregistrez-le en « UTF-8 » plutôt qu'en « UTF-8 avec BOM », ou lancez : good-practice format",
        "Sla het op als “UTF-8” in plaats van “UTF-8 met BOM”, of voer uit: good-practice format",
        "Save it as “UTF-8” rather than “UTF-8 with BOM”, or run: good-practice format",
    ),
    what=Phrase(
        "Signale la marque que certains éditeurs ajoutent au début d'un fichier.",
        "Meldt het merkteken dat sommige editors aan het begin van een bestand zetten.",
        "Reports the mark that some editors add at the start of a file.",
    ),
    why=Phrase(
        "Ici elle est ignorée, mais d'autres programmes ne trouveraient plus l'en-tête du fichier.",
        "Hier wordt het genegeerd, maar andere programma's zouden de kop van het bestand niet meer vinden.",
        "It is ignored here, but other programs would not find the head of the file.",
    ),
    example="\\ufeff---",
    instead="---",
)
