"""An id that was published for one entry is given to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.first_owners import first_owners, next_id

_YEAR = re.compile(r"[A-Z]+-(\d{4})-\d+")


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare every entry with what the ledger knows of its id."""
    for entry_id, address in first_owners(library).items():
        entry = library.originals[entry_id]
        year = _YEAR.fullmatch(entry_id)
        free = next_id(library, entry.facts.collection.prefix, int(year[1]) if year else library.today.year)
        yield entry.problem("reused-id", ("id",), id=entry_id, first=address, free=free)


RULE = Rule(
    name="reused-id",
    severity=Severity.ERROR,
    message=Phrase(
        "L'identifiant {id} appartient depuis sa publication à la fiche qui se trouvait à {first}.",
        "De identificatie {id} behoort sinds de publicatie toe aan de fiche die op {first} stond.",
        "The id {id} has belonged since it was published to the entry that stood at {first}.",
    ),
    help=Phrase(
        "Si c'est une autre fiche, donnez-lui le prochain identifiant libre : {free}. Si c'est la même, notez son "
        "ancienne adresse sous former_addresses : {first}",
        "Is het een andere fiche, geef ze dan de volgende vrije identificatie: {free}. Is het dezelfde, noteer dan "
        "haar oude adres onder former_addresses: {first}",
        "If it is another entry, give it the next free id: {free}. If it is the same, note its former address under "
        "former_addresses: {first}",
    ),
    what=Phrase(
        "Vérifie qu'un identifiant publié n'est pas donné à une autre fiche, même si la première a été supprimée.",
        "Controleert of een gepubliceerde identificatie niet aan een andere fiche gegeven wordt, ook al is de eerste "
        "verwijderd.",
        "Checks that a published id is not given to another entry, even when the first one was deleted.",
    ),
    why=Phrase(
        "L'adresse courte et le code QR de l'ancienne fiche mèneraient, sur papier, à un autre cas.",
        "Het korte adres en de QR-code van de oude fiche zouden, op papier, naar een andere casus leiden.",
        "The short address and the QR code of the former entry would lead, on paper, to another case.",
    ),
    example="# docs/addresses/published.txt\n/fr/pratiques/eau-coupee/\t0f1e2d3c4b5a6978.11d2a3b04c5d6e7f\tBP-2022-01\n"
    "# docs/addresses/gone.csv\naddress,reason,on\n/fr/pratiques/eau-coupee/,La procédure n'existe plus.,2026-01-15\n"
    "# practices/loyer-impaye.fr.md\nid: BP-2022-01\n",
    instead="# docs/addresses/published.txt\n/fr/pratiques/eau-coupee/\t0f1e2d3c4b5a6978.11d2a3b04c5d6e7f\tBP-2022-01\n"
    "# docs/addresses/gone.csv\naddress,reason,on\n/fr/pratiques/eau-coupee/,La procédure n'existe plus.,2026-01-15\n"
    "# practices/loyer-impaye.fr.md\nid: BP-2022-02\n",
    find=find,
)
