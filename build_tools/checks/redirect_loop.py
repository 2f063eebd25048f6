"""Former addresses lead to each other, and never to a page."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.moves import Move, next_move, noted


def find(library: Library) -> Iterator[Diagnostic]:
    """Follow every noted former address, and tell each circle once."""
    told: set[str] = set()
    for move in noted(library):
        circle = _circle(library, move)
        if circle and not told & set(circle):
            told |= set(circle)
            values = {"address": move.goal.written, "way": " → ".join([*circle, circle[0]])}
            yield Diagnostic("redirect-loop", move.goal.path, move.goal.span, values)


def _circle(library: Library, first: Move) -> list[str]:
    """The addresses of the circle that `first` is part of; none when its way ends."""
    way: list[str] = []
    move: Move | None = first
    while move is not None and move.goal.written not in way:
        way.append(move.goal.written)
        move = next_move(library, move)
    return way if move is first else []


RULE = Rule(
    name="redirect-loop",
    severity=Severity.ERROR,
    message=Phrase(
        "L'ancienne adresse {address} tourne en rond : {way}.",
        "Het vroegere adres {address} loopt in een kring: {way}.",
        "The former address {address} goes round in a circle: {way}.",
    ),
    help=Phrase(
        "Faites mener chacune de ces adresses à l'identifiant de la fiche, comme BP-2022-01.",
        "Laat elk van deze adressen naar de identificatie van de fiche leiden, zoals BP-2022-01.",
        "Let each of these addresses lead to the id of the entry, such as BP-2022-01.",
    ),
    what=Phrase(
        "Vérifie que chaque ancienne adresse aboutit quelque part.",
        "Controleert of elk vroeger adres ergens uitkomt.",
        "Checks that every former address ends somewhere.",
    ),
    why=Phrase(
        "Le navigateur du lecteur abandonne après quelques tours, avec un message d'erreur.",
        "De browser van de lezer geeft na enkele rondes op, met een foutmelding.",
        "The reader's browser gives up after a few rounds, with an error.",
    ),
    example="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,/Le-cas,\n/Le-cas,/Un-cas,\n",
    instead="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,BP-2022-01,fr\n/Le-cas,BP-2022-01,fr\n",
    find=find,
)
