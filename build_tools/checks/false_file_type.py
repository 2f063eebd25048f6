"""A file for download holds something else than its name says."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="false-file-type",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier s'appelle « .{type} », mais son contenu est d'une autre sorte ({content}).",
        "Dit bestand heet “.{type}”, maar de inhoud is van een andere soort ({content}).",
        "This file is called “.{type}”, but its content is of another kind ({content}).",
    ),
    help=Phrase(
        "Ouvrez-le dans le programme qui l'a fait et enregistrez-le de nouveau sous la bonne forme.",
        "Open het in het programma dat het gemaakt heeft en bewaar het opnieuw in de juiste vorm.",
        "Open it in the program that made it and save it again in the right form.",
    ),
    what=Phrase(
        "Compare le nom d'un fichier avec ce qu'il contient vraiment.",
        "Vergelijkt de naam van een bestand met wat er echt in zit.",
        "Compares the name of a file with what it really holds.",
    ),
    why=Phrase(
        "Un programme peut se cacher sous le nom d'un document.",
        "Een programma kan zich achter de naam van een document verbergen.",
        "A program can hide behind the name of a document.",
    ),
    example="# docs/documents/files/lettre.pdf\nMadame,\n# docs/documents/lettre.fr.md\nfile: lettre.pdf\n",
    instead="# docs/documents/files/lettre.txt\nMadame,\n# docs/documents/lettre.fr.md\nfile: lettre.txt\n",
)
