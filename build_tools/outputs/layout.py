"""What surrounds a page's body: site name, navigation, languages, style sheets. Plain data for `theme/main.html`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from markupsafe import Markup

from build_tools.content_types.sections import section_address
from build_tools.core.languages import PUBLISHED
from build_tools.library import Library
from build_tools.outputs.assets import Assets
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.navigation import footer, navigation, repository
from build_tools.outputs.product import Alternate, Page
from build_tools.outputs.templates import labels

Broken = Sequence[tuple[str, str]]


class Layout:
    """The surroundings of every page of one build; `broken` are the files left out, each with what is wrong."""

    reads: ClassVar[frozenset[str]] = frozenset({"type:page"})
    """What the surroundings are made from besides the settings: the footer names the hand-written pages."""

    def __init__(self, library: Library, broken: Broken = ()) -> None:
        self.library = library
        self.broken = [{"path": path, "message": message} for path, message in broken]
        self.assets = Assets(library.settings)
        self.editions = {language: Edition(library, language) for language in PUBLISHED}
        self.sites = {language: self._site(edition) for language, edition in self.editions.items()}
        self.parts = {language: self._parts() for language in PUBLISHED}

    def context(self, page: Page) -> View:
        """The layout's data for one page: `gp` in the template."""
        language = page.language
        view = {"page": self._page(page, self.editions[language]), "site": self.sites[language]}
        return {**view, "t": labels(language), "once": self.parts[language]}

    def _parts(self) -> Callable[..., Markup]:
        """What renders a part of the layout once for a language; each time where a site's own templates decide."""
        kept: dict[tuple[object, ...], Markup] = {}

        def once(*key: object, caller: Callable[[], str]) -> Markup:
            if key not in kept or self.library.settings.own_templates:
                kept[key] = Markup(caller())  # noqa: S704  (rendered by our template, which escapes)
            return kept[key]

        return once

    def _page(self, page: Page, edition: Edition) -> View:
        alternates = [self._alternate(alternate, edition) for alternate in page.alternates]
        return {
            "language": page.language,
            "languages": list(page.languages),
            "title": page.title,
            "description": page.description,
            "kind": page.kind,
            "address": edition.href(page.address),
            "canonical": edition.absolute(page.address) if page.indexed else "",
            "published": page.published,
            "updated": page.updated,
            "robots": "" if page.indexed else "noindex",
            "alternates": alternates,
            "x_default": edition.absolute(page.x_default) if page.x_default else "",
            "head_links": [{**link, "href": edition.href(link["href"])} for link in page.links],
            "breadcrumbs": _crumbs(page, edition),
            "menu": tuple(_current(page, entry, edition) for entry in self.sites[page.language]["nav"]),
            "main_attributes": page.main_attributes,
            "scripts": [edition.href(self.assets.script(name)) for name in page.scripts],
            "json_ld": _script_safe(page.data) if page.data else "",
            "broken": self.broken,
            "body": page.body,
        }

    def _alternate(self, alternate: Alternate, edition: Edition) -> View:
        canonical = edition.absolute(alternate.address) if alternate.equivalent else ""
        return {
            "language": alternate.language,
            "address": edition.href(alternate.address),
            "canonical": canonical,
            "exact": alternate.exact,
        }

    def _site(self, edition: Edition) -> View:
        options = self.library.settings.options
        return {
            "name": edition.words(options.name[edition.language]),
            "home": edition.href(f"/{edition.language}/"),
            "tagline": edition.words(options.centre.name[edition.language]),
            "nav": navigation(edition),
            "footer": footer(edition),
            "repository": repository(edition),
            "search": {"address": edition.href(section_address("search", edition.language))},
            **self.assets.view(edition.base),
        }


def _current(page: Page, entry: View, edition: Edition) -> str:
    """Whether a line of the menu leads to the page, or to the part of the site it stands in (`aria-current`)."""
    if not page.address.startswith(entry["section"]):
        return ""
    return "page" if entry["address"] == edition.href(page.address) else "true"


def _crumbs(page: Page, edition: Edition) -> list[View]:
    """The way to the page; its last step is the page itself."""
    if not page.crumbs:
        return []
    return [{"title": crumb.title, "address": edition.href(crumb.address)} for crumb in page.crumbs] + [
        {"title": page.title, "address": "", "lang": page.title_language}
    ]


def _script_safe(data: Sequence[Mapping[str, Any]]) -> str:
    r"""JSON that cannot close the script element it stands in (`<` is written `\u003c`)."""
    whole: Any = data[0] if len(data) == 1 else list(data)
    return json.dumps(whole, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c").replace(">", "\\u003e")
