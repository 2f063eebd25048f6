"""A text holds what looks like HTML; it is shown as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.markdown import running_text
from build_tools.library import Library

_NAMES = (
    "a|abbr|applet|article|aside|audio|b|base|blockquote|body|br|button|canvas|center|code|details|div|dl|dt|dd|em|embed|"
    "fieldset|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|isindex|label|li|link|"
    "main|mark|marquee|math|meta|nav|noscript|object|ol|option|p|picture|pre|script|section|select|small|source|span|"
    "strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|u|ul|video|xml"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:[\s/][^<>]*)?(?:>|$)|<!--|<!doctype|<\?", re.IGNORECASE)
"""Elements of HTML, SVG and MathML that people paste; `<nom>` in a model letter is a blank to fill in."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for the first tag of every block of text, and of every line of prose."""
    for entry in library.entries:
        for text in entry.texts:
            if "<" in text.body.text:
                for block, said in running_text(text.body.tokens):
                    if match := _TAG.search(said):
                        tag = match[0].split("\n")[0]
                        yield entry.problem_in(text, "raw-html", text.body.place(block, tag), tag=tag)
        for loc, value, mark in entry.leaves:
            if mark.meaning is Meaning.PROSE and "<" in value and (match := _TAG.search(value)):
                yield entry.problem("raw-html", loc, tag=match[0])


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
