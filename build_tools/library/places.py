"""The addresses of the site that belong to no entry: lists, sections, concepts, short addresses."""

from __future__ import annotations

from collections.abc import Collection

from build_tools.content_types import TYPES
from build_tools.content_types.concept import SCHEMES
from build_tools.content_types.guide import concept_keys_address, guide_address, keys_address
from build_tools.content_types.sections import SECTIONS, section_address
from build_tools.core.languages import PUBLISHED
from build_tools.library.vocabulary import Vocabulary

FINISHED = ("/.htaccess", "/_headers", "/_redirects", "/robots.txt", "/sitemap.xml")
"""The files that are made of the addresses of all others."""
_FILES = ("/404.html", *FINISHED)
_FOLDERS = ("/addresses/", "/api/", "/assets/")


def file_of_the_site(path: str) -> str:
    """The file or folder of files, made with every site, that stands at `path` or above it; empty for none."""
    below = f"{path}/"
    return next((one for one in (*_FILES, *_FOLDERS) if below.startswith(f"{one.rstrip('/')}/")), "")


def standing_addresses(vocabulary: Vocabulary, ids: Collection[str]) -> frozenset[str]:
    """Every address that an author may link to though no entry stands there; `ids` are those of all entries."""
    found = {"/"}
    for language in PUBLISHED:
        found.update(kind.collection.address(language) for kind in TYPES)
        found.update(keys_address(language, kind.collection) for kind in TYPES)
        found.update({guide_address(language, "rules"), concept_keys_address(language)})
        found.update(section_address(name, language) for name in SECTIONS)
        found.update(section_address("concepts", language, scheme) for scheme in SCHEMES)
        found.update(section_address("concepts", language, term.scheme, term.id) for term in vocabulary)
        found.update(f"/{language}/{entry_id.lower()}/" for entry_id in ids)
    found.update(f"/{entry_id.lower()}/" for entry_id in ids)
    return frozenset(found)
