"""Open data as others read it: JSON after its schema, a spreadsheet in which nothing runs, a vocabulary in SKOS."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.content_types import TYPES
from build_tools.library import Library
from build_tools.outputs.open_data import COLUMNS, open_data
from build_tools.outputs.product import File
from build_tools.outputs.spreadsheet import Cell, as_csv, cell
from tests.checks.tiny_site import library_of
from tests.conftest import require
from tests.tools import programs

RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _files(library: Library) -> dict[str, bytes]:
    return {one.address: one.content for one in open_data(library) if isinstance(one, File)}


def _rows(library: Library) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(_files(library)["/api/practices.json"])["practices"]
    return found


def test_there_is_a_row_for_every_practice_in_every_language_it_is_written_in(library: Library) -> None:
    written = {(one.id, one.language.value) for one in library.entries if one.path.startswith("practices/")}
    assert {(row["id"], row["language"]) for row in _rows(library)} == written


def test_the_keys_are_those_of_the_author_under_their_own_names(library: Library) -> None:
    row = next(row for row in _rows(library) if (row["id"], row["language"]) == ("BP-2022-03", "fr"))
    assert list(row)[:4] == ["id", "language", "url", "validity"]
    assert row["url"] == "https://bonnes-pratiques.example/fr/pratiques/demande-de-rad-au-spf-finances/"
    assert row["creditors"] == ["spf-finances"]
    assert row["amounts"] == [{"creditor": "spf-finances", "claimed": 6900.0, "approximate": True}]
    assert row["plan"] == {"monthly": 120.0, "months": 59}
    assert (row["published"], row["validity"]["reviewed"]) == ("2022-06", "2026-01-20")
    assert not {"allow", "draft", "partners"} & set(row)


def test_a_withdrawn_practice_keeps_its_address_and_the_reason_alone(tmp_path: Path) -> None:
    head = "withdrawn: {on: 2026-01-01, reason: Trop ancien.}\nsummary: Un secret.\ndebts: [eau]\n"
    files = {"practices/cas.fr.md": f"---\nid: BP-2022-01\ntitle: Cas\n{head}---\n\nTexte.\n"}
    made = _files(library_of(tmp_path, files))
    (row,) = json.loads(made["/api/practices.json"])["practices"]
    assert set(row) == {"id", "language", "url", "validity", "title", "withdrawn"}
    assert row["validity"] == {"state": "superseded", "since": "2026-01-01", "withdrawn": True}
    assert b"secret" not in b"".join(made.values())


def test_every_file_is_valid_after_the_schema_beside_it(library: Library, tmp_path: Path) -> None:
    """By ajv, the validator most programs use (JSON Schema 2020-12)."""
    node = require(programs.find_program("node"), "Node")
    ajv = programs.NODE_MODULES / "ajv/dist/2020.js"
    require(str(ajv) if ajv.exists() else None, "ajv")
    made = _files(library)
    for name in ("practices", *(kind.collection.name for kind in TYPES)):
        (tmp_path / f"{name}.schema.json").write_bytes(made[f"/api/schema/{name}.json"])
    (tmp_path / "practices.json").write_bytes(made["/api/practices.json"])
    script = (
        f"const Ajv = require({json.dumps(str(ajv))}).default; const fs = require('fs');"
        "const read = name => JSON.parse(fs.readFileSync(name));"
        "for (const name of fs.readdirSync('.').filter(name => name.endsWith('.schema.json'))) {"
        "  const valid = new Ajv({strict: false, validateFormats: false}).compile(read(name));"
        "  if (name === 'practices.schema.json' && !valid(read('practices.json'))) console.log(valid.errors); }"
    )
    told = subprocess.run([node, "-e", script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (told.stdout, told.stderr) == ("", "")


def test_the_spreadsheet_opens_in_belgium(library: Library) -> None:
    data = _files(library)["/api/practices.csv"]
    assert data.startswith(b"\xef\xbb\xbfid;language;title;url;validity;")
    assert data.count(b"\r\n") == data.count(b"\n") == len(_rows(library)) + 1
    lines = {(line["id"], line["language"]): line for line in _read(data)}
    row = lines["BP-2022-02", "fr"]
    money = [row[name] for name in ("claimed", "settled", "plan_monthly", "plan_months")]
    assert money == ["6400,00", "1700,00", "200,00", "60"]
    assert lines["BP-2022-03", "nl"]["creditors"] == "FOD Financiën"
    assert lines["BP-2022-03", "nl"]["validity"] == "superseded"


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("sign", RUN)
def test_no_cell_can_run_as_a_formula(sign: str) -> None:
    assert not cell(f"{sign}HYPERLINK(1)").startswith(RUN)
    assert not cell(f" {sign}HYPERLINK(1)").startswith(RUN)


CELLS = st.one_of(st.text(), st.none(), st.integers(0), st.decimals(0, 10**6, places=2))


@given(st.lists(st.tuples(CELLS, CELLS)))
def test_whatever_stands_in_a_cell_stays_in_it_and_is_harmless(rows: list[tuple[Cell, Cell]]) -> None:
    table = list(csv.reader(io.StringIO(as_csv(("a", "b"), rows).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(table) == len(rows) + 1
    for written, read in zip(rows, table[1:], strict=True):
        assert len(read) == 2
        assert not any(one.startswith(RUN) for one in read)
        for value, one in zip(written, read, strict=True):
            text = " ".join(value.split()) if isinstance(value, str) else one
            assert one in {text, f"'{text}"}


def test_the_columns_are_told_apart() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_the_vocabulary_is_skos(library: Library) -> None:
    whole = json.loads(_files(library)["/api/vocabulary.jsonld"])
    concepts = {one["notation"]: one for one in whole["@graph"] if one["type"] == "skos:Concept"}
    schemes = {one["id"] for one in whole["@graph"] if one["type"] == "skos:ConceptScheme"}
    assert concepts.keys() == library.vocabulary.terms.keys()
    assert {one["inScheme"] for one in concepts.values()} <= schemes
    known = {one["id"] for one in concepts.values()}
    for one in concepts.values():
        assert set(one["prefLabel"]) == {"fr", "nl"}
        for relation in ("broader", "narrower", "related", "isReplacedBy"):
            assert set(one.get(relation, ())) <= known
    rad = concepts["rad"]
    assert (rad["ended"], rad["deprecated"]) == ("2025-10-01", True)
    assert rad["isReplacedBy"] == [concepts["plan-de-paiement-a-long-terme"]["id"]]
    cap = concepts["plafond-des-frais-d-energie"]["values"]
    assert [(one["amount"], one["currency"], one["from"]) for one in cap] == [(55.0, "EUR", "2022-04-30")]
    assert cap[0]["citation"].startswith("https://www.ejustice.just.fgov.be/eli/")


def test_the_vocabulary_keeps_the_rules_of_skos(tmp_path: Path) -> None:
    """SKOS Reference S23 (`related` is mutual) and S27 (nothing is both beside and above a concept)."""
    laws = """
