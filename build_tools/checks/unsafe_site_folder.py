"""The folder that the site would be written to holds something else, which a build would remove."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.site_folders import would_lose
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the folder that the settings name."""
    settings = library.settings
    folder = settings.written.values.get("site_dir") if settings.written else None
    if settings.written and isinstance(folder, str) and would_lose(settings.root, settings.root / folder):
        span = settings.written.span(("site_dir",))
        yield Diagnostic("unsafe-site-folder", settings.file, span, {"folder": folder})


RULE = Rule(
    name="unsafe-site-folder",
    severity=Severity.ERROR,
    message=Phrase(
        "Le dossier « {folder} » contient autre chose qu'un site : cela serait effacé.",
        "De map “{folder}” bevat iets anders dan een site: dat zou gewist worden.",
        "The folder “{folder}” holds something else than a site, which would be deleted.",
    ),
    help=Phrase(
        "Donnez un dossier nouveau, vide, ou celui d'un site déjà construit (site_dir dans mkdocs.yml, ou --site-dir).",
        "Geef een nieuwe of lege map, of die van een site die al gebouwd is (site_dir in mkdocs.yml, of --site-dir).",
        "Give a new or empty folder, or that of a site built before (site_dir in mkdocs.yml, or --site-dir).",
    ),
    what=Phrase(
        "Vérifie que le site ne remplace ni les textes, ni le projet, ni d'autres fichiers.",
        "Controleert of de site geen teksten, project of andere bestanden vervangt.",
        "Checks that the site replaces neither texts nor project nor other files.",
    ),
    why=Phrase(
        "Chaque construction remplace tout le dossier du site.",
        "Elke bouw vervangt de hele map van de site.",
        "Every build replaces the whole folder of the site.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nsite_dir: docs\n",
    instead="# mkdocs.yml\nsite_name: Le site\nsite_dir: site\n",
    find=find,
)
