"""A document is called a kind that it cannot be: a text that is no letter, a file that is called a link."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.document import Document, Kind
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import is_of

_TEXT = Phrase("un texte", "een tekst", "a text")
_FILE = Phrase("un fichier", "een bestand", "a file")


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the kind of every document with what it holds."""
    for entry in library.originals.values():
        if not is_of(entry, Document) or entry.source.frontmatter.has(("url",)):
            continue
        kind, has_file = entry.facts.kind, bool(entry.facts.file)
        has_text = bool(entry.source.body.strip())
        if (has_text and not has_file and kind is not Kind.LETTER) or (has_file and kind is Kind.LINK):
            content = _FILE if has_file else _TEXT
            yield entry.problem("unfit-document-kind", ("kind",), kind=kind.label, content=content)


RULE = Rule(
    name="unfit-document-kind",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce document est {content}, il ne peut pas être du genre « {kind} ».",
        "Dit document is {content}, het kan niet van de soort “{kind}” zijn.",
        "This document is {content}, it cannot be of the kind “{kind}”.",
    ),
    help=Phrase(
        "Un texte écrit dans la fiche est une lettre-type (« kind: letter »). Un lien a une adresse (« url »). "
        "Un formulaire, une présentation ou une brochure est un fichier ou une adresse.",
        "Een tekst in de fiche zelf is een modelbrief (“kind: letter”). Een link heeft een adres (“url”). "
        "Een formulier, presentatie of brochure is een bestand of een adres.",
        "A text written in the entry is a model letter (“kind: letter”). A link has an address (“url”). "
        "A form, slides or a brochure are a file or an address.",
    ),
    what=Phrase(
        "Compare le genre d'un document avec ce qu'il contient.",
        "Vergelijkt de soort van een document met wat het bevat.",
        "Compares the kind of a document with what it holds.",
    ),
    why=Phrase(
        "Le document serait classé là où personne ne le cherche.",
        "Het document zou staan waar niemand het zoekt.",
        "The document would be listed where nobody looks for it.",
    ),
    example="# docs/documents/formulaire.fr.md\nkind: form\n---\nMadame, Monsieur,\n",
    instead="# docs/documents/formulaire.fr.md\nkind: letter\n---\nMadame, Monsieur,\n",
    find=find,
)
