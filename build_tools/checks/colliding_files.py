"""Two files for download differ in capitals alone."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="colliding-files",
    severity=Severity.ERROR,
    message=Phrase(
        "« {file} » ne diffère de « {other} » que par les majuscules ou les accents.",
        "“{file}” verschilt alleen in hoofdletters of accenten van “{other}”.",
        "“{file}” differs from “{other}” only in capitals or accents.",
    ),
    help=Phrase(
        "Renommez l'un des deux.",
        "Hernoem een van beide.",
        "Rename one of the two.",
    ),
    what=Phrase(
        "Vérifie que deux fichiers ne portent pas le même nom sur un autre ordinateur.",
        "Controleert of twee bestanden op een andere computer niet dezelfde naam hebben.",
        "Checks that two files do not have the same name on another computer.",
    ),
    why=Phrase(
        "Sous Windows et macOS, l'un écraserait l'autre.",
        "Onder Windows en macOS zou het ene het andere overschrijven.",
        "On Windows and macOS, one would overwrite the other.",
    ),
    example="lettre.txt, Lettre.txt",
    instead="lettre.txt, lettre-2.txt",
)
