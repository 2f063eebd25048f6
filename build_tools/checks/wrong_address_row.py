"""A row of `docs/addresses/` does not have the form of its file."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-address-row",
    severity=Severity.ERROR,
    message=Phrase(
        "La ligne « {row} » n'a pas la forme attendue : {columns}.",
        "De regel “{row}” heeft niet de verwachte vorm: {columns}.",
        "The row “{row}” does not have the expected form: {columns}.",
    ),
    help=Phrase(
        "Écrivez par exemple : {example} Un texte qui contient une virgule se met entre guillemets droits.",
        "Schrijf bijvoorbeeld: {example} Een tekst met een komma staat tussen rechte aanhalingstekens.",
        "Write for example: {example} A text that holds a comma stands between straight quotes.",
    ),
    what=Phrase(
        "Vérifie la forme des tableaux d'adresses (docs/addresses).",
        "Controleert de vorm van de tabellen met adressen (docs/addresses).",
        "Checks the form of the tables of addresses (docs/addresses).",
    ),
    why=Phrase(
        "Une ligne mal formée est perdue : l'ancienne adresse ne mènerait nulle part.",
        "Een slecht gevormde regel gaat verloren: het vroegere adres zou nergens heen leiden.",
        "A malformed row is lost: the former address would lead nowhere.",
    ),
    example="# docs/addresses/former.csv\naddress,target,language\nLa-page-du-cas;BP-2022-01\n",
    instead="# docs/addresses/former.csv\naddress,target,language\n/La-page-du-cas,BP-2022-01,fr\n",
)
