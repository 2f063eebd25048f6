"""Two entries would stand at one address."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.core.diagnostics import START, Diagnostic, Note, Severity
from build_tools.core.languages import PUBLISHED, Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry


def find(library: Library) -> Iterator[Diagnostic]:
    """Give every id its address in each language, and see which are given twice; hidden entries keep theirs."""
    taken: dict[str, Entry[Facts]] = {}
    told: set[str] = set()
    for entry, address in _addresses(library):
        first = taken.setdefault(address, entry)
        if first.id != entry.id and entry.path not in told:
            told.add(entry.path)
            notes = (Note(first.path, START),)
            yield entry.problem("repeated-address", notes=notes, address=address, other=first.path)


def _addresses(library: Library) -> Iterator[tuple[Entry[Facts], str]]:
    for versions in library.versions.values():
        original = next(iter(versions.values()))
        for language in PUBLISHED:
            entry = versions.get(language, original)
            yield entry, entry.address(language)


RULE = Rule(
    name="repeated-address",
    severity=Severity.ERROR,
    message=Phrase(
        "L'adresse {address} est déjà celle de {other}.",
        "Het adres {address} is al dat van {other}.",
        "The address {address} already belongs to {other}.",
    ),
    help=Phrase(
        "Renommez l'un des deux fichiers : son nom devient la fin de l'adresse.",
        "Hernoem een van de twee bestanden: de naam wordt het einde van het adres.",
        "Rename one of the two files: its name becomes the end of the address.",
    ),
    what=Phrase(
        "Vérifie que chaque adresse du site mène à une seule fiche, dans les deux langues.",
        "Controleert of elk adres van de site naar één fiche leidt, in beide talen.",
        "Checks that every address of the site leads to one entry, in both languages.",
    ),
    why=Phrase(
        "L'une des deux pages écraserait l'autre. Une fiche qui n'existe que dans une langue a aussi une "
        "adresse dans l'autre.",
        "De ene pagina zou de andere overschrijven. Een fiche die in één taal bestaat, heeft ook een adres "
        "in de andere.",
        "One page would overwrite the other. An entry that exists in one language has an address in the other as well.",
    ),
    example="# practices/energie.fr.md\nid: BP-2022-01\n# practices/energie.nl.md\nid: BP-2022-02\n",
    instead="# practices/energie.fr.md\nid: BP-2022-01\n# practices/energiefactuur.nl.md\nid: BP-2022-02\n",
    find=find,
)