code: {label: {fr: Code, nl: Wetboek}, related: [article]}
livre: {label: {fr: Livre, nl: Boek}, broader: [code]}
article: {label: {fr: Article, nl: Artikel}, broader: [livre], related: [code, autre]}
autre: {label: {fr: Autre, nl: Ander}, values: [{from: 2020-01-01, amount: 5, source: Moniteur}]}
"""
    short = "abr-a: {label: {fr: A, nl: A}, meanings: [article, {fr: autre chose, nl: iets anders}]}\n"
    files = {"practices/vocabulary/laws.yml": laws, "practices/vocabulary/abbreviations.yml": short}
    whole = json.loads(_files(library_of(tmp_path, files))["/api/vocabulary.jsonld"])
    told = {one["notation"]: one for one in whole["@graph"] if "notation" in one}
    beside = {name: [one.partition("#")[2] for one in term.get("related", ())] for name, term in told.items()}
    assert {name: found for name, found in beside.items() if found} == {"article": ["autre"], "autre": ["article"]}
    assert [one.partition("#")[2] for one in told["abr-a"]["seeAlso"]] == ["article"]
    assert told["autre"]["values"][0]["citation"] == "Moniteur"
    assert told["vivaqua"]["roles"] == ["creditor"]


def test_the_spreadsheet_tells_since_when_from_until_when(tmp_path: Path) -> None:
    laws = "fini: {label: {fr: F, nl: F}, ended: 2026-01-01}\nfinit: {label: {fr: G, nl: G}, ended: 2027-01-01}\n"
    case = "---\nid: BP-2022-0{0}\ntitle: Cas\nlegal_basis: [{1}]\n---\n\nTexte.\n"
    files = {f"practices/cas-{n}.fr.md": case.format(n, law) for n, law in ((1, "fini"), (2, "finit"))}
    made = _files(library_of(tmp_path, {**files, "practices/vocabulary/laws.yml": laws}))
    lines = csv.DictReader(io.StringIO(made["/api/practices.csv"].decode("utf-8-sig")), delimiter=";")
    found = {line["id"]: (line["validity_since"], line["validity_until"]) for line in lines}
    assert found == {"BP-2022-01": ("2026-01-01", ""), "BP-2022-02": ("", "2026-12-31")}
