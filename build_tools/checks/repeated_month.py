"""Two newsletters are of the same month."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.newsletter import Newsletter
from build_tools.core.diagnostics import Diagnostic, Note, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Remember the newsletter of each month; a date in its place tells several of one month apart."""
    first: dict[str, Entry[Newsletter]] = {}
    for entry in sorted(library.originals.values(), key=lambda entry: entry.id):
        if is_of(entry, Newsletter):
            month = str(entry.facts.month)
            other = first.setdefault(month, entry)
            if other is not entry:
                notes = (Note(other.path, other.source.frontmatter.span(("month",))),)
                yield entry.problem("repeated-month", ("month",), notes=notes, month=month, other=other.id)


RULE = Rule(
    name="repeated-month",
    severity=Severity.WARNING,
    message=Phrase(
        "La lettre {other} est déjà celle de {month}.",
        "Nieuwsbrief {other} is al die van {month}.",
        "The newsletter {other} is already that of {month}.",
    ),
    help=Phrase(
        "Corrigez le mois. S'il y a vraiment deux numéros, donnez à chacun un jour, comme 2026-01-15.",
        "Verbeter de maand. Zijn er echt twee nummers, geef dan elk een dag, zoals 2026-01-15.",
        "Correct the month. If there really are two issues, give each a day, like 2026-01-15.",
    ),
    what=Phrase(
        "Signale deux lettres du même mois.",
        "Meldt twee nieuwsbrieven van dezelfde maand.",
        "Reports two newsletters of the same month.",
    ),
    why=Phrase(
        "Une lettre commencée par copie garde souvent le mois de la précédente.",
        "Een nieuwsbrief die als kopie begon, houdt vaak de maand van de vorige.",
        "A newsletter begun as a copy often keeps the month of the one before.",
    ),
    example="# docs/newsletters/janvier.fr.md\nid: NL-2026-01\nmonth: 2026-01\nsections:\n  - title: À lire\n"
    "    text: Une nouvelle.\n"
    "# docs/newsletters/fevrier.fr.md\nid: NL-2026-02\nmonth: 2026-01\nsections:\n  - title: À lire\n"
    "    text: Une nouvelle.\n",
    instead="# docs/newsletters/janvier.fr.md\nid: NL-2026-01\nmonth: 2026-01\nsections:\n  - title: À lire\n"
    "    text: Une nouvelle.\n"
    "# docs/newsletters/fevrier.fr.md\nid: NL-2026-02\nmonth: 2026-02\nsections:\n  - title: À lire\n"
    "    text: Une nouvelle.\n",
    find=find,
)
