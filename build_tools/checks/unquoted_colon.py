"""A value holds a colon and is not quoted."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unquoted-colon",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette valeur contient deux-points, et se lit donc comme une seconde clé.",
        "Deze waarde bevat een dubbelpunt en wordt daardoor als een tweede sleutel gelezen.",
        "This value holds a colon, and is therefore read as a second key.",
    ),
    help=Phrase(
        "Mettez-la entre guillemets droits : {fixed}",
        "Zet ze tussen rechte aanhalingstekens: {fixed}",
        "Put it between straight quotes: {fixed}",
    ),
    what=Phrase(
        "Vérifie qu'une valeur avec deux-points est entre guillemets.",
        "Controleert of een waarde met een dubbelpunt tussen aanhalingstekens staat.",
        "Checks that a value with a colon is quoted.",
    ),
    why=Phrase(
        "Dans l'en-tête, deux-points suivis d'une espace séparent la clé de la valeur.",
        "In de kop scheidt een dubbelpunt met een spatie de sleutel van de waarde.",
        "In the head, a colon followed by a space parts the key from the value.",
    ),
    example="title: Énergie : un cas\n",
    instead='title: "Énergie : un cas"\n',
)
