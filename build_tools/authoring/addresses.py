"""What the commands on addresses do: find, check and record them, and sort lists of old ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.authoring.memory import Findings
from build_tools.authoring.placing import alone, put_in_place
from build_tools.build import Build
from build_tools.content_types.sections import ROOT_NAMES
from build_tools.core.arrivals import read_arrival
from build_tools.core.diagnostics import in_reading_order
from build_tools.importers.visited import Visited
from build_tools.library.address_book import FOLDER, PUBLISHED_LIST, Published, format_published, parse_published
from build_tools.library.ledger import merged
from build_tools.library.likeness import Likeness, Proposal
from build_tools.library.moves import Arrivals, Landing
from build_tools.outputs.published import published

ADDRESS_RULES = frozenset(
    {
        *("wrong-former-address", "repeated-former-address", "repeated-address", "wrong-address-row"),
        *("dangerous-target", "dead-target", "redirect-loop", "redirect-chain", "gone-but-served"),
        *("damaged-ledger", "lost-address", "moved-address", "changed-owner", "reused-id"),
    }
)


def resolve(made: Build, written: str) -> Landing | None:
    """Where an address leads; the site is only made when the content alone does not tell."""
    landing = made.library.arrivals.resolve(written)
    first = read_arrival(written).path.split("/")[1]
    if landing is not None and (first not in ROOT_NAMES or landing.address in made.library.arrivals.served):
        return landing
    return finished(made).resolve(written)


def finished(made: Build) -> Arrivals:
    """Finds addresses on the finished site."""
    return Arrivals(made.library, made.served)


def address_findings(made: Build, findings: Findings) -> Findings:
    """What is wrong with addresses alone, the finished site included."""
    found = [one for one in findings.diagnostics if one.name in ADDRESS_RULES]
    files = {*findings.files, *(path for path in (PUBLISHED_LIST,) if made.library.book.published)}
    return Findings(tuple(in_reading_order([*found, *made.broken_promises])), tuple(sorted(files)))


def record(made: Build, root: Path) -> tuple[int, int]:
    """Add everything published today to the ledger; returns how many addresses are new, and how many there are.

    The ledger is read again just before it is written, by one process at a time: what another one recorded since the
    site was read is kept.
    """
    today = [*made.library.book.published, *published(made.library, made.standing.products)]
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    with alone(root / FOLDER):
        old = list(_ledger(root))
        lines = merged(old, today)
        if set(lines) != set(old):
            put_in_place({root / PUBLISHED_LIST: format_published(lines).encode()})
    known = {line.address for line in old}
    addresses = {line.address for line in lines}
    return len(addresses - known), len(addresses)


def _ledger(root: Path) -> Iterator[Published]:
    """The ledger as it stands now; nothing is written where it cannot be read."""
    place = root / PUBLISHED_LIST
    return parse_published(place.read_text(encoding="utf-8")) if place.exists() else iter(())


@dataclass(frozen=True, slots=True)
class Sorted:
    """An old address: where it leads, or what it may mean."""

    visited: Visited
    landing: Landing | None
    proposals: tuple[Proposal, ...]

    @property
    def state(self) -> str:
        """Covered, proposed or unknown."""
        return "covered" if self.landing else "proposed" if self.proposals else "unknown"

    @property
    def line(self) -> str:
        """The row of `former.csv` that would follow the best proposal."""
        if not self.proposals:
            return ""
        best = self.proposals[0]
        return f"{noted(self.visited.address)},{best.id},{best.language}"


def noted(address: str) -> str:
    """An address as it is noted: the path as it came, and only the parameters that tell a page."""
    arrival = read_arrival(address)
    plain = "/" + arrival.plain.lstrip("/")
    written = plain + (f"?{arrival.query}" if arrival.query else "")
    return f'"{written}"' if "," in written else written


@dataclass(frozen=True)
class Survey:
    """A list of old addresses held against the site."""

    made: Build
    visits: list[Visited]

    @cached_property
    def entries(self) -> list[Sorted]:
        """Every address, the most visited first."""
        arrivals, likeness = finished(self.made), Likeness(self.made.library)
        return [_sorted(arrivals, likeness, one) for one in self.visits]

    def count(self, state: str) -> int:
        """How many addresses are in a state."""
        return sum(one.state == state for one in self.entries)

    def as_json(self) -> str:
        """The survey for programs."""
        summary = {state: self.count(state) for state in ("covered", "proposed", "unknown")}
        visits = sum(one.visited.visits for one in self.entries)
        whole = {
            "addresses": list(map(_view, self.entries)),
            "summary": {**summary, "addresses": len(self.entries), "visits": visits},
        }
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"

    def in_state(self, state: str) -> Iterator[Sorted]:
        """The addresses in a state."""
        return (one for one in self.entries if one.state == state)


def _sorted(arrivals: Arrivals, likeness: Likeness, visited: Visited) -> Sorted:
    landing = arrivals.resolve(visited.address)
    return Sorted(
        visited, landing, () if landing else tuple(likeness.propose(visited.address, visited.title, visited.on))
    )


def _view(one: Sorted) -> dict[str, object]:
    best = one.proposals[0] if one.proposals else None
    return {
        "address": one.visited.address,
        "visits": one.visited.visits,
        "state": one.state,
        "target": str(one.landing) if one.landing else None,
        "proposals": [{"id": p.id, "language": p.language, "score": p.score} for p in one.proposals],
        "score": 1.0 if one.landing else best.score if best else 0.0,
        "line": one.line,
    }
