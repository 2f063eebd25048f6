"""The ledger of published addresses holds less than an earlier version of the site."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.address_book import PUBLISHED_LIST


def taken_out(library: Library, earlier: Library) -> Iterator[Diagnostic]:
    """Compare the ledger with an earlier one, from which nothing may be missing."""
    missing = sorted(set(earlier.book.published) - set(library.book.published))
    if missing:
        values: dict[str, Value] = {"file": PUBLISHED_LIST, "number": len(missing), "address": missing[0].address}
        yield Diagnostic("shortened-ledger", PUBLISHED_LIST, values=values)


RULE = Rule(
    name="shortened-ledger",
    severity=Severity.ERROR,
    message=Phrase(
        "Des lignes ont été retirées de {file} ({number}), dont celle de {address}.",
        "Er zijn regels uit {file} geschrapt ({number}), waaronder die van {address}.",
        "Lines were taken out of {file} ({number}), that of {address} among them.",
    ),
    help=Phrase(
        "Rétablissez-les : cette liste ne fait que grandir. Une adresse dont le contenu a pris fin se note dans "
        "docs/addresses/gone.csv.",
        "Zet ze terug: deze lijst groeit alleen. Een adres waarvan de inhoud verdween, komt in "
        "docs/addresses/gone.csv.",
        "Put them back: this list only grows. An address whose content ended is noted in docs/addresses/gone.csv.",
    ),
    what=Phrase(
        "Compare, avec check --against, la liste des adresses publiées à une version antérieure.",
        "Vergelijkt, met check --against, de lijst van gepubliceerde adressen met een vroegere versie.",
        "Compares, with check --against, the list of published addresses with an earlier version.",
    ),
    why=Phrase(
        "Une adresse qui n'est plus dans la liste peut disparaître sans que personne le remarque.",
        "Een adres dat niet meer in de lijst staat, kan ongemerkt verdwijnen.",
        "An address that is no longer in the list can vanish without anybody noticing.",
    ),
    example="# docs/addresses/published.txt\n/fr/pratiques/cas/\t0f1e2d3c4b5a6978\tBP-2022-01\n",
    instead="# docs/addresses/published.txt\n/fr/pratiques/cas/\t0f1e2d3c4b5a6978\tBP-2022-01\n"
    "/fr/pratiques/cas/\ta1b2c3d4e5f60718\tBP-2022-01\n",  # pragma: allowlist secret
)
