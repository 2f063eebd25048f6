"""Two files of one language have the same id."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.core.diagnostics import Diagnostic, Note, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for an id in the folders of two types; within one folder it is found while reading."""
    first: dict[str, Entry[Facts]] = {}
    for entry in library.entries:
        if not entry.id.startswith(f"{entry.facts.collection.prefix}-"):
            continue  # that is told
        other = first.setdefault(entry.id, entry)
        if other.facts.collection is not entry.facts.collection:
            notes = (Note(other.path, other.source.frontmatter.span(("id",))),)
            yield entry.problem("repeated-id", ("id",), notes=notes, id=entry.id, other=other.path)


RULE = Rule(
    name="repeated-id",
    severity=Severity.ERROR,
    message=Phrase(
        "L'identifiant « {id} » est déjà celui de {other}.",
        "De identificatie “{id}” is al die van {other}.",
        "The id “{id}” already belongs to {other}.",
    ),
    help=Phrase(
        "Donnez à ce fichier un autre identifiant. Si c'est la traduction de l'autre, ajoutez « translation: "
        "complete » et nommez le fichier d'après sa langue.",
        "Geef dit bestand een andere identificatie. Is het een vertaling van het andere, voeg dan "
        "“translation: complete” toe en noem het bestand naar de taal.",
        "Give this file another id. If it is a translation of the other one, add “translation: complete” and "
        "name the file after its language.",
    ),
    what=Phrase(
        "Vérifie que chaque identifiant n'est donné qu'une fois par langue.",
        "Controleert of elke identificatie per taal maar één keer gegeven is.",
        "Checks that every id is given once in each language.",
    ),
    why=Phrase(
        "Deux fiches sous un même identifiant : l'une des deux disparaîtrait du site.",
        "Twee fiches met dezelfde identificatie: een van beide zou van de site verdwijnen.",
        "With two entries under one id, one of them would vanish from the site.",
    ),
    example="# practices/un.fr.md\nid: BP-2022-01\n# practices/deux.fr.md\nid: BP-2022-01\n",
    instead="# practices/un.fr.md\nid: BP-2022-01\n# practices/deux.fr.md\nid: BP-2022-02\n",
    find=find,
)
