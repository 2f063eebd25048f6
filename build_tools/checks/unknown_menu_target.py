"""The menu of the site (`nav` in `mkdocs.yml`) names something that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.menu import SECTION_NAMES, collections_by_name, is_known, menu_steps


def find(library: Library) -> Iterator[Diagnostic]:
    """Every step of the menu that leads nowhere, and every group, for the menu has one level."""
    settings = library.settings
    known = [*library.originals, *library.by_path, *collections_by_name(), *SECTION_NAMES]
    for step in menu_steps(settings.nav):
        if settings.written and not is_known(library, step.target):
            values: dict[str, Value] = {"value": step.target, "nearest": nearest(step.target, known) or ""}
            yield Diagnostic("unknown-menu-target", settings.file, settings.written.span(step.loc), values)


RULE = Rule(
    name="unknown-menu-target",
    severity=Severity.ERROR,
    message=Phrase(
        "Le menu (nav) mène à « {value} », qui n'existe pas.",
        "Het menu (nav) leidt naar “{value}”, wat niet bestaat.",
        "The menu (nav) leads to “{value}”, which does not exist.",
    ),
    help=Phrase(
        "Écrivez l'identifiant d'une page (PG-about), le chemin de son fichier, une collection (practices), une "
        "rubrique (concepts, glossary, search) ou une adresse https.",
        "Schrijf de identificatie van een pagina (PG-about), het pad van haar bestand, een verzameling (practices), "
        "een rubriek (concepts, glossary, search) of een https-adres.",
        "Write the id of a page (PG-about), the path of its file, a collection (practices), a section (concepts, "
        "glossary, search) or an https address.",
    ),
    what=Phrase(
        "Vérifie que chaque ligne du menu mène quelque part.",
        "Controleert of elke regel van het menu ergens heen leidt.",
        "Checks that every line of the menu leads somewhere.",
    ),
    why=Phrase(
        "Le menu est sur toutes les pages : un lien mort y est partout.",
        "Het menu staat op alle pagina's: een dode link staat dan overal.",
        "The menu is on every page: a dead link in it is everywhere.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nnav:\n  - practices\n  - PG-aboutt\n",
    instead="# mkdocs.yml\nsite_name: Le site\nnav:\n  - practices\n",
    find=find,
)
