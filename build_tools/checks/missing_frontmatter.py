"""A file does not begin with a head between two lines `---`."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="missing-frontmatter",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier n'a pas d'en-tête (les clés entre deux lignes ---).",
        "Dit bestand heeft geen kop (de sleutels tussen twee regels ---).",
        "This file has no head (the keys between two lines ---).",
    ),
    help=Phrase(
        "Commencez le fichier par : une ligne ---, puis « id: … » et « title: … », puis une ligne ---, puis le texte.",
        "Begin het bestand met: een regel ---, dan “id: …” en “title: …”, dan een regel ---, dan de tekst.",
        "Begin the file with: a line ---, then “id: …” and “title: …”, then a line ---, then the text.",
    ),
    what=Phrase(
        "Vérifie que chaque fichier commence par un en-tête.",
        "Controleert of elk bestand met een kop begint.",
        "Checks that every file begins with a head.",
    ),
    why=Phrase(
        "Sans en-tête, rien ne dit le titre, l'identifiant ni les notions de la fiche.",
        "Zonder kop zegt niets wat de titel, de identificatie en de begrippen van de fiche zijn.",
        "Without a head nothing tells the title, the id or the concepts of the entry.",
    ),
    example="Un cas de dette d'eau\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas de dette d'eau\n---\n\nLe texte.\n",
)
