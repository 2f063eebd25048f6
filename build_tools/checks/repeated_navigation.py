"""Two pages ask for the same place in the menu."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Collect the places that the originals of each type ask for."""
    taken: dict[tuple[str, int], str] = {}
    for entry in library.originals.values():
        position = getattr(entry.facts, "navigation", None)
        if isinstance(position, int):
            other = taken.setdefault((entry.facts.collection.name, position), entry.path)
            if other != entry.path:
                yield entry.problem("repeated-navigation", ("navigation",), position=position, other=other)


RULE = Rule(
    name="repeated-navigation",
    severity=Severity.WARNING,
    message=Phrase(
        "La place {position} du menu est déjà celle de {other}.",
        "Plaats {position} in het menu is al die van {other}.",
        "Place {position} of the menu already belongs to {other}.",
    ),
    help=Phrase(
        "Donnez à l'une des deux pages un autre nombre.",
        "Geef een van de twee pagina's een ander getal.",
        "Give one of the two pages another number.",
    ),
    what=Phrase(
        "Vérifie que chaque page du menu a une place à elle.",
        "Controleert of elke pagina in het menu een eigen plaats heeft.",
        "Checks that every page of the menu has a place of its own.",
    ),
    why=Phrase(
        "L'ordre des deux pages serait celui du hasard.",
        "De volgorde van beide pagina's zou toevallig zijn.",
        "The order of the two pages would be a matter of chance.",
    ),
    example="# docs/pages/contact.fr.md\nid: PG-contact\nnavigation: 1\n# docs/pages/vie-privee.fr.md\nid: "
    "PG-privacy\nnavigation: 1\n",
    instead="# docs/pages/contact.fr.md\nid: PG-contact\nnavigation: 1\n# docs/pages/vie-privee.fr.md\nid: "
    "PG-privacy\nnavigation: 2\n",
    find=find,
)
