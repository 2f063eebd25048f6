"""Short addresses by id, and the former addresses of pages whose translation brought a slug of its own."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.page import HOME
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library
from build_tools.outputs import templates
from build_tools.outputs.assets import Assets
from build_tools.outputs.edition import Edition
from build_tools.outputs.product import File


def redirects(library: Library) -> Iterator[File]:
    """A page for every address that leads to another."""
    assets = Assets(library.settings)
    for address, (language, target, title, entry_id) in sorted(_table(library).items()):
        edition = Edition(library, language)
        body = templates.render(
            "redirect",
            language,
            title=title,
            address=edition.href(target),
            canonical=edition.absolute(target),
            script=edition.href(assets.script("redirect")),
            style=edition.href("/assets/gp/style.css"),
        )
        yield File(f"{address}index.html", (body + "\n").encode(), frozenset({entry_id}))


def _table(library: Library) -> dict[str, tuple[Language, str, str, str]]:
    """From each address to the language, address, title and id it leads to; no address that is a page itself."""
    table: dict[str, tuple[Language, str, str, str]] = {}
    for entry in library.listed:
        for language in PUBLISHED:
            edition = Edition(library, language)
            shown = edition.shown(entry)
            target = f"/{language}/" if entry.id == HOME else shown.address(language)
            found = (language, target, edition.words(shown.facts.title), entry.id)
            short = entry.id.lower()
            table[f"/{language}/{short}/"] = found
            if language is entry.language:
                table[f"/{short}/"] = found
            if shown.slug != entry.slug:
                table[entry.address(language)] = found
    return {address: found for address, found in table.items() if address not in library.addresses}
