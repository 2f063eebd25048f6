"""Open data: the practices as JSON and CSV, the JSON Schemas, and the page that explains them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from build_tools.content_types import TYPES
from build_tools.content_types.json_schema import schema_of
from build_tools.content_types.practice import Practice
from build_tools.core.addresses import absolute
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.validity import standing
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.exports import VERSION, rows
from build_tools.outputs.product import File, Product
from build_tools.outputs.section_page import section_page
from build_tools.outputs.skos import VOCABULARY, vocabulary
from build_tools.outputs.spreadsheet import Cell, as_csv

PRACTICES = "/api/practices.json"
SPREADSHEET = "/api/practices.csv"
SCHEMAS = "/api/schema"

COLUMNS = (
    *(
        "id",
        "language",
        "title",
        "url",
        "validity",
        "validity_since",
        "validity_until",
        "reviewed",
        "published",
        "updated",
        "facts_on",
    ),
    *("shape", "creditors", "intermediaries", "partners", "profiles", "debts", "procedures", "techniques", "outcomes"),
    *("claimed", "settled", "plan_monthly", "plan_months", "legal_basis", "documents", "adopters", "round_table"),
    "summary",
)
_CONCEPTS = frozenset(COLUMNS[12:20]) | {"legal_basis"}


def open_data(library: Library) -> Iterator[Product]:
    """Every file of open data, and their page in each language."""
    reads = frozenset({"type:practice", "vocabulary", "today"})
    exported = list(rows(library))
    yield File(PRACTICES, _json({"version": VERSION, "practices": [row for _, row in exported]}), reads)
    table = (_line(library, entry, row) for entry, row in exported)
    yield File(SPREADSHEET, as_csv(COLUMNS, table), reads)
    for kind in TYPES:
        schema = schema_of(kind, library.settings.default_language)
        yield _schema(library, kind.collection.name, schema)
    yield _schema(library, "practices", export_schema(library.settings.default_language))
    yield vocabulary(library)
    for edition in editions(library):
        yield section_page(edition, "open-data", files=_files(edition), columns=_columns(edition), reads=frozenset())


def _schema(library: Library, name: str, schema: View) -> File:
    address = f"{SCHEMAS}/{name}.json"
    named = {"$id": absolute(library.settings.site_url, address), **schema}
    return File(address, _json(named), frozenset())


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def export_schema(language: Language) -> View:
    """The JSON Schema of `/api/practices.json`: the keys of a practice, and what is computed beside them."""
    practice = schema_of(Practice, language)
    definitions = practice.pop("$defs", {})
    own = definitions.get("Validity", {}).get("properties", {})
    text, day = {"type": "string"}, {"type": "string", "format": "date"}
    ended = {"type": "object", "properties": {"id": text, "ended": day}, "required": ["id", "ended"]}
    computed = {
        "state": {"enum": ["current", "review-due", "superseded"]},
        "since": day,
        "until": day,
        "withdrawn": {"const": True},
        "concepts": {"type": "array", "items": ended},
        "successors": {"type": "array", "items": text},
    }
    keys = {name: key for name, key in practice["properties"].items() if name not in {"allow", "draft"}}
    keys |= {"language": {"enum": ["fr", "nl"]}, "url": text}
    keys["validity"] = {"type": "object", "properties": {**own, **computed}, "required": ["state"]}
    required = ["id", "language", "url", "validity", "title"]
    item = {"type": "object", "properties": keys, "required": required, "additionalProperties": False}
    return {
        "$schema": practice["$schema"],
        "type": "object",
        "properties": {"version": {"const": VERSION}, "practices": {"type": "array", "items": item}},
        "required": ["version", "practices"],
        "$defs": definitions,
    }


def _line(library: Library, entry: Entry[Practice], row: View) -> list[Cell]:
    """A row of the spreadsheet: concepts by their names in the row's language, several of them with `|` between."""
    facts, found = entry.facts, standing(library, entry)
    amounts = facts.amounts if "amounts" in row else ()
    known = [amount for amount in amounts if amount.settled is not None]
    made: dict[str, Cell] = {
        "validity": row["validity"]["state"],
        "validity_since": row["validity"].get("since", ""),
        "validity_until": row["validity"].get("until", ""),
        "reviewed": row["validity"].get("reviewed", ""),
        "claimed": sum((amount.claimed for amount in amounts), Decimal()) if amounts else None,
        "settled": sum((amount.settled or Decimal() for amount in known), Decimal())
        if known == [*amounts] and known
        else None,
        "plan_monthly": facts.plan.monthly if "plan" in row and facts.plan else None,
        "plan_months": facts.plan.months if "plan" in row and facts.plan else None,
        "adopters": len(facts.adopters) if "adopters" in row else None,
    }
    assert found.facet == made["validity"]  # noqa: S101  (one answer for all exports)
    return [made[name] if name in made else _text(library, entry.language, name, row.get(name)) for name in COLUMNS]


def _text(library: Library, language: Language, name: str, value: Any) -> str:
    values = value if isinstance(value, list) else [value or ""]
    if name in _CONCEPTS:
        values = [library.vocabulary[one].label(language) if one in library.vocabulary else one for one in values]
    return " | ".join(str(one) for one in values)


def _files(edition: Edition) -> list[View]:
    """The files, each with what it holds."""
    texts = edition.t["open_data"]["files"]
    addresses = {"json": PRACTICES, "csv": SPREADSHEET, "skos": VOCABULARY, "schema": f"{SCHEMAS}/practices.json"}
    found = [
        {"title": address, "address": edition.href(address), "text": texts[name]} for name, address in addresses.items()
    ]
    schemas = [(kind.collection.plural[edition.language], f"{SCHEMAS}/{kind.collection.name}.json") for kind in TYPES]
    found += [
        {"title": address, "address": edition.href(address), "text": texts["type"].format(type=plural)}
        for plural, address in schemas
    ]
    return found


def _columns(edition: Edition) -> list[View]:
    """The keys of a practice in the export, with the label and the help of their declaration."""
    schema = schema_of(Practice, edition.language)["properties"]
    own = edition.t["open_data"]["keys"]
    keys = [{"name": name, "label": text, "text": ""} for name, text in own.items()]
    declared = ((name, key) for name, key in schema.items() if name not in {"allow", "draft", "id", "validity"})
    return keys + [
        {
            "name": name,
            "label": edition.words(key.get("title", name)),
            "text": edition.words(key.get("description", "")),
        }
        for name, key in declared
    ]
