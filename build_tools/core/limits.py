"""How much of anything is taken in: what is larger is refused with a message before it costs time or memory.

The settings may raise or lower every one of them (`limits:` in `mkdocs.yml`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a file, characters of a text, counts of things in one file; `files` counts those of the whole site."""

    file_bytes: int = 1_000_000
    frontmatter_length: int = 50_000
    body_length: int = 100_000
    line_length: int = 20_000
    frontmatter_values: int = 2_000
    settings_values: int = 20_000
    brackets: int = 4_000
    links: int = 1_000
    images: int = 100
    headings: int = 300
    table_cells: int = 10_000
    footnotes: int = 500
    files: int = 25_000
    attachment_bytes: int = 25_000_000
    unpacked_bytes: int = 200_000_000
    pixels: int = 50_000_000


DEFAULT = Limits()
