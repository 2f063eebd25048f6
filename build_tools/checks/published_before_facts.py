"""An entry was published before what it tells of."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library

_EARLIER = {
    "facts_on": Phrase("les faits", "de feiten", "the facts"),
    "held_on": Phrase("la rencontre", "de ontmoeting", "the meeting"),
}


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare both dates as far as both are known: by year, month or day."""
    for entry in library.originals.values():
        published = str(entry.facts.published or "")
        for key, what in _EARLIER.items() if published else ():
            facts = str(vars(entry.facts).get(key) or "")  # pydantic is slow to say that a key is not there
            known = min(len(published), len(facts))
            if published[:known] < facts[:known]:
                yield entry.problem(
                    "published-before-facts", ("published",), published=published, facts=facts, what=what, key=key
                )


RULE = Rule(
    name="published-before-facts",
    severity=Severity.ERROR,
    message=Phrase(
        "La publication ({published}) précède {what} ({facts}).",
        "De publicatie ({published}) komt vóór {what} ({facts}).",
        "The publication ({published}) comes before {what} ({facts}).",
    ),
    help=Phrase(
        "Corrigez la clé « published » ou la clé « {key} ».",
        "Verbeter de sleutel “published” of de sleutel “{key}”.",
        "Correct the key “published” or the key “{key}”.",
    ),
    what=Phrase(
        "Compare la date de publication avec celle des faits ou de la rencontre.",
        "Vergelijkt de publicatiedatum met die van de feiten of de ontmoeting.",
        "Compares the date of publication with that of the facts or the meeting.",
    ),
    why=Phrase(
        "L'une des deux dates est fausse, et les lecteurs s'y fient pour juger si un conseil est encore actuel.",
        "Een van beide data is fout, en lezers steunen erop om te oordelen of een advies nog actueel is.",
        "One of the two dates is wrong, and readers rely on them to judge whether advice is current.",
    ),
    example="published: 2021-06\nfacts_on: 2022\n",
    instead="published: 2022-06\nfacts_on: 2022\n",
    find=find,
)
