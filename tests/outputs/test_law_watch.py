"""The end of one concept, set in its file and nowhere else, changes everything that rests on it, and nothing is missed.

What must change is found by a search of the sources of its own: plain YAML, without a line of the tool.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from build_tools.build import Build, build
from build_tools.core.languages import PUBLISHED, Language
from build_tools.outputs.product import File, Page
from build_tools.settings import read_settings
from build_tools.upkeep import look_after
from tests.conftest import ROOT

ENDED = date(2027, 1, 1)
BEFORE, ON, AFTER = date(2026, 12, 31), ENDED, date(2027, 6, 1)
LAST_DAY = {Language.FR: "31\u00a0décembre 2026", Language.NL: "31\u00a0december 2026"}
FIRST_DAY = {Language.FR: "1er\u00a0janvier 2027", Language.NL: "1\u00a0januari 2027"}
OVER = {Language.FR: "plus d’application", Language.NL: "niet meer van toepassing"}
CONCEPTS = ("cde-livre-xix", "plan-de-paiement-a-long-terme")
BANNER = re.compile(r'<div class="gp-banner gp-banner--(?:expiring|superseded|affected).*?</div>', re.DOTALL)
LISTED = re.compile(
    r'<article class="gp-card.*?</article>|<li(?: data-gp-[^>]*)?><span class="gp-icon.*?</div></li>'
    r'|<li class="gp-event.*?</li>',
    re.DOTALL,
)
ATOM = "{http://www.w3.org/2005/Atom}"
COUNTED_OR_QUOTED = ("/chiffres/", "/cijfers/", "/fiches/")
"""The figures count how many cases are current, and the guide quotes the vocabulary's own file."""

ELSEWHERE = ("/glossaire/", "/woordenlijst/", "/guide/", "/gids/", "/bp-", "/doc-")
"""The glossary says it in the line below, the guide is what authors wrote, short addresses only lead on."""


@dataclass(frozen=True)
class Sources:
    """The content as plain YAML: the heads of all files by path, the concepts by id with the name of their file."""

    heads: dict[str, dict[str, Any]] = field(default_factory=dict)
    concepts: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path) -> Sources:
        sources = cls()
        for path in sorted([*root.glob("practices/*.md"), *root.glob("docs/**/*.md")]):
            parts = path.read_text(encoding="utf-8").split("---\n")
            if len(parts) > 2:
                sources.heads[path.relative_to(root).as_posix()] = yaml.safe_load(parts[1])
        for path in root.glob("practices/vocabulary/*.yml"):
            for concept, told in yaml.safe_load(path.read_text(encoding="utf-8")).items():
                sources.concepts[concept] = path.stem, told
        return sources

    def falling_with(self, concept: str) -> set[str]:
        """The concept, and those of its scheme that have nothing broader left."""
        fallen = {concept}
        scheme = self.concepts[concept][0]
        while True:
            more = {
                one
                for one, (kind, told) in self.concepts.items()
                if kind == scheme and told.get("broader") and set(told["broader"]) <= fallen
            }
            if more <= fallen:
                return fallen
            fallen |= more

    def resting_on(self, concepts: set[str]) -> set[str]:
        """The ids of all entries in whose heads one of the concepts stands, but for those confirmed in spite of it."""
        found = set()
        for head in self.heads.values():
            confirmed = set((head.get("validity") or {}).get("confirms") or ())
            if set(_strings({k: v for k, v in head.items() if k != "validity"})) & concepts - confirmed:
                found.add(head["id"])
        return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


def _copy(folder: Path, concept: str = "") -> Path:
    """The project's content in a folder, with the end of a concept written in its file by hand."""
    shutil.copytree(ROOT / "practices", folder / "practices")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for path in folder.glob("practices/vocabulary/*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(rf"^{concept}:\n", rf"{concept}:\n  ended: {ENDED}\n", text, flags=re.MULTILINE), encoding="utf-8"
        )
    return folder


def _build(root: Path, today: date) -> Build:
    settings, problems = read_settings(root)
    assert settings, problems
    made = build(settings, today)
    assert not made.errors
    return made


@pytest.fixture(scope="module", params=CONCEPTS)
def concept(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=[BEFORE, ON, AFTER], ids=["before", "on", "after"])
def today(request: pytest.FixtureRequest) -> date:
    assert isinstance(request.param, date)
    return request.param


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, today: date) -> Build:
    return _build(_copy(tmp_path_factory.mktemp("untouched")), today)


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory, concept: str, today: date) -> Build:
    return _build(_copy(tmp_path_factory.mktemp("ended"), concept), today)


@pytest.fixture(scope="module")
def sources() -> Sources:
    return Sources.read(ROOT)


