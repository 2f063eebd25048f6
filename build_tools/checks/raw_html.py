"""A text holds what looks like HTML; it is shown as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from typing import Any

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Leaf, leaves
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Body, running_text
from build_tools.library import Library
from build_tools.settings import Settings

_NAMES = (
    "a|abbr|animate|applet|article|aside|audio|b|base|bdo|big|blockquote|body|br|button|canvas|center|cite|code|del|details|dialog|div|dl|dt|dd|em|embed|"
    "fieldset|figure|font|foreignobject|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|isindex|kbd|label|li|link|listing|"
    "main|mark|marquee|math|meta|nav|noembed|noframes|noscript|object|ol|option|p|param|picture|plaintext|portal|pre|s|samp|script|section|select|small|source|span|strike|"
    "strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|tt|u|ul|var|video|wbr|xml|xmp"
)
_TAG = re.compile(
    rf"</?(?:{_NAMES})(?:[\s/][^<>]*)?(?:>|$)|</[a-z][^<>]*>|<[a-z][\w:-]*[\s/][^<>]*=|<[a-z]\w*[-:][\w:-]+[\s/>]|<!--|<[!?](?=[\[a-z])",
    re.IGNORECASE,
)
"""Elements of HTML, SVG and MathML that people paste; `<nom>` in a model letter is a blank to fill in."""
_ENTITY = re.compile(r"&(?:[a-z]{2,31}\d{0,2}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
"""A character by its name or number, which one line of a head does not know."""
_ONE_LINE = frozenset({Meaning.PROSE, Meaning.LINE})
_SHOWN = frozenset({"site_name", "nav", "repo_name"})
"""What readers see of the settings of MkDocs; those of this program are nearly all words.

Of `copyright`, which users of MkDocs write as HTML, the words are shown without the tags.
"""


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for the first tag of every block of text, and of every line of the keys and of the vocabulary."""
    for entry in library.entries:
        for text in entry.texts:
            for span, tag in _in_text(text.body):
                yield entry.problem_in(text, "raw-html", span, tag=tag)
        for loc, tag in _in_lines(entry.leaves):
            yield entry.problem("raw-html", loc, tag=tag)
    for term in library.vocabulary:
        for loc, tag in _in_lines(leaves(term.concept)):
            yield Diagnostic("raw-html", term.source.path, term.span(loc), {"tag": tag})
    yield from _in_settings(library.settings)


def _in_settings(settings: Settings) -> Iterator[Diagnostic]:
    for source, keys in ((settings.written, _SHOWN), (settings.options_written, None)):
        for loc, value in _lines_of(source.values, keys) if source else ():
            if source and (tag := _tag_in_line(value)):
                yield Diagnostic("raw-html", source.path, source.span(loc), {"tag": tag})


def _lines_of(values: Any, keys: Set[str] | None = None, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text within plain values, with its place; at the outside only those of `keys`."""
    if isinstance(values, str):
        yield loc, values
    elif isinstance(values, dict | list):
        for step, inner in values.items() if isinstance(values, dict) else enumerate(values):
            if keys is None or step in keys:
                yield from _lines_of(inner, None, (*loc, step))


def _in_text(body: Body) -> Iterator[tuple[Span, str]]:
    if "<" in body.text or "&" in body.text:
        for block, said in running_text(body.tokens):
            if match := _TAG.search(said):
                tag = match[0].split("\n")[0]
                yield body.place(block, tag), tag


def _in_lines(found: Iterable[Leaf]) -> Iterator[tuple[Loc, str]]:
    for loc, value, mark in found:
        if mark.meaning in _ONE_LINE and (tag := _tag_in_line(value)):
            yield loc, tag


def _tag_in_line(value: str) -> str:
    """The first tag or entity in one line; empty for none."""
    if "<" not in value and "&" not in value:
        return ""
    match = _TAG.search(value) or _ENTITY.search(value)
    return match[0] if match else ""


RULE = Rule(
    name="raw-html",
    severity=Severity.WARNING,
    message=Phrase(
        "« {tag} » sera montré tel quel : le site n'admet pas de HTML.",
        "“{tag}” wordt zo getoond: de site laat geen HTML toe.",
        "“{tag}” will be shown as it is: the site allows no HTML.",
    ),
    help=Phrase(
        "Enlevez-le, ou dites la même chose en Markdown : **gras**, *italique*, [un lien](https://…), une "
        "ligne vide entre deux paragraphes.",
        "Verwijder het, of zeg hetzelfde in Markdown: **vet**, *cursief*, [een koppeling](https://…), een "
        "lege regel tussen twee alinea's.",
        "Remove it, or say the same in Markdown: **bold**, *italic*, [a link](https://…), an empty line "
        "between two paragraphs.",
    ),
    what=Phrase(
        "Signale les balises et commentaires HTML dans les titres et les textes.",
        "Meldt HTML-codes en -opmerkingen in titels en teksten.",
        "Reports HTML tags and comments in titles and texts.",
    ),
    why=Phrase(
        "Une balise pourrait cacher un programme ; elle est donc montrée comme du texte, ce qui n'est pas joli.",
        "Een code zou een programma kunnen verbergen; daarom wordt ze als tekst getoond, wat niet mooi is.",
        "A tag could hide a program, so it is shown as text, which does not look good.",
    ),
    example="Un point <b>important</b>.\n",
    instead="Un point **important**.\n",
    find=find,
)
