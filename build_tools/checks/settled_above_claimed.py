"""More was settled than was claimed."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.practice import Practice
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare both sides of every amount."""
    for entry in library.originals.values():
        for position, amount in enumerate(entry.facts.amounts if is_of(entry, Practice) else ()):
            if amount.settled is not None and amount.settled > amount.claimed:
                loc = ("amounts", position, "settled")
                settled, claimed = str(amount.settled), str(amount.claimed)
                yield entry.problem("settled-above-claimed", loc, settled=settled, claimed=claimed)


RULE = Rule(
    name="settled-above-claimed",
    severity=Severity.WARNING,
    message=Phrase(
        "Le montant convenu ({settled}) dépasse le montant réclamé ({claimed}).",
        "Het overeengekomen bedrag ({settled}) is hoger dan het gevorderde ({claimed}).",
        "The amount settled ({settled}) is above the amount claimed ({claimed}).",
    ),
    help=Phrase(
        "Vérifiez les deux montants : ils sont peut-être inversés.",
        "Kijk beide bedragen na: misschien zijn ze omgewisseld.",
        "Check both amounts: they may be swapped.",
    ),
    what=Phrase(
        "Compare les montants avant et après la négociation.",
        "Vergelijkt de bedragen vóór en na de onderhandeling.",
        "Compares the amounts before and after the negotiation.",
    ),
    why=Phrase(
        "La fiche montrerait une dette qui augmente.",
        "De fiche zou een schuld tonen die stijgt.",
        "The page would show a debt that grows.",
    ),
    example="amounts:\n  - claimed: 500\n    settled: 900\n",
    instead="amounts:\n  - claimed: 900\n    settled: 500\n",
    find=find,
)
