"""A `#` in a value hides the words after it."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="text-after-hash",
    severity=Severity.WARNING,
    message=Phrase(
        "Les mots après « # » sont ignorés : {text}",
        "De woorden na “#” worden genegeerd: {text}",
        "The words after “#” are ignored: {text}",
    ),
    help=Phrase(
        "S'ils font partie de la valeur, mettez-la entre guillemets droits : {fixed}. Si c'est une remarque "
        "pour vous, mettez-la seule sur une ligne.",
        "Horen ze bij de waarde, zet die dan tussen rechte aanhalingstekens: {fixed}. Is het een opmerking "
        "voor uzelf, zet ze dan alleen op een regel.",
        "If they belong to the value, put it between straight quotes: {fixed}. If it is a note to yourself, "
        "put it on a line of its own.",
    ),
    what=Phrase(
        "Signale une valeur coupée par un dièse.",
        "Meldt een waarde die door een hekje afgebroken wordt.",
        "Reports a value that is cut short by a hash sign.",
    ),
    why=Phrase(
        "Dans l'en-tête, « # » après une espace commence une remarque qui n'est pas publiée.",
        "In de kop begint “#” na een spatie een opmerking die niet gepubliceerd wordt.",
        "In the head, “#” after a space begins a remark that is not published.",
    ),
    example="title: Dossier #3 de la commune\n",
    instead='title: "Dossier #3 de la commune"\n',
)