@pytest.fixture(scope="module")
def resting(sources: Sources, concept: str) -> set[str]:
    found = sources.resting_on(sources.falling_with(concept))
    assert found, "a concept that nothing rests on proves nothing"
    return found


def _pages(made: Build) -> dict[str, Page]:
    return {product.address: product for product in made.products if isinstance(product, Page)}


def _files(made: Build) -> dict[str, bytes]:
    return {product.address: product.content for product in made.products if isinstance(product, File)}


def _day(today: date, language: Language) -> str:
    return LAST_DAY[language] if today < ENDED else FIRST_DAY[language]


def _addresses(made: Build, ids: set[str], language: Language) -> dict[str, str]:
    return {one: address for one in ids if (address := made.library.address(one, language))}


def test_the_page_of_all_that_rests_on_it_says_so(ended: Build, resting: set[str], today: date) -> None:
    pages = _pages(ended)
    for language in PUBLISHED:
        for one, address in _addresses(ended, resting, language).items():
            banner = re.findall(
                r'<div class="gp-banner gp-banner--(?:expiring|superseded|affected).*?</div>',
                pages[address].body,
                re.DOTALL,
            )
            assert any(_day(today, language) in told for told in banner), f"{one} in {language}"


def test_every_list_marks_all_that_rests_on_it(ended: Build, resting: set[str], today: date) -> None:
    marked = 0
    for language in PUBLISHED:
        links = [f'href="{address}"' for address in _addresses(ended, resting, language).values()]
        for page in _pages(ended).values():
            for line in LISTED.findall(page.body) if page.language is language else ():
                if any(link in line for link in links):
                    assert _day(today, language) in line, f"{line} on {page.address}"
                    marked += 1
    assert marked >= 2 * len(resting)


class _Lines(HTMLParser):
    """The links of a page, each with the words of the line it stands in: a list item, a row, a term, a card."""

    LINE = frozenset({"li", "tr", "dd", "dt", "article"})

    def __init__(self, body: str) -> None:
        super().__init__()
        self.open: list[list[str]] = []
        self.links: list[tuple[str, list[str]]] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.LINE:
            self.open.append([])
        elif tag == "a" and self.open:
            self.links.append((str(dict(attrs).get("href", "")), self.open[-1]))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.LINE:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for words in self.open:
            words.append(data)


def test_no_link_to_what_ends_stands_without_its_end(
    ended: Build, sources: Sources, resting: set[str], concept: str, today: date
) -> None:
    """Whatever list or table of ours a link stands in; `words` gathers until the line ends."""
    fallen = sources.falling_with(concept)
    for language in PUBLISHED:
        advice = {one for one in resting if one.startswith(("BP-", "DOC-"))}
        ending = set(_addresses(ended, advice, language).values())
        section = "notions" if language is Language.FR else "begrippen"
        ending |= {f"/{language}/{section}/{sources.concepts[one][0]}/{one}/" for one in fallen}
        found = [
            (href, page.address, "".join(words))
            for page in _pages(ended).values()
            if page.language is language and not any(part in page.address for part in ELSEWHERE)
            for href, words in _Lines(page.body).links
            if href in ending
        ]
        assert found
        short = {OVER[language]} if today >= ENDED else set()  # at the top of a page, for the screen of a phone
        assert not [line for line in found if not any(told in line[2] for told in {_day(today, language), *short})]


def test_every_mention_of_the_concept_says_when_it_ends(ended: Build, concept: str, today: date) -> None:
    for language in PUBLISHED:
        term = ended.library.vocabulary[concept]
        address = f"/{language}/{'notions' if language is Language.FR else 'begrippen'}/{term.scheme}/{concept}/"
        day, pages = _day(today, language), _pages(ended)
        assert day in pages[address].body
        assert day in pages[address.removesuffix(f"{concept}/")].body
        glossary = pages[f"/{language}/{'glossaire' if language is Language.FR else 'woordenlijst'}/"].body
        assert day in re.findall(rf'<div id="{concept}">.*?</div>', glossary, re.DOTALL)[0]
        chips = [
            chip
            for page in pages.values()
            for chip in re.findall(rf'<a class="gp-chip" href="{address}".*?</a>', page.body, re.DOTALL)
        ]
        assert all(day in chip for chip in chips)


def test_every_feed_marks_all_that_rests_on_it(ended: Build, resting: set[str], today: date) -> None:
    marked = set()
    for address, content in _files(ended).items():
        if not re.fullmatch(r"/(?:fr/flux|nl/feeds)/(?!agenda)[a-z/-]+\.xml", address):
            continue
        language = Language(address[1:3])
        for entry in ET.fromstring(content).iter(f"{ATOM}entry"):  # noqa: S314  (our own file)
            one = entry.findtext(f"{ATOM}id", "").split(":")[2]
            if one in resting:
                assert _day(today, language) in entry.findtext(f"{ATOM}title", ""), f"{one} in {address}"
                marked.add(one)
    assert marked >= {one for one in resting if one.startswith(("BP-", "TR-", "DOC-")) and ended.library.get(one)}


