"""Two ids differ only in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Note, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the ids in lower case."""
    first: dict[str, str] = {}
    for entry in library.originals.values():
        other = first.setdefault(entry.id.lower(), entry.id)
        if other != entry.id:
            original = library.originals[other]
            notes = (Note(original.path, original.source.frontmatter.span(("id",))),)
            yield entry.problem("look-alike-id", ("id",), notes=notes, id=entry.id, other=other)


RULE = Rule(
    name="look-alike-id",
    severity=Severity.ERROR,
    message=Phrase(
        "« {id} » ne diffère de « {other} » que par les majuscules.",
        "“{id}” verschilt alleen in hoofdletters van “{other}”.",
        "“{id}” differs from “{other}” only in capitals.",
    ),
    help=Phrase(
        "Donnez à cette fiche un autre identifiant. Si elle est la traduction de l'autre, écrivez le même.",
        "Geef deze fiche een andere identificatie. Is ze de vertaling van de andere, schrijf dan dezelfde.",
        "Give this entry another id. If it is a translation of the other, write the same one.",
    ),
    what=Phrase(
        "Vérifie que deux identifiants ne se confondent pas.",
        "Controleert of twee identificaties niet te verwarren zijn.",
        "Checks that two ids cannot be mistaken for each other.",
    ),
    why=Phrase(
        "L'adresse courte d'une fiche est son identifiant en minuscules : les deux auraient la même.",
        "Het korte adres van een fiche is haar identificatie in kleine letters: beide zouden hetzelfde hebben.",
        "The short address of an entry is its id in lower case: both would have the same.",
    ),
    example="# practices/un.fr.md\nid: BP-2022-a\n# practices/deux.fr.md\nid: BP-2022-A\n",
    instead="# practices/un.fr.md\nid: BP-2022-a\n# practices/deux.fr.md\nid: BP-2022-b\n",
    find=find,
)
