"""Every number on the figures pages, counted again from the files by plain YAML, without a line of the tool."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from html import unescape
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml

from build_tools.core.languages import PUBLISHED, Language
from build_tools.library import Library, read_library
from build_tools.outputs.evidence import ROWS, evidence
from build_tools.outputs.figures import figures
from build_tools.outputs.legal_amounts import legal_amounts
from build_tools.outputs.product import Page
from build_tools.settings import read_settings
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
CASES = {
    "un.fr.md": """
published: 2024-03
creditors: [spf-finances, vivaqua]
debts: [impot-des-personnes-physiques, eau]
techniques: [plan-d-apurement, verification-du-decompte]
outcomes: [plan-accepte, remise-partielle]
amounts: [{creditor: spf-finances, claimed: 4000, settled: 3000}, {creditor: vivaqua, claimed: 900, settled: 100}]
plan: {monthly: 150, months: 20}
adopters:
  - {on: 2026-02, service: CPAS, text: Pareil., outcome: plan-accepte}
  - {on: 2026-04, service: ASBL, text: Pareil., outcome: refus}
""",
    "deux.fr.md": """
published: 2024-05
shape: attempt
creditors: [spf-finances]
debts: [impot-des-personnes-physiques]
techniques: [plan-d-apurement]
outcomes: [refus]
amounts: [{claimed: 1000, settled: 1000}]
""",
    "trois.fr.md": """
