"""How much of anything is taken in: what is larger is refused with a message before it costs time or memory.

The settings may raise or lower every one of them (`limits:` in `mkdocs.yml`).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import WithJsonSchema

from build_tools.core.schema import Group, key, reads
from build_tools.core.values import parse_number

Number = Annotated[int, reads(parse_number), WithJsonSchema({"type": "integer"})]

SETTINGS_VALUES = 20_000
"""Keys and values of the settings themselves."""


class Limits(Group):
    """Bytes of a file, characters of a text, counts of things in one file; `files` counts those of the whole site."""

    file_bytes: Number = key("Octets d'un fichier", "Bytes van een bestand", default=1_000_000)
    frontmatter_length: Number = key("Signes d'un en-tête", "Tekens van een kop", default=50_000)
    body_length: Number = key("Signes d'un texte", "Tekens van een tekst", default=100_000)
    line_length: Number = key("Signes d'une ligne", "Tekens van een regel", default=20_000)
    frontmatter_values: Number = key("Valeurs d'un en-tête", "Waarden van een kop", default=2_000)
    brackets: Number = key("Crochets d'un fichier", "Haakjes van een bestand", default=4_000)
    links: Number = key("Liens d'un texte", "Koppelingen van een tekst", default=1_000)
    images: Number = key("Images d'un texte", "Afbeeldingen van een tekst", default=100)
    headings: Number = key("Titres d'un texte", "Koppen van een tekst", default=300)
    table_cells: Number = key("Cases de tableau d'un texte", "Tabelcellen van een tekst", default=10_000)
    footnotes: Number = key("Notes d'un texte", "Voetnoten van een tekst", default=500)
    address_bytes: Number = key("Octets d'une liste d'adresses", "Bytes van een adressenlijst", default=100_000_000)
    files: Number = key("Fichiers du site", "Bestanden van de site", default=25_000)
    attachment_bytes: Number = key("Octets d'une pièce jointe", "Bytes van een bijlage", default=25_000_000)
    unpacked_bytes: Number = key("Octets d'un fichier déplié", "Bytes van een uitgepakt bestand", default=200_000_000)
    pixels: Number = key("Points d'une image", "Beeldpunten van een afbeelding", default=25_000_000)


DEFAULT = Limits()
