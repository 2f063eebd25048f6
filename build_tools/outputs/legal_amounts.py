"""What may be claimed today: every amount fixed by law, with its dates and its source, law by law."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.core.folding import fold
from build_tools.core.formats import format_date, format_money
from build_tools.library import Library
from build_tools.library.legal_amounts import Force, Value, legal_values
from build_tools.library.vocabulary import Term
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.product import Page
from build_tools.outputs.section_page import section_page


def legal_amounts(library: Library) -> Iterator[Page]:
    """The page in each language."""
    for edition in editions(library):
        today = format_date(library.today, edition.language)
        as_of = edition.t["legal_amounts"]["as_of"].format(date=today)
        reads = frozenset({"vocabulary", "today"})
        yield section_page(edition, "legal-amounts", as_of=as_of, groups=_groups(edition), reads=reads)


def _groups(edition: Edition) -> list[View]:
    """The amounts by the laws they stand in, the broadest law of each."""
    laws: dict[tuple[str, ...], list[Term]] = {}
    for term in edition.library.vocabulary:
        if term.concept.values:
            laws.setdefault(_laws(edition.library, term), []).append(term)
    groups = [
        {"laws": edition.concepts(law), "rows": [row for term in terms for row in value_rows(edition, term)]}
        for law, terms in laws.items()
    ]
    return sorted(groups, key=lambda group: fold(str(group["laws"][0]["title"])) if group["laws"] else "~")


def _laws(library: Library, term: Term, below: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The laws an amount stands in: what is broader and no amount itself."""
    found: dict[str, None] = {}
    for one in term.concept.broader:
        law = library.vocabulary.terms.get(one)
        if law and one not in below:
            found |= dict.fromkeys(_laws(library, law, below | {term.id}) if law.concept.values else (one,))
    return tuple(found)


def value_rows(edition: Edition, term: Term) -> list[View]:
    """The dated amounts of a concept, newest first; the last of them tells what they are for."""
    rows = [_row(edition, value) for value in legal_values(edition.library, term)]
    definition = term.concept.definition
    if rows and definition:
        rows[-1]["text"] = edition.words(definition[edition.language])
    return rows


def _row(edition: Edition, value: Value) -> View:
    source, texts = value.amount.source, edition.t["concept"]
    is_link = source.startswith("http")
    return {
        "concept": edition.concept(value.term.id),
        "amount": format_money(value.amount.amount, edition.language),
        "since": edition.date(value.amount.start),
        "force": value.force.value,
        "state": edition.t["legal_amounts"]["force"][value.force],
        "in_force": value.force is Force.IN_FORCE,
        "source": {"title": texts["law_text"] if is_link else source, "address": source if is_link else ""},
    }
