"""A former address leads to another former address."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.arrivals import read_arrival
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.moves import Move, next_move, noted


def find(library: Library) -> Iterator[Diagnostic]:
    """Follow every noted former address by a step; the end of its way is proposed instead."""
    for move in noted(library):
        following = next_move(library, move)
        if following is not None and (end := _end(library, following)):
            line = f"{move.goal.written},{end},{move.goal.language or ''}"
            values = {"address": move.goal.written, "target": move.goal.target, "line": line}
            yield Diagnostic("redirect-chain", move.goal.path, move.goal.span, values)


def _end(library: Library, move: Move) -> str:
    """The id or page at the end of a way; empty for a circle or a dead end."""
    landing = library.arrivals.follow(move, read_arrival(move.goal.written))
    return (move.goal.target if move.goal.is_entry else str(landing)) if landing else ""


RULE = Rule(
    name="redirect-chain",
    severity=Severity.ERROR,
    message=Phrase(
        "L'ancienne adresse {address} mène à {target}, qui est elle-même une ancienne adresse.",
        "Het vroegere adres {address} leidt naar {target}, dat zelf een vroeger adres is.",
        "The former address {address} leads to {target}, which is a former address itself.",
    ),
    help=Phrase(
        "Menez-la directement au but : {line}",
        "Laat het rechtstreeks naar het doel leiden: {line}",
        "Let it lead straight to the goal: {line}",
    ),
    what=Phrase(
        "Vérifie que chaque ancienne adresse mène à sa page en une seule étape.",
        "Controleert of elk vroeger adres in één stap naar zijn pagina leidt.",
        "Checks that every former address leads to its page in one step.",
    ),
    why=Phrase(
        "Les lecteurs arrivent tout de même, mais une étape qui change rompt toute la chaîne.",
        "Lezers komen er wel, maar één gewijzigde stap breekt de hele ketting.",
        "Readers still arrive, but a step that changes breaks the whole chain.",
    ),
    example="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,/Le-cas,\n/Le-cas,BP-2022-01,fr\n",
    instead="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,BP-2022-01,\n/Le-cas,BP-2022-01,fr\n",
    find=find,
)
