"""A content file cannot be opened."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unreadable-file",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier n'a pas pu être lu : {reason}.",
        "Dit bestand kon niet gelezen worden: {reason}.",
        "This file could not be read: {reason}.",
    ),
    help=Phrase(
        "Vérifiez que le fichier n'est pas ouvert ailleurs et que vous avez le droit de le lire.",
        "Kijk na of het bestand niet elders geopend is en of u het mag lezen.",
        "Check that the file is not open elsewhere and that you are allowed to read it.",
    ),
    what=Phrase(
        "Vérifie que chaque fichier de contenu peut être ouvert.",
        "Controleert of elk inhoudsbestand geopend kan worden.",
        "Checks that every content file can be opened.",
    ),
    why=Phrase(
        "Un fichier qui ne s'ouvre pas ne peut être ni vérifié ni publié.",
        "Een bestand dat niet opengaat, kan niet gecontroleerd en niet gepubliceerd worden.",
        "A file that does not open can be neither checked nor published.",
    ),
    example="practices/cas.fr.md (verrouillé · vergrendeld · locked)",
    instead="practices/cas.fr.md",
)
