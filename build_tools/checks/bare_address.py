"""An address stands in a text without being a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.core.markdown import outside_links
from build_tools.library import Library

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+[^\s<>()\[\].,;:!?»”]", re.IGNORECASE)


def find(library: Library) -> Iterator[Diagnostic]:
    """Look for addresses among the words of every text."""
    for entry in library.entries:
        for text in entry.texts:
            if "http" not in text.body.text.lower() and "www." not in text.body.text.lower():
                continue
            for block, said in outside_links(text.body.tokens):
                for match in _ADDRESS.finditer(said):
                    whole = match[0] if match[0].lower().startswith("http") else f"https://{match[0]}"
                    span = text.body.place(block, match[0])
                    yield entry.problem_in(text, "bare-address", span, address=match[0], fixed=f"[…]({whole})")


RULE = Rule(
    name="bare-address",
    severity=Severity.WARNING,
    message=Phrase(
        "L'adresse « {address} » est écrite telle quelle : on ne peut pas cliquer dessus.",
        "Het adres “{address}” staat er zomaar: men kan er niet op klikken.",
        "The address “{address}” stands as it is: nobody can click on it.",
    ),
    help=Phrase(
        "Faites-en un lien avec un texte : {fixed}",
        "Maak er een koppeling met een tekst van: {fixed}",
        "Make it a link with a text: {fixed}",
    ),
    what=Phrase(
        "Signale les adresses écrites en toutes lettres dans un texte.",
        "Meldt adressen die voluit in een tekst staan.",
        "Reports addresses written out in a text.",
    ),
    why=Phrase(
        "Une longue adresse se lit mal, surtout sur un téléphone, et ne dit pas ce qu'on y trouve.",
        "Een lang adres leest moeilijk, zeker op een telefoon, en zegt niet wat men er vindt.",
        "A long address is hard to read, on a phone above all, and does not tell what is found there.",
    ),
    example="Voir https://www.beci.be/ pour la suite.\n",
    instead="Voir [le site de BECI](https://www.beci.be/) pour la suite.\n",
    find=find,
)
