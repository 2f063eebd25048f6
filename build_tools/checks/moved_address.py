"""An address that was published leads nowhere, and its likely successor is known."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="moved-address",
    severity=Severity.ERROR,
    message=Phrase(
        "L'adresse {address} a été publiée et ne mène plus nulle part ; elle est sans doute devenue {successor}.",
        "Het adres {address} werd gepubliceerd en leidt nergens meer heen; wellicht is het {successor} geworden.",
        "The address {address} was published and leads nowhere any more; it probably became {successor}.",
    ),
    help=Phrase(
        "Ajoutez à {place} : {line}",
        "Voeg aan {place} toe: {line}",
        "Add to {place}: {line}",
    ),
    what=Phrase(
        "Remarque les fichiers, les titres de section et les fiches qui ont changé de nom.",
        "Merkt op welke bestanden, tussentitels en fiches een andere naam kregen.",
        "Notices files, headings and entries that were renamed.",
    ),
    why=Phrase(
        "Sans cette ligne, les liens déjà envoyés vers l'ancien nom ne mènent plus nulle part.",
        "Zonder die regel leiden al verstuurde koppelingen naar de oude naam nergens meer heen.",
        "Without that line, links already sent to the old name lead nowhere any more.",
    ),
    example="# docs/addresses/published.txt\n/fr/pratiques/ancien-nom/\t0f1e2d3c4b5a6978\tBP-2022-01\n",
    instead="# docs/addresses/published.txt\n/fr/pratiques/ancien-nom/\t0f1e2d3c4b5a6978\tBP-2022-01\n"
    "# practices/nouveau-nom.fr.md\nformer_addresses:\n  - /fr/pratiques/ancien-nom/\n",
)
