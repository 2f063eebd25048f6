"""A link of a text could run a program or read a file."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.addresses import is_safe
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Judge every link and image as a browser would read it."""
    for entry in library.entries:
        for text in entry.texts:
            for link in text.body.links:
                if not is_safe(link.target):
                    yield entry.problem_in(text, "unsafe-link", link.span, target=link.target)


RULE = Rule(
    name="unsafe-link",
    severity=Severity.ERROR,
    message=Phrase(
        "Le lien « {target} » n'est pas d'une sorte que le site publie.",
        "De koppeling “{target}” is niet van een soort die de site publiceert.",
        "The link “{target}” is not of a kind that the site publishes.",
    ),
    help=Phrase(
        "Utilisez une adresse qui commence par « https:// », « mailto: » ou « tel: », ou l'identifiant d'une fiche.",
        "Gebruik een adres dat met https://, mailto: of tel: begint, of de identificatie van een fiche.",
        "Use an address that begins with https://, mailto: or tel:, or the id of an entry.",
    ),
    what=Phrase(
        "Refuse les liens d'une autre sorte que http, https, mailto, tel ou une page du site.",
        "Weigert koppelingen van een andere soort dan http, https, mailto, tel of een pagina van de site.",
        "Refuses links other than http, https, mailto, tel or a page of the site.",
    ),
    why=Phrase(
        "D'autres liens peuvent lancer un programme dans le navigateur du lecteur, ou montrer un disque qu'il n'a pas.",
        "Andere koppelingen kunnen een programma starten in de browser van de lezer, of naar een schijf "
        "wijzen die hij niet heeft.",
        "Other links can run a program in the reader's browser, or point to a disk they do not have.",
    ),
    example="Voir [la note](file:///C:/notes.pdf).\n",
    instead="Voir [la note](https://exemple.be/notes.pdf).\n",
    find=find,
)
