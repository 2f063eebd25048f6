"""A document is much larger once it is unpacked."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unpacked-too-large",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier, une fois déplié, compte {size} octets ou objets ; le site en admet {limit}.",
        "Dit bestand telt uitgepakt {size} bytes of objecten; de site laat er {limit} toe.",
        "This file, once unpacked, has {size} bytes or objects; the site allows {limit}.",
    ),
    help=Phrase(
        "Divisez-le ou réduisez ses images. La limite se règle dans mkdocs.yml (limits, unpacked_bytes).",
        "Splits het of verklein de afbeeldingen erin. De grens staat in mkdocs.yml (limits, unpacked_bytes).",
        "Divide it or make its pictures smaller. The limit is set in mkdocs.yml (limits, unpacked_bytes).",
    ),
    what=Phrase(
        "Additionne les parties d'un document avant de les déplier.",
        "Telt de delen van een document op voor ze uitgepakt worden.",
        "Adds up the parts of a document before they are unpacked.",
    ),
    why=Phrase(
        "Quelques octets peuvent en contenir des milliards et bloquer qui les ouvre.",
        "Enkele bytes kunnen er miljarden bevatten en wie ze opent doen vastlopen.",
        "A few bytes can hold billions and block whoever opens them.",
    ),
    example="lettre.docx (4 Go)",
    instead="lettre.docx (40 ko)",
)