def test_search_engines_are_told(ended: Build, resting: set[str], today: date) -> None:
    for language in PUBLISHED:
        for one, address in _addresses(ended, resting, language).items():
            if not one.startswith("EV-"):  # an event has a status of its own; that its subject ends does not cancel it
                (data,) = _pages(ended)[address].data
                expected = {"expiring"} if today < ENDED else {"superseded", "affected"}
                assert data["creativeWorkStatus"] in expected, one


def test_the_exports_are_told(ended: Build, resting: set[str], today: date) -> None:
    files = _files(ended)
    rows = [row for row in json.loads(files["/api/practices.json"])["practices"] if row["id"] in resting]
    lines = list(csv.DictReader(io.StringIO(files["/api/practices.csv"].decode("utf-8-sig")), delimiter=";"))
    assert {row["id"] for row in rows} == {one for one in resting if one.startswith("BP-")}
    for row in rows:
        validity = row["validity"]
        line = next(line for line in lines if (line["id"], line["language"]) == (row["id"], row["language"]))
        assert line["validity"] == validity["state"]
        if today < ENDED:
            assert validity["until"] == line["validity_until"] == "2026-12-31"
        else:
            assert (validity["state"], validity["since"], line["validity_since"]) == (
                "superseded",
                "2027-01-01",
                "2027-01-01",
            )


def test_the_vocabulary_is_told(ended: Build, sources: Sources, concept: str, today: date) -> None:
    graph = json.loads(_files(ended)["/api/vocabulary.jsonld"])["@graph"]
    told = {one["notation"]: one for one in graph if "notation" in one}
    for one in sources.falling_with(concept):
        assert (told[one]["ended"], told[one]["deprecated"]) == ("2027-01-01", today >= ENDED)


def test_staff_are_told(ended: Build, resting: set[str], today: date) -> None:
    kinds = {"soon-invalid"} if today < ENDED else {"invalid", "affected", "marked-invalid"}
    told = {one.about for one in look_after(ended.library, {}) if one.kind.name in kinds}
    assert resting <= told
    warned = {one.path for one in ended.diagnostics if one.name == "ended-concept"}
    advice = {
        entry.path for entry in ended.library.originals.values() if entry.id in resting and entry.facts.gives_advice
    }
    assert warned == (set() if today < ENDED else advice)


def test_nothing_else_changes(
    untouched: Build, ended: Build, sources: Sources, resting: set[str], concept: str
) -> None:
    before, after = _pages(untouched), _pages(ended)
    fallen = sources.falling_with(concept)
    assert before.keys() == after.keys()
    for address, page in after.items():
        if page != before[address] and not any(part in address for part in COUNTED_OR_QUOTED):
            hrefs = set(re.findall(r'href="([^"?#]+)', page.body)) | {address}
            reached = {href.rstrip("/").rpartition("/")[2] for href in hrefs}
            addresses = set(_addresses(ended, resting, page.language).values())
            assert reached & fallen or hrefs & addresses, f"{address} changed for no reason"


def test_the_real_case_shows_its_end_today(tmp_path: Path) -> None:
    """The administrative settlement of debts ended on 2025-10-01 and gave way to the long-term payment plan."""
    made = _build(_copy(tmp_path), date(2026, 11, 23))
    assert not made.diagnostics
    for language, section in ((Language.FR, "notions"), (Language.NL, "begrippen")):
        body = _pages(made)[str(made.library.address("BP-2022-03", language))].body
        banner = re.findall(r'<div class="gp-banner gp-banner--superseded.*?</div>\n</div>', body, re.DOTALL)[0]
        assert f'href="/{language}/{section}/procedures/plan-de-paiement-a-long-terme/"' in banner
    row = next(one for one in json.loads(_files(made)["/api/practices.json"])["practices"] if one["id"] == "BP-2022-03")
    assert row["validity"]["state"] == "superseded"
    assert row["validity"]["since"] == "2025-10-01"
    assert row["validity"]["successors"] == ["plan-de-paiement-a-long-terme"]


def test_search_results_are_marked(ended: Build, resting: set[str], today: date) -> None:
    """Each result is shown from its card, whatever piece of the index that stands in."""
    for language in PUBLISHED:
        folder = f"/assets/search/cards/{language}/"
        cards = [content.decode() for address, content in _files(ended).items() if address.startswith(folder)]
        for one in _addresses(ended, resting, language):
            told = [text for text in cards if json.dumps(one) in text or f'"{one.lower()}"' in text]
            assert any(_day(today, language) in text for text in told), f"{one} in {language}"
