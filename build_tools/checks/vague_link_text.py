"""The words of a link do not say where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import words
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Link
from build_tools.library import Library

_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the words of every link with those that the settings call vague."""
    vague = {tuple(words(text)) for text in library.settings.options.vague_link_texts}
    for entry in library.entries:
        for text in entry.texts:
            for link in text.body.links:
                if _is_vague(link, vague):
                    yield entry.problem_in(text, "vague-link-text", link.span, said=link.text, target=link.target)


def _is_vague(link: Link, vague: set[tuple[str, ...]]) -> bool:
    said = link.text.strip()
    return not link.image and bool(said) and (tuple(words(said)) in vague or bool(_ADDRESS.fullmatch(said)))


RULE = Rule(
    name="vague-link-text",
    severity=Severity.WARNING,
    message=Phrase(
        "Le texte du lien « {said} » ne dit pas où il mène.",
        "De linktekst “{said}” zegt niet waarheen hij leidt.",
        "The link text “{said}” does not say where it leads.",
    ),
    help=Phrase(
        "Nommez ce qu'on y trouve, par exemple : [le titre de la page]({target})",
        "Noem wat men er vindt, bijvoorbeeld: [de titel van de pagina]({target})",
        "Name what is found there, for example: [the title of the page]({target})",
    ),
    what=Phrase(
        "Signale les liens nommés « ici » ou « cliquez ici », ou par leur seule adresse (WCAG 2.2, 2.4.4).",
        "Meldt koppelingen die “hier” of “klik hier” heten, of alleen hun adres tonen (WCAG 2.2, 2.4.4).",
        "Reports links called “here” or “click here”, or by their address alone (WCAG 2.2, 2.4.4).",
    ),
    why=Phrase(
        "Qui parcourt les liens d'une page, à l'œil ou à l'oreille, n'apprend rien de « ici ».",
        "Wie de koppelingen van een pagina overloopt, met het oog of het oor, leert niets uit “hier”.",
        "Whoever skims the links of a page, by eye or by ear, learns nothing from “here”.",
    ),
    example="Le formulaire se trouve [ici](https://exemple.be/formulaire).\n",
    instead="Remplissez [le formulaire de plainte](https://exemple.be/formulaire).\n",
    find=find,
)
