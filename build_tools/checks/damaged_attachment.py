"""A file for download is empty, cut off or damaged."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="damaged-attachment",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier est vide, tronqué ou abîmé.",
        "Dit bestand is leeg, afgebroken of beschadigd.",
        "This file is empty, cut off or damaged.",
    ),
    help=Phrase(
        "Enregistrez-le de nouveau, ou copiez-le encore une fois.",
        "Bewaar het opnieuw, of kopieer het nog eens.",
        "Save it again, or copy it once more.",
    ),
    what=Phrase(
        "Lit chaque fichier à télécharger jusqu'au bout.",
        "Leest elk te downloaden bestand tot het einde.",
        "Reads every file to download to its end.",
    ),
    why=Phrase(
        "Le lecteur n'obtiendrait rien, ou autre chose que ce qui est montré.",
        "De lezer zou niets krijgen, of iets anders dan wat getoond wordt.",
        "Readers would get nothing, or something else than what is shown.",
    ),
    example="# docs/documents/files/vide.txt\n# docs/documents/lettre.fr.md\nfile: vide.txt\n",
    instead="# docs/documents/files/lettre.txt\nMadame,\n# docs/documents/lettre.fr.md\nfile: lettre.txt\n",
)
