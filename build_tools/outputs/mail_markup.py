"""An author's text as markup that mail programs support: what pages hold, less what caniemail.com knows to be lost.

No `pre` (Outlook and Gmail do not wrap it), no fragments (they lead nowhere in a mail), no scrolling, nothing loaded
late; a picture says its width, because Outlook ignores `max-width`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from html import escape
from typing import Any, ClassVar

from markdown_it.token import Token

from build_tools.core.html import ATTRIBUTES, ELEMENTS, Context, Environment, Renderer, context_of, render

COLUMN = 532
"""Pixels that a picture may be wide: the narrowest column of the template, that of a link, less its margins."""
_KEPT = {"lang", "href", "src", "alt", "width", "start"}
_NO_BREAK = "\u00a0"


def mail_markup(tokens: Sequence[Token], context: Context) -> str:
    """Render block `tokens` for a mail."""
    return render(tokens, context, _IN_MAILS)


class _MailRenderer(Renderer):
    """What differs from pages."""

    elements: ClassVar[Set[str]] = ELEMENTS - {"pre", "div", "section", "sup", "aside"}
    attributes: ClassVar[Mapping[str, Set[str]]] = {name: kept & _KEPT for name, kept in ATTRIBUTES.items()}

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        found = context_of(env).resolve(str(tokens[idx].attrs["src"]))
        alternative = escape(tokens[idx].content)
        if found is None or found.width is None:
            return alternative
        return f'<img src="{escape(found.href)}" alt="{alternative}" width="{min(found.width, COLUMN)}">'

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        lines = tokens[idx].content.rstrip().expandtabs(4).split("\n")
        return f"<p><code>{'<br>'.join(map(_with_its_indent, lines))}</code></p>\n"

    code_block = fence

    def footnote_ref(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        return f"[{int(tokens[idx].meta['id']) + 1}]"

    def footnote_anchor(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        return ""

    def admonition_title_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        return "<p><strong>"

    def admonition_title_close(self, tokens: Sequence[Token], idx: int, options: Any, env: Environment) -> str:
        return "</strong></p>\n"


def _with_its_indent(line: str) -> str:
    words = line.lstrip(" ")
    return _NO_BREAK * (len(line) - len(words)) + escape(words, quote=False)


_IN_MAILS = _MailRenderer()
