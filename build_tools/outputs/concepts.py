"""A page for every concept of the vocabulary, which is also its filter, and an index of each scheme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS, SCHEMES, Meaning
from build_tools.content_types.document import Document
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.content_types.sections import section_address
from build_tools.core.formats import format_list
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.evidence import Practices, by_technique, counted_naming, creditors_of
from build_tools.library.validity import State, standing
from build_tools.library.vocabulary import Term
from build_tools.outputs import templates
from build_tools.outputs.banners import concept_banners
from build_tools.outputs.document_rows import document_row
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.events_shown import coming_rows
from build_tools.outputs.evidence import evidence_rows
from build_tools.outputs.feed_places import concept_links, follow
from build_tools.outputs.front_door import front_door
from build_tools.outputs.legal_amounts import value_rows
from build_tools.outputs.lists import everywhere, scheme_links
from build_tools.outputs.long_lists import LongList
from build_tools.outputs.product import Page

ORGANISATIONS = "organisations"


def concepts(library: Library) -> Iterator[Page]:
    """Every concept, every scheme, and the overview of the schemes, in each language."""
    for edition in editions(library):
        yield _overview(edition)
        for scheme in SCHEMES:
            terms = library.vocabulary.scheme(scheme, edition.language)
            if terms and scheme != ABBREVIATIONS:
                yield _index(edition, scheme, terms)
            for term in terms:
                yield from _concept(edition, term)


def _concept(edition: Edition, term: Term) -> Iterator[Page]:
    """The page of a concept, and those of its years where very many practices name it."""
    naming = resting_on(edition.library, term.id)
    resting = [entry for entry in naming if not entry.is_withdrawn(edition.library.today)]
    practices = counted_naming(edition.library, term.id)
    listed = _listed(edition, term, [entry for entry in resting if is_of(entry, Practice)])
    used = [document for entry in practices for document in entry.facts.documents]
    links = concept_links(edition, term)
    view = {
        **_described(edition, term),
        "front": front_door(edition, term),
        "evidence": _evidence(edition, term, practices),
        "total": len(listed.entries),
        "practices": listed.first,
        "others": listed.others,
        "years": listed.years,
        "round_tables": edition.cards(entry for entry in resting if is_of(entry, RoundTable)),
        "documents": [document_row(edition, entry) for entry in resting if is_of(entry, Document)],
        "events": coming_rows(edition, (term.id,)),
        "feed": follow(edition, links, edition.t["concept"]["feed"]),
    }
    yield Page(
        address=edition.concept_address(term.scheme, term.id),
        language=edition.language,
        title=view["title"],
        description=view["definition"],
        body=templates.render("concept", edition.language, **view),
        kind="concept",
        alternates=everywhere(edition, listed.address),
        x_default=listed.address(edition.library.settings.default_language),
        crumbs=listed.way,
        links=links,
        reads=frozenset(
            {*(entry.id for entry in naming), *used, f"concept:{term.id}", "type:event", "vocabulary", "today"}
        ),
    )
    yield from listed.pages()


def _listed(edition: Edition, term: Term, practices: Sequence[Entry[Practice]]) -> LongList:
    """The practices that name a concept, as pages show them."""
    return LongList(
        edition,
        practices,
        edition.words(term.label(edition.language)),
        address=lambda language: section_address("concepts", language, term.scheme, term.id),
        way=edition.crumbs(
            (edition.t["concepts"]["title"], edition.concept_address()),
            (edition.t["schemes"][term.scheme], _scheme_address(edition, term.scheme)),
        ),
        reads=frozenset({*(entry.id for entry in practices), f"concept:{term.id}", "vocabulary", "today"}),
    )


def _described(edition: Edition, term: Term) -> View:
    """What the vocabulary itself says of a concept."""
    definition, source = term.concept.definition, term.concept.source
    scheme = edition.href(_scheme_address(edition, term.scheme))
    return {
        **_names(edition, term),
        "scheme": {"title": edition.t["schemes"][term.scheme], "address": scheme},
        "title": edition.words(term.label(edition.language)),
        "definition": edition.words(definition[edition.language]) if definition else "",
        "source": {"title": edition.t["concept"]["law_text"], "address": source} if source else None,
        "banners": concept_banners(edition, term),
        "meanings": meanings(edition, term),
        "values": value_rows(edition, term),
        "facts": _facts(edition, term),
    }


def _evidence(edition: Edition, term: Term, practices: Practices) -> list[View]:
    """Of an organisation: every technique that was tried with it, and what became of it."""
    if term.scheme != ORGANISATIONS:
        return []
    owed = [entry for entry in practices if term.id in creditors_of(entry.facts)]
    return evidence_rows(edition, by_technique(edition.library, owed), {"creditors": term.id})


def _scheme_address(edition: Edition, scheme: str) -> str:
    return edition.concept_address() if scheme == ABBREVIATIONS else edition.concept_address(scheme)


def resting_on(library: Library, concept: str) -> Sequence[Entry[Facts]]:
    """The entries that name a concept: valid ones first, newest first."""
    key = ("resting on", concept)
    if key not in library.worked_out:
        entries = [library.originals[one] for one in library.resting_on.get(concept, ())]
        library.worked_out[key] = sorted(entries, key=lambda entry: _worth(library, entry))
    resting: Sequence[Entry[Facts]] = library.worked_out[key]
    return resting


def _worth(library: Library, entry: Entry[Facts]) -> tuple[bool, int]:
    published = entry.facts.published
    return standing(library, entry).state is State.SUPERSEDED, -published.first.toordinal() if published else 0


def _names(edition: Edition, term: Term) -> View:
    other = edition.language.other
    return {
        "also": [edition.words(name) for name in term.other_names(edition.language)],
        "also_other": {"lang": other, "names": [term.label(other)]}
        if term.label(other) != term.label(edition.language)
        else None,
    }


def meanings(edition: Edition, term: Term) -> list[View]:
    """What an abbreviation may stand for."""
    return [view for meaning in term.concept.meanings if (view := _meaning(edition, meaning))]


def _meaning(edition: Edition, meaning: Meaning) -> View | None:
    if not meaning.concept:
        words = meaning.nl if edition.language is Language.NL else meaning.fr
        return {"title": edition.words(words)} if words else None
    link = edition.concept(meaning.concept)
    definition = edition.library.vocabulary[meaning.concept].concept.definition if link else None
    return {**link, "text": edition.words(definition[edition.language]) if definition else ""} if link else None


def _facts(edition: Edition, term: Term) -> list[View]:
    labels = edition.t["fields"]
    narrower = edition.library.vocabulary.narrower.get(term.id, ())
    rows = [
        {"label": labels[name], "concepts": found}
        for name, ids in (("broader", term.concept.broader), ("narrower", narrower), ("related", term.concept.related))
        if (found := edition.concepts(ids))
    ]
    if term.concept.roles:
        roles = format_list([edition.t["roles"][role] for role in term.concept.roles], edition.language)
        rows.insert(0, {"label": labels["roles"], "text": roles})
    return rows


def _index(edition: Edition, scheme: str, terms: list[Term]) -> Page:
    counted = [
        {**(edition.concept(term.id) or {}), "count": len(edition.library.resting_on.get(term.id, ()))}
        for term in terms
    ]
    title = edition.t["schemes"][scheme]
    view = {
        "over": edition.t["concepts"]["title"],
        "title": title,
        "groups": [{"id": "all", "title": "", "concepts": counted}],
        "schemes": scheme_links(edition, scheme),
    }
    return Page(
        address=edition.concept_address(scheme),
        language=edition.language,
        title=title,
        description=edition.t["concepts"]["lead"],
        body=templates.render("scheme", edition.language, **view),
        kind="list",
        alternates=everywhere(edition, lambda language: Edition(edition.library, language).concept_address(scheme)),
        x_default=Edition(edition.library, edition.library.settings.default_language).concept_address(scheme),
        crumbs=edition.crumbs((edition.t["concepts"]["title"], edition.concept_address())),
        reads=frozenset({"vocabulary", "today", "entries"}),
    )


def _overview(edition: Edition) -> Page:
    texts = edition.t["concepts"]
    groups = [{"id": "schemes", "title": "", "concepts": scheme_links(edition)}]
    view = {"title": texts["title"], "lead": texts["lead"], "groups": groups, "schemes": []}
    return Page(
        address=edition.concept_address(),
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render("scheme", edition.language, **view),
        kind="list",
        alternates=everywhere(edition, lambda language: Edition(edition.library, language).concept_address()),
        x_default=Edition(edition.library, edition.library.settings.default_language).concept_address(),
        crumbs=edition.crumbs(),
        reads=frozenset({"vocabulary"}),
    )
