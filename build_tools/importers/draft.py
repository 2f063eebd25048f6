"""A draft: an entry made from another program's file, with what could not be carried over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from build_tools.content_types.base import Facts
from build_tools.core.canonical import write_file
from build_tools.core.languages import Language, Phrase


@dataclass(frozen=True)
class Doubt:
    """Something the author must look at: a permanent name, the line of the source file, and words."""

    name: str
    line: int
    message: Phrase


@dataclass(frozen=True)
class Draft:
    """An entry to be: its type, language and slug, its keys as plain values, its text, and the doubts about it.

    `documents` are the files it leads to, `{title, url}`.
    """

    kind: type[Facts]
    language: Language
    slug: str
    values: Mapping[str, Any]
    body: str = ""
    doubts: tuple[Doubt, ...] = field(default_factory=tuple)
    documents: tuple[Mapping[str, str], ...] = ()

    @property
    def path(self) -> str:
        """Where it stands below the folder of drafts, as it would in a site."""
        return f"{self.kind.collection.folder}/{self.slug}.{self.language}.md"

    @property
    def text(self) -> str:
        """The whole content file, in canonical form."""
        return write_file(self.values, self.kind, self.body, {})

    def as_json(self, language: Language) -> dict[str, Any]:
        """The draft as `import --format json` tells of it."""
        values = self.values
        return {
            "path": self.path,
            "id": values.get("id", ""),
            "type": self.kind.collection.name,
            "language": str(self.language),
            "title": values.get("title", ""),
            "published": values.get("published"),
            "held_on": values.get("held_on"),
            "round_table": values.get("round_table"),
            "sections": [],
            "documents": [dict(one) for one in self.documents],
            "former_addresses": list(values.get("former_addresses", ())),
            "doubts": [{"name": one.name, "line": one.line, "message": one.message[language]} for one in self.doubts],
            "differences": [],
        }


def with_own_slugs(drafts: Iterable[Draft]) -> list[Draft]:
    """Give drafts of one title slugs of their own."""
    taken: dict[str, int] = defaultdict(int)
    found = []
    for draft in drafts:
        taken[draft.slug] += 1
        slug = f"{draft.slug[:75]}-{taken[draft.slug]}" if taken[draft.slug] > 1 else draft.slug
        found.append(replace(draft, slug=slug))
    return found
