"""A setting for each type of content names a type that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every name under `review_after` among the types."""
    known = tuple(kind.collection.name for kind in TYPES)
    settings, written = library.settings, library.settings.options_written
    for name in settings.options.review_after:
        if written and name not in known:
            values: dict[str, Value] = {"value": name, "nearest": nearest(name, known) or "", "known": known}
            span = written.span(("review_after", name), key=True)
            yield Diagnostic("unknown-content-type", settings.file, span, values)


RULE = Rule(
    name="unknown-content-type",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas un genre de fiche : ce réglage n'aurait aucun effet.",
        "“{value}” is geen soort fiche: deze instelling zou niets doen.",
        "“{value}” is no type of entry: this setting would do nothing.",
    ),
    help=Phrase(
        "Corrigez ce nom sous « review_after » dans mkdocs.yml, ou enlevez la ligne.",
        "Verbeter deze naam onder “review_after” in mkdocs.yml, of verwijder de regel.",
        "Correct this name under “review_after” in mkdocs.yml, or remove the line.",
    ),
    what=Phrase(
        "Vérifie que les délais de relecture sont réglés pour des genres de fiches qui existent.",
        "Controleert of de termijnen om na te lezen voor bestaande soorten fiches ingesteld zijn.",
        "Checks that the delays of review are set for types of entries that exist.",
    ),
    why=Phrase(
        "On croirait que ces fiches sont relues à temps, alors que rien ne le rappelle.",
        "Men zou denken dat die fiches op tijd nagelezen worden, terwijl niets eraan herinnert.",
        "One would believe that those entries are reread in time, while nothing reminds anyone.",
    ),
    example="# mkdocs.yml\nplugins:\n  - good-practice:\n      review_after:\n        practise: 24\n",
    instead="# mkdocs.yml\nplugins:\n  - good-practice:\n      review_after:\n        practice: 24\n",
    find=find,
)
