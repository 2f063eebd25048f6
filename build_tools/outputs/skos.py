"""The vocabulary as SKOS in JSON-LD (W3C, "SKOS Reference"; "JSON-LD 1.1"), for catalogues and other knowledge bases.

A concept's identifier is this file's address and its id: it stays when labels, pages and languages change.
"""

from __future__ import annotations

import json
from typing import Any

from build_tools.content_types.concept import SCHEMES, Concept
from build_tools.content_types.sections import section_address
from build_tools.core.addresses import absolute
from build_tools.core.languages import PUBLISHED, Phrase
from build_tools.library import Library
from build_tools.library.vocabulary import Term, above
from build_tools.outputs.product import File

VOCABULARY = "/api/vocabulary.jsonld"

CONTEXT: dict[str, Any] = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "altLabel": {"@id": "skos:altLabel", "@container": "@language"},
    "definition": {"@id": "skos:definition", "@container": "@language"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "broader": {"@id": "skos:broader", "@type": "@id", "@container": "@set"},
    "narrower": {"@id": "skos:narrower", "@type": "@id", "@container": "@set"},
    "related": {"@id": "skos:related", "@type": "@id", "@container": "@set"},
    "notation": "skos:notation",
    "source": {"@id": "dcterms:source", "@type": "@id"},
    "seeAlso": {"@id": "rdfs:seeAlso", "@type": "@id", "@container": "@set"},
    "isReplacedBy": {"@id": "dcterms:isReplacedBy", "@type": "@id", "@container": "@set"},
    "ended": {"@id": "schema:endDate", "@type": "xsd:date"},
    "deprecated": "owl:deprecated",
    "page": {"@id": "schema:url", "@type": "@id", "@container": "@set"},
    "values": {"@id": "schema:price", "@container": "@set"},
    "amount": "schema:value",
    "currency": "schema:currency",
    "citation": "schema:citation",
    "roles": {"@id": "schema:roleName", "@container": "@set"},
    "from": {"@id": "schema:validFrom", "@type": "xsd:date"},
}


def vocabulary(library: Library) -> File:
    """`/api/vocabulary.jsonld`."""
    schemes = [_scheme(library, name, label) for name, label in SCHEMES.items()]
    concepts = [_concept(library, term) for term in library.vocabulary]
    whole = {"@context": CONTEXT, "@graph": [*schemes, *concepts]}
    content = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    return File(VOCABULARY, content.encode(), frozenset({"vocabulary", "today"}))


def identifier(library: Library, name: str) -> str:
    """The permanent identifier of a concept or a scheme."""
    return absolute(library.settings.site_url, f"{VOCABULARY}#{name}")


def _scheme(library: Library, name: str, label: Phrase) -> dict[str, Any]:
    labels = {language.value: label[language] for language in PUBLISHED}
    return {"id": identifier(library, name), "type": "skos:ConceptScheme", "prefLabel": labels}


def _concept(library: Library, term: Term) -> dict[str, Any]:
    concept, known = term.concept, library.vocabulary
    pages = [section_address("concepts", language, term.scheme, term.id) for language in PUBLISHED]
    links = {
        "broader": concept.broader,
        "narrower": known.narrower.get(term.id, ()),
        "related": _related(library, term),
        "seeAlso": [meaning.concept for meaning in concept.meanings if meaning.concept],
        "isReplacedBy": concept.replaced_by,
    }
    told = {
        "definition": {lang.value: concept.definition[lang] for lang in PUBLISHED} if concept.definition else None,
        **{name: [identifier(library, one) for one in ids if one in known] for name, ids in links.items()},
        "source": concept.source,
        **_end(library, term),
        "values": _values(concept),
        "roles": list(concept.roles),
        "page": [absolute(library.settings.site_url, page) for page in pages],
    }
    return {
        "id": identifier(library, term.id),
        "type": "skos:Concept",
        "inScheme": identifier(library, term.scheme),
        "notation": term.id,
        "prefLabel": {language.value: term.label(language) for language in PUBLISHED},
        "altLabel": {lang.value: list(concept.also[lang]) for lang in PUBLISHED if concept.also[lang]},
        **{name: value for name, value in told.items() if value not in (None, [])},
    }


def _related(library: Library, term: Term) -> list[str]:
    """The concepts beside one, seen from both sides; none that stands above or below it (SKOS Reference, S27)."""
    known = library.vocabulary
    beside = dict.fromkeys(one for one in term.concept.related if one in known)
    beside |= dict.fromkeys(one.id for one in known if term.id in one.concept.related)
    return [one for one in beside if one not in above(known, term.id) and term.id not in above(known, one)]


def _end(library: Library, term: Term) -> dict[str, Any]:
    ending = library.vocabulary.endings.get(term.id)
    if ending is None:
        return {}
    return {"ended": ending.day.isoformat(), "deprecated": ending.day <= library.today}


def _values(concept: Concept) -> list[dict[str, Any]]:
    return [
        {
            "type": "schema:MonetaryAmount",
            "amount": float(one.amount),
            "currency": "EUR",
            "from": one.start.isoformat(),
            "citation": one.source,
        }
        for one in concept.values
    ]
