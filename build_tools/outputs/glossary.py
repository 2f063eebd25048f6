"""The glossary: every concept with its definition, every abbreviation with its meanings."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.sections import section_address
from build_tools.library import Library
from build_tools.library.vocabulary import Term
from build_tools.outputs import templates
from build_tools.outputs.alphabet import by_letter
from build_tools.outputs.concepts import meanings
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import Page


def glossary(library: Library) -> Iterator[Page]:
    """The glossary in each language."""
    for edition in editions(library):
        yield _page(edition)


def _page(edition: Edition) -> Page:
    texts = edition.t["glossary"]
    letters = by_letter(edition.library.vocabulary, lambda term: term.label(edition.language))
    groups = [
        {
            "id": f"letter-{letter.lower()}" if letter != "#" else "digits",
            "title": letter,
            "terms": [_term(edition, term) for term in terms],
        }
        for letter, terms in letters
    ]
    return Page(
        address=section_address("glossary", edition.language),
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render("glossary", edition.language, title=texts["title"], lead=texts["lead"], groups=groups),
        kind="glossary",
        alternates=everywhere(edition, lambda language: section_address("glossary", language)),
        x_default=section_address("glossary", edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        reads=frozenset({"vocabulary", "today"}),
    )


def _term(edition: Edition, term: Term) -> View:
    definition = term.concept.definition
    link = edition.concept(term.id) or {}
    return {
        "id": term.id,
        "title": link["title"],
        "address": link["address"],
        "also": [edition.words(name) for name in term.other_names(edition.language)],
        "definition": edition.words(definition[edition.language]) if definition else "",
        "meanings": meanings(edition, term),
        "banner": link["ended"],
    }
