"""A report follows a meeting that was not held before it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.round_table import RoundTable
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the day of every report with that of the one it follows; itself is another matter."""
    for entry in library.originals.values():
        former = library.originals.get(entry.facts.follows or "") if is_of(entry, RoundTable) else None
        if former and is_of(former, RoundTable) and is_of(entry, RoundTable) and former.id != entry.id:
            held, day = entry.facts.held_on, former.facts.held_on
            if day >= held:
                yield entry.problem("follows-later", ("follows",), id=former.id, day=day, held=held)


RULE = Rule(
    name="follows-later",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette rencontre du {held} ne peut pas faire suite à {id}, du {day}.",
        "Deze ontmoeting van {held} kan geen vervolg zijn op {id}, van {day}.",
        "This meeting of {held} cannot follow {id}, of {day}.",
    ),
    help=Phrase(
        "Corrigez l'une des deux dates, ou nommez ici une rencontre plus ancienne. La clé « follows » s'écrit dans la "
        "plus récente des deux.",
        "Verbeter een van beide data, of noem hier een oudere ontmoeting. De sleutel “follows” staat in de recentste "
        "van de twee.",
        "Correct one of the two dates, or name an earlier meeting here. The key “follows” belongs in the later of the "
        "two.",
    ),
    what=Phrase(
        "Vérifie qu'une rencontre fait suite à une rencontre plus ancienne.",
        "Controleert of een ontmoeting een vervolg is op een oudere.",
        "Checks that a meeting follows an earlier one.",
    ),
    why=Phrase(
        "Le site montrerait la suite des actions avant qu'elles soient décidées.",
        "De site zou tonen wat er van acties kwam voor ze beslist waren.",
        "The site would show what became of actions before they were decided.",
    ),
    example="# docs/round-tables/premiere.fr.md\nid: TR-2022-01\nheld_on: 2022-02-24\nfollows: TR-2023-01\n"
    "# docs/round-tables/seconde.fr.md\nid: TR-2023-01\nheld_on: 2023-02-16\n",
    instead="# docs/round-tables/premiere.fr.md\nid: TR-2022-01\nheld_on: 2022-02-24\n"
    "# docs/round-tables/seconde.fr.md\nid: TR-2023-01\nheld_on: 2023-02-16\nfollows: TR-2022-01\n",
    find=find,
)
