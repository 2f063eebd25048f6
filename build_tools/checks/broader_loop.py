"""Concepts are broader than each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.vocabulary import Vocabulary


def find(library: Library) -> Iterator[Diagnostic]:
    """Climb from each concept; a circle is told once, at its first concept in the order of the alphabet."""
    told: set[str] = set()
    for term in sorted(library.vocabulary, key=lambda term: term.id):
        circle = _circle(library.vocabulary, term.id)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            values = {"concept": term.id, "path": " → ".join((*circle, term.id))}
            yield Diagnostic("broader-loop", term.source.path, term.span(("broader",)), values)


def _circle(vocabulary: Vocabulary, start: str) -> tuple[str, ...]:
    """The concepts from `start` up to itself; none when no way leads back."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop()
        broader = vocabulary[way[-1]].concept.broader if way[-1] in vocabulary else ()
        if start in broader:
            return way
        ways += [(*way, concept) for concept in broader if concept not in seen]
        seen.update(broader)
    return ()


RULE = Rule(
    name="broader-loop",
    severity=Severity.ERROR,
    message=Phrase(
        "« {concept} » est plus large que lui-même : {path}.",
        "“{concept}” is ruimer dan zichzelf: {path}.",
        "“{concept}” is broader than itself: {path}.",
    ),
    help=Phrase(
        "Enlevez « broader » à l'une de ces notions : la plus large n'en a pas.",
        "Verwijder “broader” bij een van deze begrippen: het ruimste heeft er geen.",
        "Remove “broader” from one of these concepts: the broadest has none.",
    ),
    what=Phrase(
        "Vérifie qu'aucune notion n'est au-dessus d'elle-même.",
        "Controleert of geen enkel begrip boven zichzelf staat.",
        "Checks that no concept stands above itself.",
    ),
    why=Phrase(
        "Le site monte de notion en notion : dans un cercle, il n'arriverait jamais en haut.",
        "De site klimt van begrip naar begrip: in een kring komt ze nooit boven.",
        "The site climbs from concept to concept: in a circle it would never reach the top.",
    ),
    example="# practices/vocabulary/debts.yml\neau:\n  label:\n    fr: eau\n    nl: water\n  broader:\n    - eau\n",
    instead="# practices/vocabulary/debts.yml\neau:\n  label:\n    fr: eau\n    nl: water\n",
    find=find,
)
