"""What the index holds, and what it must not."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from build_tools.library import Library, read_library
from build_tools.outputs.assets import assets
from build_tools.outputs.search.compounds import Compounds
from build_tools.outputs.search.index import SHARD, index
from build_tools.outputs.search.spelling import is_one_slip
from build_tools.outputs.search.thesaurus import Thesaurus
from build_tools.settings import read_settings
from tests.conftest import ROOT
from tests.outputs.search.conftest import MODULES, Answer

Ask = Callable[..., list[Answer]]
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, bytes]:
    return {file.address: file.content for file in index(library)}


def of_kind(files: dict[str, bytes], kind: str) -> dict[str, Any]:
    return {address: json.loads(content) for address, content in files.items() if f"/{kind}/" in address}


def test_two_builds_are_the_same_to_the_byte(library: Library, files: dict[str, bytes]) -> None:
    settings, _ = read_settings(library.settings.root)
    assert settings is not None
    again, _ = read_library(settings, library.today)
    assert {file.address: file.content for file in index(again)} == files


def test_every_piece_bears_the_version_of_the_whole(files: dict[str, bytes]) -> None:
    versions = {json.loads(content)["v"] for content in files.values()}
    assert len(versions) == 1


def test_pieces_are_small_and_in_order(files: dict[str, bytes]) -> None:
    shards = of_kind(files, "words")
    ordered = [shards[f"/assets/search/words/{number}.json"]["terms"] for number in range(len(shards))]
    found = [term for terms in ordered for term in terms]
    assert found == sorted(found)
    assert all(len(terms) == 1 or len(json.dumps(terms)) < 2 * SHARD for terms in ordered)
    assert max(len(content) for address, content in files.items() if "/cards/" in address) < 6_000


def test_the_scripts_of_the_search_are_light(library: Library) -> None:
    """As they are published, without comments and margins."""
    scripts = {file.address: file.content for file in assets(library) if "/search" in file.address}
    assert len(scripts) == len(list(MODULES.glob("search*.js")))
    assert not any(b"\n//" in script or b"\n " in script for script in scripts.values())
    assert sum(len(gzip.compress(script)) for script in scripts.values()) <= 15_000


def test_the_introduction_of_a_session_is_not_counted(asked: Ask) -> None:
    """Its words stand on the report alone, before the first heading."""
    (answer,) = asked('"bons réflexes"')
    assert answer["count"] == 0


def test_what_was_withdrawn_is_not_found(tmp_path: Path) -> None:
    practice = "id: BP-2026-01\ntitle: Zanzibar\nwithdrawn:\n  on: 2026-01-01\n  reason: Zanzibar\n"
    found = files_of(tmp_path, f"---\n{practice}---\n\nZanzibar\n")
    assert b"zanzibar" not in b"".join(found.values()).lower()


def test_a_name_that_is_not_to_be_shown_is_not_found(tmp_path: Path) -> None:
    report = "id: TR-2026-01\ntitle: Rencontre\nkind: meeting\nheld_on: 2026-01-01\nspeakers:\n"
    report += "  - name: Zanzibar\n    function: zanzibarite\n    show: none\n"
    found = files_of(tmp_path, f"---\n{report}---\n", "docs/round-tables/x.fr.md")
    assert b"zanzibar" not in b"".join(found.values()).lower()


def files_of(root: Path, text: str, path: str = "practices/x.fr.md") -> dict[str, bytes]:
    """The index of a site of one file."""
    (root / path).parent.mkdir(parents=True)
    (root / path).write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    settings, _ = read_settings(root)
    assert settings is not None
    library, problems = read_library(settings, TODAY)
    assert problems == []
    return {file.address: file.content for file in index(library)}


def test_filters_are_the_keys_of_the_frontmatter_and_four_more(files: dict[str, bytes]) -> None:
    manifest = json.loads(files["/assets/search/manifest.json"])
    assert {"type", "creditors", "debts", "techniques", "outcomes", "year", "language", "validity"} <= {
        *manifest["facets"]
    }
    validity = json.loads(files["/assets/search/facets/validity.json"])["values"]
    assert {*validity} <= {"current", "review-due", "superseded"}


def test_filters_count_together(asked: Ask) -> None:
    either, both = (
        asked("", creditors=["preteur", "spf-finances"], type=["practice"]),
        asked("", outcomes=["plan-accepte"]),
    )
    assert {"BP-2022-02", "BP-2022-03"} == {*either[0]["results"]}
    assert both[0]["results"] == ["BP-2022-03"]


def test_dutch_compounds_are_taken_apart() -> None:
    compounds = Compounds({"ziekenhuis", "factuur", "schuld", "bemiddeling", "loon", "overdracht", "dienst"})
    assert compounds.parts("ziekenhuisfactuur") == ("ziekenhuis", "factur")
    assert compounds.parts("loonsoverdracht") == ("lon", "overdracht")
    assert compounds.parts("schuldbemiddelingsdienst") == ("schuld", "bemiddel", "dienst")
    assert compounds.parts("gemeente") == ()


def test_a_compound_that_nobody_wrote_is_found_by_its_parts(asked: Ask) -> None:
    (answer,) = asked("ziekenhuisschuld", language="nl")
    assert {"BP-2023-01", "BP-2023-02"} & {*answer["results"][:3]}


@pytest.mark.parametrize(
    ("wrong", "right", "slip"),
    [
        ("presciption", "prescription", True),
        ("huisier", "huissier", True),
        ("hopitla", "hopital", True),
        ("alektum", "alektum", False),
        ("hopitl", "hopital", True),
        ("hopitxly", "hopital", False),
    ],
)
def test_one_slip_is_told_from_two(wrong: str, right: str, slip: bool) -> None:
    assert is_one_slip(wrong, right) is slip
    assert is_one_slip(right, wrong) is slip


def test_misspellings_in_the_vocabulary_are_corrected_openly(library: Library) -> None:
    slips = Thesaurus(library.vocabulary, Compounds(())).misspellings
    assert slips["presciption"] == "prescription"
    assert slips["huisier"] == "huissier"
    assert "isole" not in slips


def test_a_superseded_case_stands_below_a_current_one(tmp_path: Path, node: Callable[..., Any]) -> None:
    text = "---\nid: {}\ntitle: Plan de zanzibar\n{}---\n\nUn plan.\n"
    (tmp_path / "practices").mkdir()
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    past = "validity:\n  reviewed: 2026-01-01\n  by: x\n  replaced_by: BP-2026-02\n"
    for name, content in {"a": text.format("BP-2026-01", past), "b": text.format("BP-2026-02", "")}.items():
        (tmp_path / f"practices/{name}.fr.md").write_text(content, encoding="utf-8")
    settings, _ = read_settings(tmp_path)
    assert settings is not None
    library, _ = read_library(settings, TODAY)
    for file in index(library):
        path = tmp_path / "site" / file.address.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    asked = [{"query": "zanzibar", "language": "fr"}]
    (answer,) = node("answer.mjs", asked, tmp_path / "site/assets/search")
    assert answer["results"] == ["BP-2026-02", "BP-2026-01"]
