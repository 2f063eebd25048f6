from __future__ import annotations

import itertools
import re

import pytest

from build_tools.checks import RULES
from build_tools.content_types import TYPES
from build_tools.content_types.base import Facts
from build_tools.content_types.concept import Concept
from build_tools.content_types.declarations import Declaration, declarations
from build_tools.content_types.guide import guide_address, keys_address
from build_tools.core.frontmatter import compose
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.schema import Group, validate
from build_tools.library import Library
from build_tools.outputs.edition import Edition
from build_tools.outputs.guide import guide, in_order
from build_tools.outputs.guide_keys import guide_keys
from build_tools.outputs.guide_rules import guide_rules
from build_tools.outputs.navigation import footer
from build_tools.outputs.pages import pages
from build_tools.outputs.product import Page
from build_tools.outputs.samples import Samples

KINDS: tuple[type[Group], ...] = (*TYPES, Concept)
EVERY_KEY = [pytest.param(kind, key, id=f"{kind.__name__}-{key.name}") for kind in KINDS for key in declarations(kind)]


@pytest.fixture(scope="module")
def made(library: Library) -> dict[str, Page]:
    """Every page of the guide by its address."""
    found = [*guide(library), *guide_keys(library), *guide_rules(library, RULES.values()), *pages(library)]
    return {page.address: page for page in found}


def fragments(page: Page) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', page.body)


@pytest.mark.parametrize("language", PUBLISHED)
@pytest.mark.parametrize("kind", TYPES)
def test_every_key_of_a_type_has_its_place_on_its_page(
    made: dict[str, Page], kind: type[Facts], language: Language
) -> None:
    page = made[keys_address(language, kind.collection)]
    assert {key.name for key in declarations(kind)} <= set(fragments(page))


@pytest.mark.parametrize("language", PUBLISHED)
def test_every_rule_is_explained_under_its_own_name(made: dict[str, Page], language: Language) -> None:
    page = made[guide_address(language, "rules")]
    assert set(RULES) <= set(fragments(page))


def test_no_two_places_of_a_page_share_a_fragment(made: dict[str, Page]) -> None:
    for page in made.values():
        assert len(set(fragments(page))) == len(fragments(page)), page.address


@pytest.mark.parametrize("language", PUBLISHED)
def test_the_first_page_lists_every_page_of_the_guide(made: dict[str, Page], language: Language) -> None:
    linked = set(re.findall(r'href="([^"#]+)"', made[guide_address(language)].body))
    start = guide_address(language)
    assert linked == {address for address in made if address.startswith(start)} - {start}


def test_the_written_pages_follow_one_another(library: Library, made: dict[str, Page]) -> None:
    edition = Edition(library, Language.FR)
    addresses = [edition.address(entry) for entry in in_order(library)]
    for before, after in itertools.pairwise(addresses):
        assert f'rel="next" href="{after}"' in made[before].body
        assert f'rel="prev" href="{before}"' in made[after].body


def test_the_footer_leads_to_the_guide_and_not_to_its_pages(library: Library) -> None:
    addresses = [link["address"] for link in footer(Edition(library, Language.NL))["links"]]
    assert [address for address in addresses if address.startswith("/nl/gids/")] == ["/nl/gids/"]


def test_authors_may_link_to_every_page_that_is_made(library: Library, made: dict[str, Page]) -> None:
    assert set(made) <= library.standing_addresses | set(library.addresses)


@pytest.mark.parametrize("language", PUBLISHED)
@pytest.mark.parametrize(("kind", "key"), EVERY_KEY)
def test_every_example_is_valid(library: Library, kind: type[Group], key: Declaration, language: Language) -> None:
    samples = Samples(library, kind, language)
    written = {other.name: samples.example(other) for other in declarations(kind) if other.mandatory}
    if issubclass(kind, Facts):
        written["id"] = f"id: {kind.collection.prefix}-2022-01"
    written[key.name] = samples.example(key)
    head, problems = compose("example.md", "\n".join(written.values()))
    assert head is not None, problems
    assert validate(kind, head)[1] == []


@pytest.mark.parametrize("kind", TYPES)
def test_the_shortest_head_is_valid(library: Library, kind: type[Facts]) -> None:
    lines = Samples(library, kind, Language.FR).smallest(kind.collection.prefix).split("\n")
    assert (lines[0], lines[-1]) == ("---", "---")
    head, _ = compose("example.md", "\n".join(lines[1:-1]))
    assert head is not None
    assert validate(kind, head)[1] == []


def test_the_guide_names_only_checks_that_exist(library: Library) -> None:
    texts = [entry.source.body for entry in in_order(library)]
    texts += [entry.source.body for entry in library.entries if entry.id.startswith("PG-guide-")]
    named = {name for text in texts for name in re.findall(r"/contr[a-z]+s/#([a-z-]+)", text)}
    assert named
    assert named <= set(RULES)


@pytest.mark.parametrize("language", PUBLISHED)
def test_the_guide_names_every_section_the_site_proposes(library: Library, language: Language) -> None:
    page = library.get("PG-guide-sections", language)
    assert page is not None
    sections = library.settings.options.sections
    proposed = [getattr(sections, name)[language][0] for name in type(sections).model_fields]
    assert [heading for heading in proposed if f"| {heading} |" not in page.source.body] == []