published: 2025-01
withdrawn: {on: 2025-06-01, reason: Trop ancien.}
creditors: [spf-finances]
outcomes: [refus]
amounts: [{creditor: spf-finances, claimed: 1000, settled: 0}]
""",
    "demain.fr.md": "published: 2027-01\noutcomes: [refus]\n",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's content and some cases more, so that every sort of figure is there."""
    folder = tmp_path_factory.mktemp("figures")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "practices", folder / "practices")
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    for number, (name, head) in enumerate(CASES.items(), 90):
        text = f"---\nid: BP-2024-{number}\ntitle: Cas {number}\n{head.strip()}\n---\n\nTexte.\n"
        (folder / "practices" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    settings, problems = read_settings(root)
    assert settings, problems
    return read_library(settings, TODAY)[0]


@pytest.fixture(scope="module")
def heads(root: Path) -> list[dict[str, Any]]:
    """The heads of the practices that count: visible originals that were not withdrawn."""
    found = []
    for path in (root / "practices").glob("*.md"):
        head = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        hidden = head.get("draft") or str(head.get("published", "")) > "2026-11" or "withdrawn" in head
        if "translation" not in head and not hidden:
            found.append(head)
    return found


@pytest.fixture(scope="module")
def labels(root: Path) -> dict[str, dict[str, str]]:
    """The label of every concept by language."""
    found: dict[str, dict[str, str]] = {}
    for path in (root / "practices/vocabulary").glob("*.yml"):
        found |= {one: told["label"] for one, told in yaml.safe_load(path.read_text(encoding="utf-8")).items()}
    return found


def _rows(page: Page, table: str) -> dict[str, str]:
    """What a table of a page says: the text of each row's head, and of its first cell."""
    body = page.body[page.body.index(f'id="{table}"') :]
    body = body[: body.index("</table>")]
    rows = re.findall(r'<th scope="row">(.*?)</th>\s*<td[^>]*>(.*?)</td>', body, re.DOTALL)
    return {_text(head): _text(cell) for head, cell in rows}


def _text(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\u202f", " ").replace("’", "'").split())


def _pages(made: Any) -> dict[Language, Page]:
    return {page.language: page for page in made}


def _median(shares: list[Decimal]) -> str:
    return f"{(100 * median(shares)).quantize(Decimal(1), ROUND_HALF_UP)} %"


def _share(amount: dict[str, Any]) -> Decimal:
    return 1 - Decimal(str(amount["settled"])) / Decimal(str(amount["claimed"]))


@pytest.mark.parametrize("language", PUBLISHED)
def test_counts_are_those_of_the_files(
    library: Library, heads: list[dict[str, Any]], labels: dict[str, dict[str, str]], language: Language
) -> None:
    page = _pages(figures(library))[language]
    years = Counter(str(head["published"])[:4] for head in heads)
    assert _rows(page, "years") == {year: str(count) for year, count in years.items()}
    for key, table in (("debts", "debts"), ("outcomes", "outcomes")):
        counts = Counter(one for head in heads for one in set(head.get(key) or ()))
        expected = {labels[one][language].replace("’", "'"): str(count) for one, count in counts.items()}
        assert _rows(page, table) == expected


@pytest.mark.parametrize("language", PUBLISHED)
def test_totals_are_those_of_the_files(library: Library, heads: list[dict[str, Any]], language: Language) -> None:
    page = _pages(figures(library))[language]
    shown = dict(re.findall(r'data-figure="(\w+)"><b>(.*?)</b>', page.body))
    amounts = [amount for head in heads for amount in head.get("amounts") or () if "settled" in amount]
    attempts = [head for head in heads if head.get("shape") == "attempt"]
    assert shown == {
        "practices": str(len(heads)),
        "attempts": str(len(attempts)),
        "plans": str(len([head for head in heads if "plan" in head and head not in attempts])),
        "adopters": str(sum(len(head.get("adopters") or ()) for head in heads)),
        "remitted": _median([_share(amount) for amount in amounts]).replace(" ", "\u00a0"),
    }
    assert len(amounts) == 4


@pytest.mark.parametrize("language", PUBLISHED)
def test_shares_are_medians_of_the_amounts_of_a_creditor(
    library: Library, heads: list[dict[str, Any]], labels: dict[str, dict[str, str]], language: Language
) -> None:
    shares: dict[str, list[Decimal]] = {}
    for head in heads:
        for amount in head.get("amounts") or ():
            owed = [amount["creditor"]] if "creditor" in amount else head["creditors"]
            if "settled" in amount and len(owed) == 1:
                shares.setdefault(owed[0], []).append(_share(amount))
    rows = {name: told.partition(" (")[0] for name, told in _rows(_pages(figures(library))[language], "shares").items()}
    assert rows == {labels[one][language]: _median(found) for one, found in shares.items()}
    assert shares["spf-finances"] == [Decimal("0.25"), Decimal(0)] or shares["spf-finances"] == [
        Decimal(0),
        Decimal("0.25"),
    ]


@pytest.mark.parametrize("language", PUBLISHED)
def test_every_cell_of_the_evidence_map_is_counted_again(
    library: Library, heads: list[dict[str, Any]], labels: dict[str, dict[str, str]], language: Language
) -> None:
    page = _pages(evidence(library))[language]
    creditors = {one for head in heads for one in head.get("creditors") or () if head.get("techniques")}
    for creditor in creditors:
        group = page.body[page.body.index(f"/organisations/{creditor}/") :].split("</tbody>")[0]
        owed = [head for head in heads if creditor in (head.get("creditors") or ())]
        counts = Counter(one for head in owed for one in set(head.get("techniques") or ()))
        shown = dict(
            re.findall(r'<th scope="row"><a href="[^"]*/techniques/([^/"]+)/".*?<td><a[^>]*><b>(\d+)', group, re.DOTALL)
        )
        assert shown == {one: str(count) for one, count in counts.items() if one in shown}
        assert len(shown) == min(ROWS, len(counts))
        for technique in shown:
            cell = re.search(rf"/techniques/{technique}/.*?</tr>", group, re.DOTALL)
            assert cell
            outcomes = Counter(o for h in owed if technique in h["techniques"] for o in set(h.get("outcomes") or ()))
            for outcome, count in outcomes.items():
                times = f" × {count}" if count > 1 else ""
                assert f"{labels[outcome][language]}{times}".replace("’", "'") in _text(cell[0])


def test_the_map_does_not_grow_with_the_cases(library: Library) -> None:
    assert all(len(page.body) < 250_000 for page in evidence(library))


@pytest.mark.parametrize("language", PUBLISHED)
def test_every_dated_amount_of_the_vocabulary_is_shown_and_said_to_be_in_force(
    library: Library, root: Path, language: Language
) -> None:
    page = _pages(legal_amounts(library))[language]
    rows = re.findall(
        r'data-force="([a-z-]+)".*?/laws/([^/"]+)/".*?gp-number">(.*?)</td>.*?datetime="(.*?)"', page.body, re.DOTALL
    )
    shown = Counter((force, concept, _text(amount), day) for force, concept, amount, day in rows)
    expected: Counter[tuple[str, str, str, str]] = Counter()
    for concept, told in yaml.safe_load((root / "practices/vocabulary/laws.yml").read_text(encoding="utf-8")).items():
        values = told.get("values") or ()
        begun = [value["from"] for value in values if value["from"] <= TODAY]
        for value in values:
            force = (
                "in-force"
                if value["from"] == max(begun, default=None)
                else "past"
                if value["from"] <= TODAY
                else "coming"
            )
            amount = f"{value['amount']:,.2f}".replace(",", "_").replace(".", ",").removesuffix(",00")
            amount = amount.replace("_", " " if language is Language.FR else ".")
            expected[force, concept, f"{amount} €", value["from"].isoformat()] += 1
    assert shown == expected
    assert len(shown) >= 8
