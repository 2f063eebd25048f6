"""A useful document: a file, a link, or a model letter whose text is the body."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.base import Collection, Facts
from build_tools.content_types.fields import ALanguage, Day, FileName, MarkdownText, Url
from build_tools.core.languages import Language, Phrase
from build_tools.core.schema import Choice, key, optional, several


class Kind(Choice):
    """What sort of document it is."""

    LETTER = "letter", "lettre-type", "modelbrief"
    FORM = "form", "formulaire", "formulier"
    SLIDES = "slides", "présentation", "presentatie"
    BROCHURE = "brochure", "brochure", "brochure"
    LINK = "link", "lien", "link"


class Document(Facts):
    """The keys of a document."""

    collection: ClassVar[Collection] = Collection(
        name="document",
        folder="docs/documents",
        prefix="DOC",
        segments={Language.FR: "documents", Language.NL: "documenten"},
        singular=Phrase("document", "document", "document"),
        plural=Phrase("documents", "documenten", "documents"),
    )

    kind: Kind = key("Genre", "Soort")
    file: FileName | None = optional(
        "Fichier",
        "Bestand",
        "Le nom d'un fichier de docs/documents/files.",
        "De naam van een bestand in docs/documents/files.",
    )
    url: Url | None = optional("Adresse", "Adres")
    languages: tuple[ALanguage, ...] = several("Langues", "Talen")
    advice: MarkdownText | None = optional("Conseil avant usage", "Advies vóór gebruik")
    valid_until: Day | None = optional("Valable jusqu'au", "Geldig tot")
