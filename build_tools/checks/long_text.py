"""A head, a text or a line is longer than the site reads."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="long-text",
    severity=Severity.ERROR,
    message=Phrase(
        "{what} a {length} signes ; le site en lit {limit} au plus.",
        "{what} telt {length} tekens; de site leest er hoogstens {limit}.",
        "{what} has {length} characters; the site reads {limit} at most.",
    ),
    help=Phrase(
        "Raccourcissez ou divisez. La limite se règle dans mkdocs.yml (limits, {setting}).",
        "Maak korter of verdeel. De grens staat in mkdocs.yml (limits, {setting}).",
        "Shorten or divide. The limit is set in mkdocs.yml (limits, {setting}).",
    ),
    what=Phrase(
        "Vérifie la longueur de l'en-tête, du texte et de chaque ligne.",
        "Controleert de lengte van de kop, van de tekst en van elke regel.",
        "Checks the length of the head, of the text and of every line.",
    ),
    why=Phrase(
        "Personne ne lirait une telle page, et sa construction retarderait toutes les autres.",
        "Niemand zou zo'n pagina lezen, en het bouwen ervan zou alle andere ophouden.",
        "Nobody would read such a page, and building it would hold up all others.",
    ),
    example="Une ligne sans fin…\n",
    instead="Une ligne.\n",
)
