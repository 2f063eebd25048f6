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
    rank: ClassVar[float] = 0.75
    gives_advice: ClassVar[bool] = True

    kind: Kind = key(
        "Genre",
        "Soort",
        "Une lettre-type a son texte dans le fichier. Les autres ont un fichier ou une adresse.",
        "Een modelbrief heeft zijn tekst in het bestand. De andere hebben een bijlage of een adres.",
    )
    file: FileName | None = optional(
        "Fichier",
        "Bestand",
        "Le nom d'un fichier placé dans docs/documents/files.",
        "De naam van een bestand dat in docs/documents/files staat.",
    )
    url: Url | None = optional(
        "Adresse",
        "Adres",
        "L'adresse complète d'une page ou d'un document d'un autre site.",
        "Het volledige adres van een pagina of document op een andere site.",
    )
    languages: tuple[ALanguage, ...] = several(
        "Langues",
        "Talen",
        "Les langues dans lesquelles le document existe. Celles d'une lettre-type sont celles de son texte.",
        "De talen waarin het document bestaat. Die van een modelbrief zijn die van zijn tekst.",
    )
    advice: MarkdownText | None = optional(
        "Conseil avant usage",
        "Advies vóór gebruik",
        "Ce qu'il faut vérifier avant de s'en servir.",
        "Wat men moet nakijken voor men het gebruikt.",
    )
    valid_until: Day | None = optional(
        "Valable jusqu'au",
        "Geldig tot",
        "Le dernier jour où le document peut servir.",
        "De laatste dag waarop het document bruikbaar is.",
    )
