"""What an output makes: pages with a finished body, and files of finished bytes. Hosts only put them in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from build_tools.core.languages import Language


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page for readers of another language.

    Not `exact` when it shows them the original of this language; `equivalent` when both pages say the same, each in its
    own language, so that search engines may offer one for the other (hreflang).
    """

    language: Language
    address: str
    exact: bool = True
    equivalent: bool = True


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site. The layout around it is the host's; everything here is plain data.

    `reads` names what it was made from, so that an incremental build knows when it must be made again: ids of
    entries, `type:<name>` for a list of a whole type, `entries` for one of all, `concept:<id>` for those that name a
    concept (now, or before they changed), `vocabulary`, `today`, `addresses` for what lists every page. Settings and
    templates are read by every page, and by its layout what `Layout.reads` names. `title_language` is set where the
    title is not in the page's language.
    """

    address: str
    language: Language
    title: str
    body: str
    title_language: Language | None = None
    description: str = ""
    kind: str = ""
    languages: tuple[Language, ...] = ()
    published: str = ""
    updated: str = ""
    x_default: str = ""
    main_attributes: Mapping[str, str] = field(default_factory=dict)
    scripts: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    crumbs: tuple[Crumb, ...] = ()
    indexed: bool = True
    links: tuple[Mapping[str, str], ...] = ()
    data: tuple[Mapping[str, Any], ...] = ()
    reads: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_file(self) -> bool:
        """Whether the address names a file (`/404.html`) rather than a folder."""
        return not self.address.endswith("/")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site at an address such as `/sitemap.xml`."""

    address: str
    content: bytes
    reads: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Redirect(File):
    """A file that only leads elsewhere, or tells a server to; it publishes nothing of its own."""


Product = Page | File
