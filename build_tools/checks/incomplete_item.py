"""A link of a newsletter is neither an entry nor a whole link to another site."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.newsletter import Item, Newsletter
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every link: an id alone, or an address with its title."""
    for entry in library.originals.values():
        if is_of(entry, Newsletter):
            for place, section in enumerate(entry.facts.sections):
                for position, item in enumerate(section.items):
                    if not _is_whole(item):
                        yield entry.problem("incomplete-item", ("sections", place, "items", position))


def _is_whole(item: Item) -> bool:
    if item.id:
        return not (item.url or item.title or item.text)
    return bool(item.url and item.title)


RULE = Rule(
    name="incomplete-item",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce lien de la lettre n'est pas complet.",
        "Deze link van de nieuwsbrief is niet volledig.",
        "This link of the newsletter is not complete.",
    ),
    help=Phrase(
        "Écrivez l'identifiant d'une fiche, seul ; ou, pour un autre site, son adresse (url) et un titre (title).",
        "Schrijf enkel de identificatie van een fiche; voor een andere site het adres (url) en een titel (title).",
        "Write the id of an entry alone; or, for another site, its address (url) and a title (title).",
    ),
    what=Phrase(
        "Vérifie que chaque lien d'une lettre mène quelque part et dit où.",
        "Controleert of elke link van een nieuwsbrief ergens heen leidt en zegt waarheen.",
        "Checks that every link of a newsletter leads somewhere and says where.",
    ),
    why=Phrase(
        "Sans adresse, le lien manquerait ; sans titre, personne ne saurait où il mène.",
        "Zonder adres zou de link ontbreken; zonder titel weet niemand waarheen hij leidt.",
        "Without an address the link would be missing; without a title nobody would know where it leads.",
    ),
    example="# docs/newsletters/lettre.fr.md\nmonth: 2026-01\nsections:\n  - title: À lire\n    items:\n"
    "      - url: https://www.example.org/etude\n",
    instead="# docs/newsletters/lettre.fr.md\nmonth: 2026-01\nsections:\n  - title: À lire\n    items:\n"
    "      - BP-2022-01\n      - url: https://www.example.org/etude\n        title: Une étude sur l'endettement\n",
    find=find,
)
