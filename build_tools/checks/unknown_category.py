"""An event is of a category that the settings do not name."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import fold, nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up the category of every event."""
    categories = library.settings.options.agenda.categories
    known = library.settings.options.agenda.category_ids
    labels = {fold(label): one.id for one in categories for label in (one.label.fr, one.label.nl)}
    for entry in library.originals.values():
        if is_of(entry, Event) and entry.facts.category not in known:
            written = entry.facts.category
            found = nearest(written, known) or labels.get(nearest(written, labels) or "", "")
            yield entry.problem("unknown-category", ("category",), value=written, nearest=found, known=known)


RULE = Rule(
    name="unknown-category",
    severity=Severity.ERROR,
    message=Phrase(
        "La catégorie « {value} » n'existe pas dans les réglages.",
        "De categorie “{value}” bestaat niet in de instellingen.",
        "The category “{value}” does not exist in the settings.",
    ),
    help=Phrase(
        "Les catégories se règlent dans mkdocs.yml.",
        "De categorieën staan in mkdocs.yml.",
        "The categories are set in mkdocs.yml.",
    ),
    what=Phrase(
        "Vérifie que la catégorie d'un événement est l'une de celles du site.",
        "Controleert of de categorie van een evenement er een van de site is.",
        "Checks that the category of an event is one of the site's.",
    ),
    why=Phrase(
        "La catégorie donne à l'événement sa couleur, sa forme et son calendrier.",
        "De categorie geeft het evenement zijn kleur, vorm en agenda.",
        "The category gives the event its colour, its shape and its calendar.",
    ),
    example="# docs/agenda/rencontre.fr.md\ncategory: center\n",
    instead="# docs/agenda/rencontre.fr.md\ncategory: centre\n",
    find=find,
)
