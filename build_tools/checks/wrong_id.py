"""A value is not an id such as `BP-2022-01`."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-id",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'a pas la forme d'un identifiant.",
        "“{value}” heeft niet de vorm van een identificatie.",
        "“{value}” does not have the form of an id.",
    ),
    help=Phrase(
        "Écrivez BP-, TR-, EV-, NL-, DOC- ou PG-, puis des lettres sans accent, des chiffres et des traits "
        "d'union, comme BP-2022-01.",
        "Schrijf BP-, TR-, EV-, NL-, DOC- of PG-, dan letters zonder accent, cijfers en koppeltekens, zoals "
        "BP-2022-01.",
        "Write BP-, TR-, EV-, NL-, DOC- or PG-, then letters without accents, digits and hyphens, such as BP-2022-01.",
    ),
    what=Phrase(
        "Vérifie la forme des identifiants.",
        "Controleert de vorm van de identificaties.",
        "Checks the form of ids.",
    ),
    why=Phrase(
        "L'identifiant ne change jamais ; il sert d'adresse courte et de lien entre les fiches.",
        "De identificatie verandert nooit; ze dient als kort adres en als band tussen fiches.",
        "The id never changes; it serves as a short address and ties entries together.",
    ),
    example="round_table: 24 février 2022\n",
    instead="round_table: TR-2022-01\n",
)
