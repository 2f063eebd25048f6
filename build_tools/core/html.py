"""Finished, safe HTML from Markdown tokens: the only place where an author's text becomes markup.

The renderer escapes; nh3 stands behind it as a second wall and lets through only the elements listed here. A renderer
derived from it, such as that of e-mails, says what it leaves out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, ClassVar

import nh3
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from build_tools.core.formats import format_date
from build_tools.core.languages import Language, Phrase
from build_tools.core.markdown import PARSER
from build_tools.core.typography import typeset

ELEMENTS = frozenset(
    {
        *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "s", "br"),
        *("hr", "a", "img", "table", "thead", "tbody", "tr", "th", "td", "div", "section", "sup", "aside"),
        "mark",
    }
)
ATTRIBUTES: Mapping[str, Set[str]] = {
    "*": {"id", "class", "lang"},
    "a": {"href", "rel", "hreflang"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "div": {"role", "tabindex"},
    "pre": {"tabindex"},
    "aside": {"aria-label"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}


def _cleaner(elements: Set[str], attributes: Mapping[str, Set[str]]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(elements),
        attributes={name: set(names) for name, names in attributes.items()},
        url_schemes=_SCHEMES,
        link_rel=None,
    )


_CLEANER = _cleaner(ELEMENTS, ATTRIBUTES)


@dataclass(frozen=True, slots=True)
class Copy:
    """A dated copy of a page that is no longer where it was."""

    href: str
    on: date


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link leads once resolved: its address, and the language there when it is not the page's own.

    `copy` is set when the page is known to be dead: it is offered beside the link. `width` is that of a picture, in
    pixels, where the reader's program has to be told.
    """

    href: str
    outside: bool = False
    language: Language | None = None
    copy: Copy | None = None
    width: int | None = None


Environment = MutableMapping[str, Any]

Resolver = Callable[[str], Destination | None]
"""From a target as written to where it leads; None when it leads nowhere, and only its words remain."""


@dataclass(frozen=True, slots=True)
class Context:
    """What rendering needs to know of the page: its language, its links, and where its headings begin."""

    language: Language
    resolve: Resolver
    top: int = 2
    prefix: str = ""


def render(tokens: Sequence[Token], context: Context, renderer: Renderer | None = None) -> str:
    """Render block `tokens` for a page: outermost headings become level `context.top`, fragments get its prefix."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    environment: dict[str, Any] = {"context": context, "shift": context.top - min(levels, default=context.top)}
    if context.prefix:
        environment["docId"] = context.prefix
    chosen = renderer or _OF_PAGES
    return sanitise(chosen.render(tokens, PARSER.options, environment), chosen.cleaner)


def sanitise(markup: str, cleaner: nh3.Cleaner = _CLEANER) -> str:
    """Let through only the elements and attributes of `cleaner`, and the link schemes a body may hold."""
    return cleaner.clean(markup)


class Renderer(RendererHTML):
    """Markdown tokens to HTML; unresolved links keep their words, outside links say `rel`."""

    elements: ClassVar[Set[str]] = ELEMENTS
    attributes: ClassVar[Mapping[str, Set[str]]] = ATTRIBUTES

    def __init__(self) -> None:
        super().__init__()
        self.cleaner = _cleaner(self.elements, self.attributes)
        for name, rule in PARSER.renderer.rules.items():  # type: ignore[attr-defined]
            self.rules.setdefault(name, rule)

    def text(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """Words, set as their language wants."""
        return escape(typeset(tokens[idx].content, context_of(env).language), quote=False)

    def blank(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """What readers are to replace in a model letter."""
        words = typeset(tokens[idx].content, context_of(env).language)
        return f'<mark class="gp-blank">{escape(words, quote=False)}</mark>'

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """The link, or nothing where it leads nowhere."""
        destination = context_of(env).resolve(str(tokens[idx].attrs["href"]))
        closing = "</a>" + _copy(destination.copy, context_of(env).language) if destination else ""
        env.setdefault("open_links", []).append(closing)
        if destination is None:
            return ""
        extra = ' rel="noopener external"' if destination.outside else ""
        if destination.language and destination.language is not context_of(env).language:
            extra += f' hreflang="{destination.language}"'
        return f'<a href="{escape(destination.href)}"{extra}>'

    def link_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """Its end, with the copy of a page that is dead."""
        return str(env["open_links"].pop())

    def definition(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """Where a link defined elsewhere leads: said by the link."""
        return ""

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """A picture of this site; of another, its words."""
        destination = context_of(env).resolve(str(tokens[idx].attrs["src"]))
        alternative = escape(tokens[idx].content)
        if destination is None or destination.outside:
            return alternative
        return f'<img src="{escape(destination.href)}" alt="{alternative}" loading="lazy">'

    def heading_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """A heading with the name a fragment leads to."""
        name = context_of(env).prefix + str(tokens[idx].attrs["id"])
        return f'<{self.heading(tokens[idx], env)} id="{escape(name)}">'

    def heading_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """Its end."""
        return f"</{self.heading(tokens[idx], env)}>\n"

    def table_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """A table that may be scrolled sideways."""
        return '<div class="gp-scroll" tabindex="0">\n<table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """Its end."""
        return "</table>\n</div>\n"

    def footnote_block_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """The notes: no `<section>`, which would want a heading."""
        return '<hr class="footnotes-sep">\n<div class="footnotes">\n<ol class="footnotes-list">\n'

    def footnote_block_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """Their end."""
        return "</ol>\n</div>\n"

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        """A block that may be scrolled sideways, so the keyboard must reach it (WCAG 2.2 SC 2.1.1)."""
        return f'<pre tabindex="0"><code>{escape(tokens[idx].content, quote=False)}</code></pre>\n'

    @staticmethod
    def heading(token: Token, env: Environment) -> str:
        """The element of a heading, its level shifted to where the page begins."""
        return f"h{min(6, max(2, int(token.tag[1]) + int(str(env['shift']))))}"


_COPY = Phrase("copie archivée du {date}", "gearchiveerde kopie van {date}")


def copy_words(copy: Copy, language: Language) -> str:
    """How a copy is called, with its day."""
    return _COPY[language].format(date=format_date(copy.on, language))


def _copy(copy: Copy | None, language: Language) -> str:
    """The link to a copy, behind the link to the page that is dead."""
    if copy is None:
        return ""
    return f' (<a href="{escape(copy.href)}" rel="noopener external">{copy_words(copy, language)}</a>)'


def context_of(env: Environment) -> Context:
    """What `render` was told of the page."""
    context = env["context"]
    assert isinstance(context, Context)  # noqa: S101  (a promise of `render`, not of an author)
    return context


_OF_PAGES = Renderer()
