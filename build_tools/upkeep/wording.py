"""Words that readers stumble over: abbreviations with several meanings, and sentences that are too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.core.folding import fold
from build_tools.core.languages import Phrase
from build_tools.core.markdown import running_text
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.vocabulary import Term
from build_tools.upkeep.finding import Finding, Kind, of_entry

AMBIGUOUS = Kind(
    "ambiguous-abbreviation",
    Phrase("Abréviations ambiguës", "Dubbelzinnige afkortingen", "Ambiguous abbreviations"),
    Phrase(
        "« {abbreviation} » a plusieurs sens, et rien ne dit lequel. Écrivez le nom en entier une fois.",
        "“{abbreviation}” heeft meerdere betekenissen, en niets zegt welke. Schrijf de naam eenmaal voluit.",
        "“{abbreviation}” has several meanings, and nothing says which. Write the name out once.",
    ),
)
LONG = Kind(
    "long-sentences",
    Phrase("Phrases trop longues", "Te lange zinnen", "Over-long sentences"),
    Phrase(
        "{count} phrase(s) de plus de {limit} mots. La première : « {excerpt}… »",
        "{count} zin(nen) van meer dan {limit} woorden. De eerste: “{excerpt}…”",
        "{count} sentence(s) of more than {limit} words. The first: “{excerpt}…”",
    ),
)
LIMIT = 35
_ENDS = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-ÖØ-Þ«“‘'\"(])|\n{2,}")


def find(library: Library) -> Iterator[Finding]:
    """Read every text that readers see."""
    ambiguous = [term for term in library.vocabulary if term.scheme == ABBREVIATIONS and len(term.concept.meanings) > 1]
    for entry in library.entries:
        if entry.is_visible(library.today) and not entry.facts.withdrawn:
            yield from _ambiguous(library, entry, ambiguous)
            yield from _long(entry)


def _ambiguous(library: Library, entry: Entry[Facts], terms: list[Term]) -> Iterator[Finding]:
    text = " ".join([entry.facts.title, entry.facts.summary or "", entry.body.plain_text])
    for term in terms:
        abbreviation = term.label(entry.language).split(" ")[0]
        if re.search(rf"\b{re.escape(abbreviation)}\b", text) and not _explained(library, entry, term, fold(text)):
            span = next((entry.body.place(block, abbreviation) for block, said in running_text(entry.body.tokens)
                         if abbreviation in said), None)  # fmt: skip
            yield of_entry(AMBIGUOUS, entry, ("title",), span=span, abbreviation=abbreviation)


def _explained(library: Library, entry: Entry[Facts], term: Term, text: str) -> bool:
    """Whether the entry names the meaning: as a concept, or written out."""
    meant = term.concept.meanings
    if {meaning.concept for meaning in meant} & set(library.concepts(entry.id)):
        return True
    written = [meaning.nl if entry.language == "nl" else meaning.fr for meaning in meant if not meaning.concept]
    known = [library.vocabulary[one.concept] for one in meant if one.concept and one.concept in library.vocabulary]
    names = [*filter(None, written), *(name for one in known for name in one.names(entry.language))]
    return any(fold(name) in text for name in names if fold(name) != fold(term.label(entry.language)) and " " in name)


def _long(entry: Entry[Facts]) -> Iterator[Finding]:
    """One finding a file: how many sentences are too long, and where the first stands."""
    found = [
        (block, sentence)
        for block, said in running_text(entry.body.tokens)
        for sentence in _ENDS.split(said)
        if len(sentence.split()) > LIMIT
    ]
    if found:
        block, first = found[0]
        words = first.split()
        span = entry.body.place(block, words[0])
        yield of_entry(LONG, entry, span=span, count=len(found), limit=LIMIT, excerpt=" ".join(words[:8]))
