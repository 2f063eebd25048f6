"""A former address would lead readers off the site."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.moves import is_dangerous, noted


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at where every noted former address leads."""
    for move in noted(library):
        if is_dangerous(move.goal.target):
            values = {"address": move.goal.written, "target": move.goal.target}
            yield Diagnostic("dangerous-target", move.goal.path, move.goal.span, values)


RULE = Rule(
    name="dangerous-target",
    severity=Severity.ERROR,
    message=Phrase(
        "L'ancienne adresse {address} conduirait hors du site, vers « {target} ».",
        "Het vroegere adres {address} zou buiten de site leiden, naar “{target}”.",
        "The former address {address} would lead off the site, to “{target}”.",
    ),
    help=Phrase(
        "Donnez l'identifiant d'une fiche (BP-2022-01) ou une adresse du site, qui commence par une barre oblique.",
        "Geef de identificatie van een fiche (BP-2022-01) of een adres van de site, dat met een schuine streep begint.",
        "Give the id of an entry (BP-2022-01) or an address of the site, which begins with a slash.",
    ),
    what=Phrase(
        "Vérifie que les anciennes adresses mènent à des pages de ce site.",
        "Controleert of vroegere adressen naar pagina's van deze site leiden.",
        "Checks that former addresses lead to pages of this site.",
    ),
    why=Phrase(
        "Un lien de confiance qui aboutit ailleurs sert aux fraudeurs.",
        "Een vertrouwde koppeling die elders uitkomt, dient oplichters.",
        "A trusted link that ends elsewhere serves frauds.",
    ),
    example="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,https://exemple.be/,fr\n",
    instead="# docs/addresses/former.csv\naddress,target,language\n/Un-cas,BP-2022-01,fr\n",
    find=find,
)
