"""Every page of the whole site: sound headings, nothing from elsewhere, no dead link, every language marked."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from build_tools.core.languages import Language
from build_tools.core.typography import typeset
from build_tools.library import Library, read_library
from build_tools.settings import read_settings
from tests.tools.markup import Markup, Text, listed
from tests.tools.showcase import DAY

HERE = "https://site.invalid"
FRENCH = re.compile(r"\b(?:la|les|des|du|une|et|est|dans|pour|que|qui|pas|sur|aux?|avec|ne|par|elle|cette|nous|vous)\b")
DUTCH = re.compile(r"\b(?:het|een|van|voor|dat|die|niet|zijn|aan|bij|ook|als|wordt|door|naar|uit|deze|wat)\b")


@pytest.fixture(scope="session")
def library(showcase: Path) -> Library:
    """Give what the site was made from."""
    settings, problems = read_settings(showcase.parent)
    assert settings is not None, problems
    return read_library(settings, DAY)[0]


def test_every_page_has_one_first_heading_and_skips_no_level(pages: list[Markup]) -> None:
    def is_sound(levels: list[int]) -> bool:
        steps = pairwise(levels)
        return levels[:1] == [1] and levels.count(1) == 1 and all(after - before <= 1 for before, after in steps)

    found = [f"{page.address}: {page.headings}" for page in pages if not is_sound(page.headings)]
    assert not found, listed(found)


def test_nothing_comes_from_another_host_and_nothing_is_inline(pages: list[Markup]) -> None:
    foreign = [f"{page.address}: {one}" for page in pages for one in page.resources if not re.match(r"/(?!/)", one)]
    inline = [f"{page.address}: {one}" for page in pages for one in page.inline]
    assert not foreign + inline, listed(foreign + inline)


def test_every_internal_link_and_fragment_leads_somewhere(
    showcase: Path, pages: list[Markup], library: Library
) -> None:
    own = library.settings.site_url.rstrip("/")
    ids = {page.address: page.ids for page in pages}
    dead = [
        f"{page.address}: {link}"
        for page in pages
        for link in [*page.links, *page.resources]
        if not _leads_somewhere(page.address, link.removeprefix(own), showcase, ids)
    ]
    assert not dead, listed(dead)


def _leads_somewhere(start: str, link: str, site: Path, ids: dict[str, set[str]]) -> bool:
    target = urlsplit(urljoin(HERE + start, link))
    if f"{target.scheme}://{target.netloc}" != HERE:
        return True
    address, fragment = unquote(target.path), unquote(target.fragment)
    if address in ids:
        return not fragment or fragment in ids[address]
    return (site / address.lstrip("/")).is_file() and not fragment


def test_no_text_passes_for_the_other_language(pages: list[Markup], library: Library) -> None:
    """Told by words such as « les » and « het »; names of concepts, some of which are not translated, do not count."""
    found = [
        f"{page.address}: {' '.join(text.words.split())}"
        for page in pages
        if not page.is_redirect
        for text in page.texts
        if _sounds_foreign(text) and _sounds_foreign(replace(text, words=_without_names(text, library)))
    ]
    assert not found, listed(found)


def _sounds_foreign(text: Text) -> bool:
    french, dutch = (len(known.findall(text.words.lower())) for known in (FRENCH, DUTCH))
    return {"fr": dutch - french, "nl": french - dutch}.get(text.language, 0) > 1


def _without_names(text: Text, library: Library) -> str:
    words, language = text.words, Language(text.language)
    for term in library.vocabulary:
        words = words.replace(typeset(term.label(language).partition(" (")[0], language), "")
    return words
