"""Actions that a meeting decided, and that are still open though their time is over."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.round_table import RoundTable
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.follow_ups import is_late, last_word
from build_tools.upkeep.finding import Finding, Kind, of_entry

LATE = Kind(
    "action-late",
    Phrase("Actions en retard", "Acties over hun termijn", "Late actions"),
    Phrase(
        "« {action} » ({owner}) devait être faite pour le {day}. Dites ce qu'elle est devenue : état et résultat.",
        "“{action}” ({owner}) moest klaar zijn tegen {day}. Zeg wat ervan gekomen is: stand en resultaat.",
        "“{action}” ({owner}) was due by {day}. Say what became of it: status and outcome.",
    ),
)


def find(library: Library) -> Iterator[Finding]:
    """Every such action, where the last word on it stands."""
    for report in library.of_type(RoundTable):
        for position, action in enumerate(report.facts.actions):
            has_last_word = last_word(library, report, position).report.id == report.id
            if has_last_word and is_late(library, action) and not report.facts.withdrawn:
                loc = ("actions", position, "due")
                yield of_entry(LATE, report, loc, day=action.due.last, action=action.title, owner=action.owner)
