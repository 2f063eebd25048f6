"""An address that was published leads nowhere, and nothing takes its place."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.ledger import Ledger


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every address of the ledger; what is found here also bears the names of the two rules beside it."""
    yield from Ledger.of_content(library).judge()


RULE = Rule(
    name="lost-address",
    severity=Severity.ERROR,
    message=Phrase(
        "L'adresse {address} a été publiée et ne mène plus nulle part.",
        "Het adres {address} werd gepubliceerd en leidt nergens meer heen.",
        "The address {address} was published and leads nowhere any more.",
    ),
    help=Phrase(
        "Faites-la mener à une fiche (former_addresses), ou déclarez-la disparue en ajoutant à {file} la "
        "ligne : {line}",
        "Laat het naar een fiche leiden (former_addresses), of verklaar het verdwenen door aan {file} deze "
        "regel toe te voegen: {line}",
        "Let it lead to an entry (former_addresses), or declare it gone by adding to {file} the line: {line}",
    ),
    what=Phrase(
        "Vérifie que chaque adresse jamais publiée mène encore quelque part.",
        "Controleert of elk ooit gepubliceerd adres nog ergens heen leidt.",
        "Checks that every address ever published still leads somewhere.",
    ),
    why=Phrase(
        "Une adresse publiée est une promesse : elle figure dans des courriels, des lettres et sur du papier.",
        "Een gepubliceerd adres is een belofte: het staat in e-mails, nieuwsbrieven en op papier.",
        "A published address is a promise: it stands in mails, newsletters and on paper.",
    ),
    example="# docs/addresses/published.txt\n/fr/pratiques/un-cas-de-2019/\t0f1e2d3c4b5a6978\tBP-2019-07\n",
    instead="# docs/addresses/published.txt\n/fr/pratiques/un-cas-de-2019/\t0f1e2d3c4b5a6978\tBP-2019-07\n"
    "# docs/addresses/gone.csv\naddress,reason,on\n"
    "/fr/pratiques/un-cas-de-2019/,La procédure n'existe plus.,2026-01-15\n",
    find=find,
)
