"""A former address is claimed twice, or is the address of a page that exists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Note, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.moves import Move, noted
from build_tools.library.places import file_of_the_site


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare every noted former address with the others and with the pages there are, in every disguise."""
    claims: dict[object, list[Move]] = defaultdict(list)
    for move in library.former.all:
        arrival = move.arrival
        claims[arrival.host, arrival.path, arrival.identity, arrival.language, arrival.fragment].append(move)
    for move in noted(library):
        arrival = move.arrival
        rivals = claims[arrival.host, arrival.path, arrival.identity, arrival.language, arrival.fragment]
        if other := _other(library, move, rivals):
            values = {"address": move.goal.written, "other": other}
            notes = tuple(Note(rival.goal.path, rival.goal.span) for rival in rivals[:1] if rival.goal.path == other)
            yield Diagnostic("repeated-former-address", move.goal.path, move.goal.span, values, notes)


def _other(library: Library, move: Move, rivals: list[Move]) -> str:
    """The file that claims the same address before `move`, or the page that stands there."""
    landing = None if move.arrival.fragment else library.arrivals.live(move.arrival)
    if landing:
        owner = library.originals.get(library.addresses.get(landing.address, ""))
        return owner.path if owner else landing.address
    if not move.arrival.host and (taken := file_of_the_site(move.arrival.path)):
        return taken
    earlier = rivals[: rivals.index(move)] + [rival for rival in rivals if not rival.goal.path]
    found = next((rival for rival in earlier if rival.goal.target != move.goal.target), None)
    return (found.goal.path or found.goal.target) if found else ""


RULE = Rule(
    name="repeated-former-address",
    severity=Severity.ERROR,
    message=Phrase(
        "L'ancienne adresse {address} mène déjà à {other}.",
        "Het vroegere adres {address} leidt al naar {other}.",
        "The former address {address} already leads to {other}.",
    ),
    help=Phrase(
        "Gardez-la dans une seule fiche : celle qui contient aujourd'hui ce que les lecteurs y trouvaient.",
        "Behoud het in één fiche: die waar nu staat wat lezers er vroeger vonden.",
        "Keep it in one entry: the one that now holds what readers found there.",
    ),
    what=Phrase(
        "Vérifie que chaque ancienne adresse mène à une seule page.",
        "Controleert of elk vroeger adres naar één pagina leidt.",
        "Checks that every former address leads to one page.",
    ),
    why=Phrase(
        "Un ancien lien ne peut conduire qu'à un endroit ; l'autre fiche ne serait jamais atteinte.",
        "Een oude koppeling kan maar naar één plaats leiden; de andere fiche zou nooit bereikt worden.",
        "An old link can lead to one place only; the other entry would never be reached.",
    ),
    example="# practices/un.fr.md\nid: BP-2022-01\nformer_addresses:\n  - /Un-cas?lang=fr\n# practices/deux.fr.md\n"
    "id: BP-2022-02\nformer_addresses:\n  - /Un-cas?lang=fr\n",
    instead="# practices/un.fr.md\nid: BP-2022-01\nformer_addresses:\n  - /Un-cas?lang=fr\n# practices/deux.fr.md\n"
    "id: BP-2022-02\n",
    find=find,
)
