"""A value is longer than its key allows."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="too-long",
    severity=Severity.ERROR,
    message=Phrase(
        "La valeur de « {key} » a {length} signes ; {limit} au plus sont admis.",
        "De waarde van “{key}” telt {length} tekens; hoogstens {limit} zijn toegelaten.",
        "The value of “{key}” has {length} characters; {limit} at most are allowed.",
    ),
    help=Phrase(
        "Enlevez {excess} signes : gardez ce qu'un lecteur pressé doit savoir, le reste a sa place dans le texte.",
        "Schrap {excess} tekens: behoud wat een lezer met haast moet weten, de rest hoort in de tekst.",
        "Remove {excess} characters: keep what a hurried reader must know, the rest belongs in the text.",
    ),
    what=Phrase(
        "Limite la longueur des résumés et de chaque ligne.",
        "Beperkt de lengte van samenvattingen en van elke regel.",
        "Limits the length of summaries.",
    ),
    why=Phrase(
        "Un résumé trop long est coupé dans les listes et les résultats de recherche.",
        "Een te lange samenvatting wordt afgebroken in lijsten en zoekresultaten.",
        "A summary that is too long is cut in lists and search results.",
    ),
    example="summary: Un couturier perd ses clients et demande de l'aide. Un couturier perd ses clients et demande "
    "de l'aide. Un couturier perd ses clients et demande de l'aide. Un couturier perd ses clients et demande "
    "de l'aide. Un couturier perd ses clients et demande de l'aide. Un couturier perd ses clients et demande "
    "de l'aide. \n",
    instead="summary: Un couturier perd ses clients et demande de l'aide.\n",
)
