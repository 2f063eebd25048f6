"""A former address leads to an id or address that does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.moves import Arrivals, Move, dead_targets


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every id and entry that a former address leads to."""
    yield from map(_told, dead_targets(library, library.arrivals, everything=False))


def dead(library: Library, served: Iterable[str]) -> Iterator[Diagnostic]:
    """The targets that only the finished site can tell to be missing: lists, feeds, files."""
    yield from map(_told, dead_targets(library, Arrivals(library, served), everything=True))


def _told(move: Move) -> Diagnostic:
    values = {"address": move.goal.written, "target": move.goal.target}
    return Diagnostic("dead-target", move.goal.path, move.goal.span, values)


RULE = Rule(
    name="dead-target",
    severity=Severity.ERROR,
    message=Phrase(
        "L'ancienne adresse {address} mène à « {target} », qui n'existe pas.",
        "Het vroegere adres {address} leidt naar “{target}”, dat niet bestaat.",
        "The former address {address} leads to “{target}”, which does not exist.",
    ),
    help=Phrase(
        "Donnez l'identifiant de la fiche qui tient lieu de cette page, ou déclarez l'adresse disparue dans "
        "docs/addresses/gone.csv.",
        "Geef de identificatie van de fiche die deze pagina vervangt, of verklaar het adres verdwenen in "
        "docs/addresses/gone.csv.",
        "Give the id of the entry that stands for this page, or declare the address gone in docs/addresses/gone.csv.",
    ),
    what=Phrase(
        "Vérifie que chaque ancienne adresse mène à une page qui existe.",
        "Controleert of elk vroeger adres naar een bestaande pagina leidt.",
        "Checks that every former address leads to a page that exists.",
    ),
    why=Phrase(
        "Les lecteurs d'une ancienne lettre d'information arriveraient sur une page vide.",
        "Lezers van een oude nieuwsbrief zouden op een lege pagina uitkomen.",
        "Readers of an old newsletter would land on an empty page.",
    ),
    example="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,BP-2099-01,fr\n",
    instead="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,BP-2022-01,fr\n",
    find=find,
)
