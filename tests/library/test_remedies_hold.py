"""What a message tells the author to write is accepted when it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.tiny_site import diagnose

HEADS = {
    "practices/cas.fr.md": "id: BP-2022-01\ntitle: Un cas\n",
    "docs/agenda/debat.fr.md": "id: EV-2022-01\ntitle: Un débat\ncategory: centre\nstarts: 2027-03-04T09:30\n",
    "docs/round-tables/debat.fr.md": "id: TR-2022-01\ntitle: Un débat\nkind: meeting\nheld_on: 2022-02-24\n",
}


def _diagnosed(folder: Path, path: str, keys: str) -> list[tuple[str, str]]:
    found = diagnose(folder, {path: f"---\n{HEADS[path]}{keys}---\n\nLe texte.\n"})
    return [(one.name, _first(one.values.get("fixed", ""))) for one in found]


def _first(fixed: object) -> str:
    """The remedy; of several ids that can be meant, the first."""
    return str(fixed[0] if isinstance(fixed, tuple) else fixed)


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("practices/cas.fr.md", "creditors: FOD Financiën, Vivaqua\n"),
        ("practices/cas.fr.md", "creditors:\n  • vivaqua\n  • SPF Finances\n"),
        ("practices/cas.fr.md", "creditors:\n  vivaqua: oui\n"),
        ("practices/cas.fr.md", "intermediaries: gerechtsdeurwaarder\n"),
        ("practices/cas.fr.md", "amounts: 1.200 €\n"),
        ("practices/cas.fr.md", "amounts:\n  claimed: 1200\n  settled: 300\n"),
        ("practices/cas.fr.md", "plan: 50 € x 12\n"),
        ("practices/cas.fr.md", "plan:\n  - monthly: 50\n  - months: 12\n"),
        ("practices/cas.fr.md", "changes:\n  - on: 2024-01-01\n    what:\n      - un chiffre\n      - un nom\n"),
        ("docs/agenda/debat.fr.md", "registration: nom@example.org\n"),
        ("docs/agenda/debat.fr.md", "languages: fr, nl\n"),
        ("docs/round-tables/debat.fr.md", "participants: 30\n"),
    ],
)
def test_the_line_to_write_is_accepted(tmp_path: Path, path: str, keys: str) -> None:
    ((name, fixed),) = _diagnosed(tmp_path / "broken", path, keys)
    assert name == "wrong-type"
    whole = f"changes:\n  - on: 2024-01-01\n    {fixed}" if fixed.startswith("what") else fixed
    assert _diagnosed(tmp_path / "mended", path, f"{whole}\n") == []


@pytest.mark.parametrize(
    "keys",
    ["creditors:\n  - FOD Financiën\n", "creditors:\n  - Vivaqua\n", "debts:\n  - Water\n", "debts: [Eau, Énergie]\n"],
)
def test_the_id_to_write_is_accepted(tmp_path: Path, keys: str) -> None:
    for name, fixed in _diagnosed(tmp_path / "broken", "practices/cas.fr.md", keys):
        assert name == "wrong-concept-id"
        key = keys.partition(":")[0]
        assert _diagnosed(tmp_path / "mended", "practices/cas.fr.md", f"{key}:\n  - {fixed}\n") == []
