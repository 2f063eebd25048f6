"""The links that lead to other sites, and the archived copies that stand in for those known to be dead.

Knows what was remembered (`docs/addresses/outside.csv`, `archived.csv`) and asks nobody: a build makes no request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.content_types.base import Facts
from build_tools.content_types.fields import Meaning
from build_tools.core.addresses import scheme_of
from build_tools.core.diagnostics import Span
from build_tools.core.frontmatter import Loc
from build_tools.core.markdown import Body
from build_tools.library import Library
from build_tools.library.entry import Entry

_WEB = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A link to another site, and where it is written."""

    url: str
    path: str
    span: Span


def outside_links(library: Library) -> Iterator[OutsideLink]:
    """Every link of the content and of the vocabulary to a page of another site."""
    for entry in library.entries:
        for link in entry.body.links:
            if not link.image and scheme_of(link.target) in _WEB:
                yield OutsideLink(link.target, entry.path, link.span)
        yield from _in_keys(entry)
    for term in library.vocabulary:
        sources: list[tuple[Loc, str]] = [(("source",), term.concept.source or "")]
        sources += [(("values", place, "source"), value.source) for place, value in enumerate(term.concept.values)]
        for loc, url in sources:
            if scheme_of(url) in _WEB:
                yield OutsideLink(url, term.source.path, term.span(loc))


def _in_keys(entry: Entry[Facts]) -> Iterator[OutsideLink]:
    """The addresses in the keys a file writes itself, and the links in its texts."""
    written = entry.source.frontmatter
    for leaf in entry.all_leaves:
        if not written.has(leaf.loc):
            continue
        urls = [str(leaf.value)] if leaf.mark.meaning is Meaning.LINK and scheme_of(str(leaf.value)) in _WEB else []
        if leaf.mark.meaning is Meaning.TEXT:
            urls = [link.target for link in Body(str(leaf.value)).links if not link.image]
        yield from (OutsideLink(url, entry.path, written.span(leaf.loc)) for url in urls if scheme_of(url) in _WEB)
