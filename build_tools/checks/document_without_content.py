"""A document has no content, or more than one."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Completeness
from build_tools.content_types.document import Document
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Frontmatter
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of

_FILE = Phrase("un fichier", "een bestand", "a file")
_ADDRESS = Phrase("une adresse", "een adres", "an address")
_TEXT = Phrase("un texte", "een tekst", "a text")
_NOTHING = Phrase("rien", "niets", "nothing")
_AND = Phrase(" et ", " en ", " and ")


def find(library: Library) -> Iterator[Diagnostic]:
    """Count the contents of every original; a draft may have none yet. A letter's whole translation has a text too."""
    for entry in library.originals.values():
        if not is_of(entry, Document) or entry.facts.draft:
            continue
        has_file, has_url = (_is_written(entry.source.frontmatter, key) for key in ("file", "url"))
        kinds = ((_FILE, has_file), (_ADDRESS, has_url), (_TEXT, bool(entry.source.body.strip())))
        found = [name for name, present in kinds if present]
        if len(found) != 1:
            loc = ("file",) if has_file and not has_url else ("url",)
            yield entry.problem("document-without-content", loc, found=_joined(found))
    for entry in library.entries:
        if entry.translation is Completeness.COMPLETE and not entry.source.body.strip():
            original = library.originals.get(entry.id)
            if original and is_of(original, Document) and not original.facts.draft and original.source.body.strip():
                yield entry.problem("document-without-content", ("translation",), found=_NOTHING)


def _is_written(head: Frontmatter, key: str) -> bool:
    """Whether a key holds anything: a value that another rule refuses is not missing."""
    node = head.node_at((key,))
    return node is not None and bool(node.value)


def _joined(found: list[Phrase]) -> Phrase:
    if not found:
        return _NOTHING
    return Phrase(*(conjunction.join(texts) for conjunction, texts in zip(_AND, zip(*found, strict=True), strict=True)))


RULE = Rule(
    name="document-without-content",
    severity=Severity.ERROR,
    message=Phrase(
        "Un document a un seul contenu : un fichier, une adresse ou un texte. Ici : {found}.",
        "Een document heeft één inhoud: een bestand, een adres of een tekst. Hier: {found}.",
        "A document has one content: a file, an address or a text. Here: {found}.",
    ),
    help=Phrase(
        "Gardez une seule des trois : la clé « file », la clé « url », ou le texte sous la seconde ligne ---.",
        "Behoud één van de drie: de sleutel “file”, de sleutel “url”, of de tekst onder de tweede regel ---.",
        "Keep one of the three: the key “file”, the key “url”, or the text below the second line ---.",
    ),
    what=Phrase(
        "Vérifie que chaque document mène à une seule chose.",
        "Controleert of elk document naar één ding leidt.",
        "Checks that every document leads to one thing.",
    ),
    why=Phrase(
        "Le lecteur ne saurait pas quoi ouvrir, ou n'aurait rien à ouvrir.",
        "De lezer zou niet weten wat te openen, of niets te openen hebben.",
        "Readers would not know what to open, or have nothing to open.",
    ),
    example="# docs/documents/lettre.fr.md\n---\nid: DOC-2022-01\ntitle: Une lettre\nkind: letter\n---\n",
    instead="# docs/documents/lettre.fr.md\n---\nid: DOC-2022-01\ntitle: Une lettre\nkind: letter\n---\n\nMadame, "
    "Monsieur,\n",
    find=find,
)
