"""An address is declared gone although a page stands there."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.arrivals import read_arrival
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.address_book import GONE


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every address of the table of those that are gone."""
    for row in library.book.gone:
        arrival = read_arrival(row.address)
        landing = library.arrivals.resolve(row.address)
        if landing is not None and not arrival.fragment:
            span = Span.of(row.line, 1, len(row.address))
            yield Diagnostic("gone-but-served", GONE, span, {"address": row.address, "target": landing.address})


RULE = Rule(
    name="gone-but-served",
    severity=Severity.WARNING,
    message=Phrase(
        "L'adresse {address} est déclarée disparue, mais elle mène à {target}.",
        "Het adres {address} is verdwenen verklaard, maar leidt naar {target}.",
        "The address {address} is declared gone, but it leads to {target}.",
    ),
    help=Phrase(
        "Retirez la ligne si la page est revenue. Pour ne plus montrer une fiche, ajoutez-lui « withdrawn ».",
        "Schrap de regel als de pagina terug is. Om een fiche niet meer te tonen, voegt u er “withdrawn” aan toe.",
        "Take the row out if the page is back. To stop showing an entry, give it “withdrawn”.",
    ),
    what=Phrase(
        "Vérifie que les adresses déclarées disparues le sont.",
        "Controleert of adressen die verdwenen verklaard zijn, dat ook zijn.",
        "Checks that addresses declared gone are gone.",
    ),
    why=Phrase(
        "La page existe : les lecteurs ne verraient jamais la raison donnée.",
        "De pagina bestaat: lezers zouden de opgegeven reden nooit zien.",
        "The page exists: readers would never see the reason given.",
    ),
    example="# docs/addresses/gone.csv\naddress,reason,on\n/fr/pratiques/base/,Le cas a été retiré.,2026-01-15\n",
    instead="# docs/addresses/gone.csv\naddress,reason,on\n/fr/pratiques/ancien-cas/,Le cas a été retiré.,2026-01-15\n",
    find=find,
)
