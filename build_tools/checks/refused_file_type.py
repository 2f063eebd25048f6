"""A file for download is of a kind that the site does not publish."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="refused-file-type",
    severity=Severity.ERROR,
    message=Phrase(
        "Le site ne publie pas de fichiers « .{type} ».",
        "De site publiceert geen bestanden “.{type}”.",
        "The site publishes no “.{type}” files.",
    ),
    help=Phrase(
        "Enregistrez-le dans une de ces formes (un PDF convient à tous), ou enlevez-le du dossier.",
        "Bewaar het in een van deze vormen (een pdf past voor iedereen), of haal het uit de map.",
        "Save it in one of these forms (a PDF suits everyone), or remove it from the folder.",
    ),
    what=Phrase(
        "N'admet que des documents, des images et des textes qui ne contiennent aucun programme.",
        "Laat alleen documenten, afbeeldingen en teksten toe waar geen programma in zit.",
        "Allows only documents, pictures and texts that hold no program.",
    ),
    why=Phrase(
        "Une page HTML, un dessin SVG ou un programme s'exécuterait chez les lecteurs, au nom du site.",
        "Een HTML-pagina, een SVG-tekening of een programma zou bij de lezers uitgevoerd worden, in naam van de site.",
        "An HTML page, an SVG drawing or a program would run at the readers', in the name of the site.",
    ),
    example="# docs/documents/files/lettre.html\nMadame,\n# docs/documents/lettre.fr.md\nfile: lettre.html\n",
    instead="# docs/documents/files/lettre.txt\nMadame,\n# docs/documents/lettre.fr.md\nfile: lettre.txt\n",
)
