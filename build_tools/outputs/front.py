"""The pages that speak every language at once: the choice of a language at `/`, and the page of a missing address."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.practice import Practice
from build_tools.content_types.sections import section_address
from build_tools.core.languages import PUBLISHED
from build_tools.library import Library
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.product import Alternate, Page


def front(library: Library) -> Iterator[Page]:
    """`/` and `/404.html`."""
    found = editions(library)
    yield _page(found, "/", "root", [_choice(edition) for edition in found], indexed=True)
    yield _page(found, "/404.html", "not_found", [_missing(edition) for edition in found], indexed=False)


def _page(found: list[Edition], address: str, template: str, sides: list[View], *, indexed: bool) -> Page:
    first = found[0]
    return Page(
        address=address,
        language=first.language,
        languages=PUBLISHED,
        title=" / ".join(side["title"] for side in sides),
        description=" ".join(side["lead"] for side in sides),
        body=templates.render(template, first.language, sides=sides),
        kind=template,
        alternates=tuple(Alternate(edition.language, f"/{edition.language}/") for edition in found) if indexed else (),
        x_default="/" if indexed else "",
        main_attributes={"data-gp-base": first.base},
        scripts=("missing",),
        indexed=indexed,
        reads=frozenset(),
    )


def _choice(edition: Edition) -> View:
    options = edition.library.settings.options
    return {
        "language": edition.language,
        "title": edition.words(options.name[edition.language]),
        "lead": edition.words(options.description[edition.language]),
        "home": {"title": edition.t["root"]["enter"], "address": edition.href(f"/{edition.language}/")},
    }


def _missing(edition: Edition) -> View:
    texts = edition.t["not_found"]
    practices = Practice.collection
    return {
        "language": edition.language,
        "title": texts["title"],
        "lead": texts["text"],
        "text": texts["text"],
        "nearest": texts["nearest"],
        "links": [
            {"title": texts["home"], "address": edition.href(f"/{edition.language}/")},
            {
                "title": edition.t["home"]["all_practices"],
                "address": edition.href(practices.address(edition.language)),
            },
        ],
        "search": {
            "label": edition.t["search"]["label"],
            "submit": edition.t["search"]["submit"],
            "address": edition.href(section_address("search", edition.language)),
        },
    }
