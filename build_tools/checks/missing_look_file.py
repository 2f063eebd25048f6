"""`mkdocs.yml` names a style sheet, a script or a picture that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.look import find_look_file, named_look_files


def find(library: Library) -> Iterator[Diagnostic]:
    """Every file of the look that is named and not there."""
    settings = library.settings
    for loc, name in named_look_files(settings):
        if settings.written and find_look_file(settings, name) is None:
            values = {"file": name, "key": ".".join(step for step in loc if isinstance(step, str))}
            yield Diagnostic("missing-look-file", settings.file, settings.written.span(loc), values)


RULE = Rule(
    name="missing-look-file",
    severity=Severity.ERROR,
    message=Phrase(
        "Le fichier « {file} », nommé sous « {key} », n'existe pas.",
        "Het bestand “{file}”, genoemd onder “{key}”, bestaat niet.",
        "The file “{file}”, named under “{key}”, does not exist.",
    ),
    help=Phrase(
        "Placez-le dans docs ou dans le dossier custom_dir du thème, ou enlevez la ligne.",
        "Zet het in docs of in de map custom_dir van het thema, of verwijder de regel.",
        "Put it in docs or in the theme's custom_dir, or remove the line.",
    ),
    what=Phrase(
        "Cherche les feuilles de style, scripts et images que nomme mkdocs.yml.",
        "Zoekt de opmaakbestanden, scripts en afbeeldingen die mkdocs.yml noemt.",
        "Looks for the style sheets, scripts and pictures that mkdocs.yml names.",
    ),
    why=Phrase(
        "Chaque page du site y renverrait en vain.",
        "Elke pagina van de site zou er vergeefs naar verwijzen.",
        "Every page of the site would refer to it in vain.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nextra_css:\n  - style/couleurs.css\n",
    instead="# mkdocs.yml\nsite_name: Le site\n",
    find=find,
)
