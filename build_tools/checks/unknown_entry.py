"""A key names an entry that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import nearest
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up every entry that a key names; what stands in a file that could not be read is told there."""
    known = {*library.versions, *library.left_out.values()}
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.ENTRY and value not in known and _fits(value, mark.within):
                near = nearest(value, sorted(one for one in library.versions if _fits(one, mark.within))) or ""
                yield entry.problem("unknown-entry", loc, value=value, nearest=near)


def _fits(entry_id: str, prefixes: tuple[str, ...]) -> bool:
    return not prefixes or entry_id.partition("-")[0] in prefixes


RULE = Rule(
    name="unknown-entry",
    severity=Severity.ERROR,
    message=Phrase(
        "Aucune fiche n'a l'identifiant « {value} ».",
        "Geen enkele fiche heeft de identificatie “{value}”.",
        "No entry has the id “{value}”.",
    ),
    help=Phrase(
        "Corrigez l'identifiant, ou créez d'abord la fiche qu'il désigne.",
        "Verbeter de identificatie, of maak eerst de fiche waarnaar ze verwijst.",
        "Correct the id, or write the entry it stands for first.",
    ),
    what=Phrase(
        "Vérifie que chaque fiche citée par une clé existe.",
        "Controleert of elke fiche die een sleutel noemt bestaat.",
        "Checks that every entry named by a key exists.",
    ),
    why=Phrase(
        "Le lien entre les deux fiches manquerait sur la page.",
        "De band tussen beide fiches zou op de pagina ontbreken.",
        "The tie between the two entries would be missing from the page.",
    ),
    example="round_table: TR-2022-99\n",
    instead="title: Un cas\n",
    find=find,
)
