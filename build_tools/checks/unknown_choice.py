"""A key with a few possible values holds another one."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types import TYPES
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.settings import plugin_options


def find(library: Library) -> Iterator[Diagnostic]:
    """Every type that the review clock is set for in the settings and that does not exist; the rest is read so."""
    settings = library.settings
    written = plugin_options(settings.written.node, settings.file) if settings.written else None
    known = [kind.collection.name for kind in TYPES]
    for name in settings.options.review_after:
        if written and name not in known:
            values: dict[str, Value] = {
                "key": "review_after",
                "value": name,
                "nearest": nearest(name, known) or "",
                "known": tuple(known),
            }
            yield Diagnostic("unknown-choice", settings.file, written.span(("review_after", name), key=True), values)


RULE = Rule(
    name="unknown-choice",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est pas une valeur possible de « {key} ».",
        "“{value}” is geen mogelijke waarde van “{key}”.",
        "“{value}” is not a possible value of “{key}”.",
    ),
    help=Phrase(
        "Remplacez-la par une valeur possible, écrite exactement ainsi.",
        "Vervang ze door een mogelijke waarde, precies zo geschreven.",
        "Replace it with a possible value, written exactly so.",
    ),
    what=Phrase(
        "Vérifie les clés qui n'acceptent que certains mots.",
        "Controleert de sleutels die maar enkele woorden aanvaarden.",
        "Checks the keys that accept only certain words.",
    ),
    why=Phrase(
        "La page ne saurait pas comment présenter une autre valeur.",
        "De pagina zou niet weten hoe ze een andere waarde moet tonen.",
        "The page would not know how to show another value.",
    ),
    example="shape: cas\n",
    instead="shape: case\n",
    find=find,
)
