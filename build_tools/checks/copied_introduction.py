"""A case repeats the introduction of its round table."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry

LIMIT = 200
"""Characters in common above which a passage is no coincidence."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare the texts of every case and of its round table in the same language."""
    for entry in library.entries:
        session_id = getattr(entry.facts, "round_table", None)
        session = library.versions.get(session_id, {}).get(entry.language) if session_id else None
        if session is None:
            continue
        length = longest_common(_flat(session), _flat(entry))
        if length >= LIMIT:
            blank = len(entry.source.body) - len(entry.source.body.lstrip("\n"))
            span = Span.of(entry.source.body_line + blank, 1)
            yield entry.problem_at("copied-introduction", span, length=length, round_table=session.id)


def _flat(entry: Entry[Facts]) -> str:
    return " ".join(entry.source.body.split())


def longest_common(first: str, second: str) -> int:
    """The length of the longest passage that both texts hold, when it is at least `LIMIT`; else 0."""
    # A passage that long holds a whole half of LIMIT that begins at a multiple of it, wherever the passage begins.
    half, longest = LIMIT // 2, 0
    for start in range(0, len(first) - half + 1, half):
        place = second.find(first[start : start + half])
        if place >= 0:
            before = _shared(first[:start][::-1], second[:place][::-1])
            longest = max(longest, before + _shared(first[start:], second[place:]))
    return longest if longest >= LIMIT else 0


def _shared(first: str, second: str) -> int:
    pairs = enumerate(zip(first, second, strict=False))
    return next((length for length, (one, other) in pairs if one != other), min(len(first), len(second)))


RULE = Rule(
    name="copied-introduction",
    severity=Severity.WARNING,
    message=Phrase(
        "Ce texte reprend {length} signes de l'introduction de {round_table}.",
        "Deze tekst herhaalt {length} tekens van de inleiding van {round_table}.",
        "This text repeats {length} characters of the introduction of {round_table}.",
    ),
    help=Phrase(
        "Enlevez ce passage : la page du cas renvoie à la table ronde, où l'introduction se trouve une fois.",
        "Verwijder deze passage: de pagina van de casus verwijst naar de rondetafel, waar de inleiding één keer staat.",
        "Remove this passage: the page of the case leads to the round table, where the introduction stands once.",
    ),
    what=Phrase(
        "Compare le texte d'un cas avec celui de sa table ronde.",
        "Vergelijkt de tekst van een casus met die van zijn rondetafel.",
        "Compares the text of a case with that of its round table.",
    ),
    why=Phrase(
        "La même introduction sur dix cas cache au lecteur ce qui est propre à chacun, et fausse la recherche.",
        "Dezelfde inleiding bij tien casussen verbergt wat elk ervan eigen is, en verstoort het zoeken.",
        "The same introduction on ten cases hides what is particular to each, and spoils the search.",
    ),
    example="# docs/round-tables/rencontre.fr.md\nChaque créancier a sa façon de recouvrer ses factures. Les "
    "services de médiation ont besoin de bons arguments pour obtenir la remise de certains frais, ou un plan "
    "de paiement que la personne peut vraiment tenir jusqu'au bout.\n# practices/cas.fr.md\nround_table: "
    "TR-2022-01\n---\nChaque créancier a sa façon de recouvrer ses factures. Les services de médiation ont "
    "besoin de bons arguments pour obtenir la remise de certains frais, ou un plan de paiement que la "
    "personne peut vraiment tenir jusqu'au bout. Voici le cas.\n",
    instead="# docs/round-tables/rencontre.fr.md\nChaque créancier a sa façon de recouvrer ses factures.\n# "
    "practices/cas.fr.md\nround_table: TR-2022-01\n---\nVoici le cas.\n",
    find=find,
)
