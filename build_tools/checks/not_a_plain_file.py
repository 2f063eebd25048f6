"""A name that ends in `.md` is a folder, a link or a device, not a file."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="not-a-plain-file",
    severity=Severity.ERROR,
    message=Phrase(
        "« {file} » n'est pas un fichier ordinaire : c'est {kind}.",
        "“{file}” is geen gewoon bestand: het is {kind}.",
        "“{file}” is not an ordinary file: it is {kind}.",
    ),
    help=Phrase(
        "Mettez à cette place le fichier lui-même, ou enlevez ce nom du dossier.",
        "Zet op deze plaats het bestand zelf, of haal deze naam uit de map.",
        "Put the file itself here, or remove this name from the folder.",
    ),
    what=Phrase(
        "Vérifie que chaque nom finissant par .md est un vrai fichier.",
        "Controleert of elke naam die op .md eindigt een echt bestand is.",
        "Checks that every name ending in .md is a real file.",
    ),
    why=Phrase(
        "Un lien pourrait publier un fichier d'un autre endroit de l'ordinateur, sans que personne le voie.",
        "Een koppeling zou een bestand van elders op de computer kunnen publiceren zonder dat iemand het ziet.",
        "A link could publish a file from elsewhere on the computer without anyone noticing.",
    ),
    example="practices/cas.fr.md → /home/…/notes.txt",
    instead="practices/cas.fr.md",
)
