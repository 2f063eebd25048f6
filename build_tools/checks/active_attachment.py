"""A file for download runs, opens or fetches something."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="active-attachment",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier contient de quoi agir sur l'ordinateur du lecteur ({what}).",
        "Dit bestand bevat iets dat op de computer van de lezer kan ingrijpen ({what}).",
        "This file holds something that acts on the reader's computer ({what}).",
    ),
    help=Phrase(
        "Enregistrez-le sans macros, formulaires actifs, animations, fichiers joints ni liens vers d'autres "
        "fichiers : « imprimer en PDF » y suffit souvent.",
        "Bewaar het zonder macro's, actieve formulieren, animaties, bijgevoegde bestanden of koppelingen naar"
        " andere bestanden: “afdrukken naar pdf” volstaat vaak.",
        "Save it without macros, active forms, animations, enclosed files or links to other files: “print to "
        "PDF” is often enough.",
    ),
    what=Phrase(
        "Cherche macros, scripts, formules, fichiers inclus et contenus distants dans les documents.",
        "Zoekt macro's, scripts, formules, ingesloten bestanden en inhoud van elders in documenten.",
        "Looks for macros, scripts, formulas, enclosed files and remote content in documents.",
    ),
    why=Phrase(
        "Les lecteurs se fient au site et ouvriraient ce fichier sans méfiance.",
        "Lezers vertrouwen de site en zouden dit bestand zonder argwaan openen.",
        "Readers trust the site and would open this file without suspicion.",
    ),
    example="# docs/documents/files/table.csv\nnom,montant\n=1+1,2\n# docs/documents/lettre.fr.md\nfile: table.csv\n",
    instead="# docs/documents/files/table.csv\nnom,montant\nloyer,2\n# docs/documents/lettre.fr.md\nfile: table.csv\n",
)
