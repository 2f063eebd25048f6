"""A text uses signs of another program, which mean nothing here and are shown as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.markdown import running_text
from build_tools.library import Library

_TEMPLATE = r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<%.{0,200}?%>|[$#]\{[^{}\n]{1,200}\}"
"""Jinja, Liquid, ERB and the templates of JavaScript and Ruby."""
_LINE = re.compile(_TEMPLATE)
_SIGNS = re.compile(
    rf"{_TEMPLATE}|\{{[:.#][^{{}}\n]{{1,200}}\}}|\{{(?:\+\+|--|~~|>>|==)|-{{1,2}}8<-|\{{![^{{}}\n]{{1,200}}!\}}|\[\[[^\[\]\n]{{1,200}}\]\]|\$\$"
    r"|^(?:!include\b|\.\. [\w-]+::|\[TOC\]$|:::|=== \"|\?\?\?\+? [a-z]|\*\[[^\[\]\n]{1,200}\]:|%%)"
    r"|==\w[^=\n]{0,200}==|\+\+\w[^+\n]{0,200}\+\+|(?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:])",
    re.MULTILINE,
)
"""What extensions of Markdown, MkDocs, Material, Sphinx and wikis know."""
_MAY_BE = re.compile(
    r"\{[{%:.#+~>=!-]|<%|[$#]\{|8<-|\[\[|\$\$|!include|\.\. |\[TOC|:::|\?\?\?|\*\[|%%|==|\+\+|:[a-z]|&"
)
"""What every one of them begins with, or an entity that can stand for it: few texts hold any."""
_WORDS = frozenset({Meaning.PROSE, Meaning.LINE})


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for the first such sign of every block of text, and for templates in every line of prose."""
    for entry in library.entries:
        for text in entry.texts:
            for block, said in running_text(text.body.tokens) if _MAY_BE.search(text.body.text) else ():
                if match := _SIGNS.search(said):
                    sign = match[0].split("\n")[0]
                    yield entry.problem_in(text, "foreign-markup", text.body.place(block, sign), sign=sign)
        for loc, value, mark in entry.leaves:
            if mark.meaning in _WORDS and ("{" in value or "<%" in value) and (match := _LINE.search(value)):
                yield entry.problem("foreign-markup", loc, sign=match[0])


RULE = Rule(
    name="foreign-markup",
    severity=Severity.WARNING,
    message=Phrase(
        "« {sign} » sera montré tel quel : ce sont les signes d'un autre programme.",
        "“{sign}” wordt zo getoond: het zijn tekens van een ander programma.",
        "“{sign}” will be shown as it is: these are signs of another program.",
    ),
    help=Phrase(
        "Écrivez ce que le lecteur doit voir. Pour montrer ces signes eux-mêmes, mettez-les entre `…`.",
        "Schrijf wat de lezer moet zien. Zet de tekens tussen `…` om ze zelf te tonen.",
        "Write what the reader should see. To show the signs themselves, put them between `…`.",
    ),
    what=Phrase(
        "Signale les modèles, attributs, inclusions et autres extensions de Markdown que le site ne connaît pas.",
        "Meldt sjablonen, attributen, invoegingen en andere uitbreidingen van Markdown die de site niet kent.",
        "Reports templates, attributes, inclusions and other extensions of Markdown that the site does not know.",
    ),
    why=Phrase(
        "Un texte n'exécute rien et n'inclut rien ici ; le lecteur verrait des signes qui ne lui disent rien.",
        "Een tekst voert hier niets uit en voegt niets in; de lezer zou tekens zien die hem niets zeggen.",
        "A text runs nothing and includes nothing here; readers would see signs that tell them nothing.",
    ),
    example="Voir la note. {: .petit }\n",
    instead="Voir la note.\n",
    find=find,
)
