"""The site with its own addresses known, and the routes that lead from all others into it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_tools.core.arrivals import Arrival, Identity, fold_path, loosened, without_number
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.library.moves import Arrivals, Move
from build_tools.outputs.product import File, Product

Wanted = Language | None
WANTED: tuple[Wanted, ...] = (None, *PUBLISHED)
"""What readers may ask by `?lang=`: nothing, or a language."""


@dataclass(frozen=True, slots=True)
class Route:
    """From a former address to where it leads, for each language that may be asked.

    `path` and `identity` are what it is recognised by, `page` the path as noted, where a redirect page can stand;
    `old` when an id may follow the path or lack there. `sources` are the ids of the entries it leads to.
    """

    path: str
    identity: Identity
    page: str
    goals: Mapping[Wanted, str]
    old: bool
    sources: frozenset[str]


def _alike(path: str) -> Iterator[str]:
    yield loosened(path)
    stem = without_number(path)
    if stem != path:
        yield f"{loosened(stem)}?"


@dataclass(frozen=True)
class Made:
    """What the outputs made, and the questions that finishers ask of it."""

    library: Library
    products: Sequence[Product]

    @cached_property
    def arrivals(self) -> Arrivals:
        """Finds where an address leads on this site."""
        return Arrivals(self.library, (product.address for product in self.products))

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """Every address that leads elsewhere, in order; where a page of the site stands, there is none."""
        groups: dict[tuple[str, Identity], list[Move]] = defaultdict(list)
        for move in self.library.former.all:
            if not move.arrival.fragment:
                groups[move.arrival.path, move.arrival.identity].append(move)
        found = [self._route(path, identity, moves) for (path, identity), moves in groups.items()]
        return tuple(sorted((one for one in found if one), key=lambda route: (route.path, sorted(route.identity))))

    def _route(self, path: str, identity: Identity, moves: Sequence[Move]) -> Route | None:
        if not identity and path in self.arrivals.folded:
            return None
        old = any(move.old for move in moves)
        goals = self._goals(path, identity, old, moves)
        if not goals:
            return None
        noted = next((move for move in moves if move.goal.path), moves[0])
        sources = frozenset(move.goal.target for move in moves if move.goal.is_entry)
        return Route(path, identity, "/" + noted.arrival.plain.strip("/"), goals, old, sources)

    def _goals(self, path: str, identity: Identity, old: bool, moves: Sequence[Move]) -> Mapping[Wanted, str]:
        """Where it leads for each language; worked out once for all addresses that lead alone to one place."""
        (first, *others) = moves
        alone = None if others else (first.goal.target, first.goal.language, old)
        if alone in self._known:
            return self._known[alone]
        found = (
            (wanted, self._goal(Arrival("", path, identity, wanted), moves)) for wanted in WANTED[: 3 if old else 1]
        )
        goals = {wanted: goal for wanted, goal in found if goal}
        if alone:
            self._known[alone] = goals
        return goals

    @cached_property
    def _known(self) -> dict[tuple[str, Wanted, bool] | None, Mapping[Wanted, str]]:
        return {}

    def _goal(self, arrival: Arrival, moves: Sequence[Move]) -> str | None:
        move = moves[0] if len(moves) == 1 else self.library.former.find(arrival)
        landing = self.arrivals.follow(move, arrival) if move else None
        return str(landing) if landing else None

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of every page by its address."""
        return {product.address: getattr(product, "title", "") for product in self.products}

    @cached_property
    def alike(self) -> Mapping[str, Route]:
        """The names of old systems by their letters and digits, each that means one route and no page of the site.

        A name with an id at its end also stands without it, with `?` behind.
        """
        found: dict[str, list[Route]] = defaultdict(list)
        for route in self.routes:
            if route.old and not route.identity:
                for key in _alike(route.path):
                    found[key].append(route)
        taken = {loosened(path) for path in self.arrivals.folded}
        return {
            key: routes[0]
            for key, routes in found.items()
            if len(routes) == 1 and key.rstrip("?") not in taken and not (key[-1] == "?" and key[:-1] in found)
        }

    @cached_property
    def files(self) -> Mapping[str, File]:
        """The finished files by their address."""
        return {product.address: product for product in self.products if isinstance(product, File)}

    def is_free(self, address: str) -> bool:
        """Whether nothing of the site stands at an address."""
        return fold_path(address) not in self.arrivals.folded
