"""A site of any number of generated cases, the same ones every time: for benchmarks and for tests of size.

    python -m tests.benchmarks.cases 1000 /tmp/large-site

The settings and the vocabulary are the project's own. A few concepts are named by many cases and most by few, as in
real life; three originals in four are French, every fifth case is translated, every tenth rests on a round table.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from build_tools.core.files import Files
from build_tools.core.folding import slugify
from build_tools.core.languages import Language
from build_tools.library.vocabulary import Term, read_vocabulary
from tests.benchmarks.sentences import FR, HEADINGS, NL, SENTENCES, SUMMARIES, TITLES

PROJECT = Path(__file__).resolve().parents[2]
CASES_PER_ROUND_TABLE = 20
_FIRST_DAY = date(2014, 1, 1)
_LAST_REVIEW = date(2026, 6, 30)


def write_site(root: Path, count: int, *, seed: int = 1) -> None:
    """Write a site of `count` cases in the empty or missing folder `root`."""
    (root / "docs/round-tables").mkdir(parents=True)
    shutil.copytree(PROJECT / "practices/vocabulary", root / "practices/vocabulary")
    shutil.copy(PROJECT / "mkdocs.yml", root / "mkdocs.yml")
    author = Author(Random(seed), _Concepts(root))  # noqa: S311 - the same cases every time
    for number in range(1, count + 1):
        for name, text in author.case(number).items():
            (root / "practices" / name).write_text(text, encoding="utf-8", newline="\n")
    for number in range(1, count // (10 * CASES_PER_ROUND_TABLE) + 2):
        path = root / f"docs/round-tables/table-ronde-{number}.fr.md"
        path.write_text(author.round_table(number), encoding="utf-8", newline="\n")


class _Concepts:
    """The project's vocabulary, to draw from."""

    def __init__(self, root: Path) -> None:
        vocabulary, _ = read_vocabulary(Files(root))
        organisations = vocabulary.scheme("organisations")
        self.schemes: dict[str, list[Term]] = {
            name: vocabulary.scheme(name)
            for name in ("profiles", "debts", "procedures", "techniques", "outcomes", "laws")
        }
        for role in ("creditor", "intermediary", "partner"):
            self.schemes[role] = [term for term in organisations if role in term.concept.roles]

    def draw(self, random: Random, scheme: str, most: int) -> list[Term]:
        """One to `most` different concepts; the first ones of a scheme come up far more often."""
        terms = self.schemes[scheme]
        drawn = [terms[int(len(terms) * random.random() ** 2.5)] for _ in range(random.randint(1, most))]
        return list({term.id: term for term in drawn}.values())


@dataclass(frozen=True)
class Author:
    """Tells cases, by chance and always in the same order."""

    random: Random
    concepts: _Concepts

    def case(self, number: int) -> dict[str, str]:
        """The files of one case by name: the original, and perhaps a translation."""
        language = NL if number % 4 == 0 else FR
        named = {key: self._draw(key) for key in _KEYS}
        slots = self._slots(named)
        head = {**self._words(number, language, named, slots), **self._facts(number, named, slots)}
        files = {_file_name(head["title"], number, language): _file(head, self._body(language, named, slots))}
        if number % 5 == 0:
            other = language.other
            complete = "complete" if number % 10 == 0 else "summary"
            words = self._words(number, other, named, slots)
            head = {"id": words.pop("id"), "translation": complete, **words}
            files[_file_name(words["title"], number, other)] = _file(head, self._body(other, named, slots))
        return files

    def round_table(self, number: int) -> str:
        """A report on which cases rest."""
        day = _held_on(number)
        head = {"id": f"TR-{day.year}-{number:02}", "title": f"Table ronde {number}", "held_on": day.isoformat()}
        head |= {"published": day.isoformat(), "kind": "round-table", "place": "Bruxelles"}
        return _file(head, "## Introduction\n\nLes services ont présenté leurs pratiques et en ont discuté.\n")

    def _draw(self, key: str) -> list[Term]:
        scheme, most = _KEYS[key]
        return self.concepts.draw(self.random, scheme, most)

    def _slots(self, named: dict[str, list[Term]]) -> dict[str, int]:
        claimed = self.random.randrange(300, 25_000, 50)
        settled = self.random.randrange(100, claimed, 50)
        return {
            "claimed": claimed,
            "settled": settled,
            "costs": claimed // 5,
            "monthly": self.random.randrange(25, 300, 5),
            "months": self.random.randint(6, 60),
            "weeks": self.random.randint(2, 9),
            "children": self.random.randint(2, 4),
            "income": self.random.randrange(1_000, 2_200, 50),
        }

    def _words(self, number: int, language: Language, named: Any, slots: Any) -> dict[str, Any]:
        title = self.random.choice(TITLES[language]).format(**_labels(named, language), **slots)
        summary = self.random.choice(SUMMARIES[language]).format(**_labels(named, language), **slots)
        return {"id": _id(number), "title": title[:1].upper() + title[1:], "summary": summary}

    def _facts(self, number: int, named: dict[str, list[Term]], slots: dict[str, int]) -> dict[str, Any]:
        day = _FIRST_DAY + timedelta(days=3 * number % 4500)
        facts: dict[str, Any] = {"published": day.isoformat()[:7], "facts_on": str(day.year - 1)}
        if number % 10 == 0:
            table = number // (10 * CASES_PER_ROUND_TABLE) + 1
            facts["round_table"] = f"TR-{_held_on(table).year}-{table:02}"
        facts |= {key: [term.id for term in terms] for key, terms in named.items()}
        creditor = named["creditors"][0].id
        facts["amounts"] = [
            {"creditor": creditor, "claimed": f"{slots['claimed']}.00", "settled": f"{slots['settled']}.00"}
        ]
        facts["plan"] = {"monthly": f"{slots['monthly']}.00", "months": str(slots["months"])}
        reviewed = min(day + timedelta(days=400), _LAST_REVIEW)
        facts["validity"] = {"reviewed": reviewed.isoformat(), "by": "équipe juridique"}
        return facts | {"anonymised": {"by": "équipe de publication", "on": day.isoformat()}}

    def _body(self, language: Language, named: Any, slots: Any) -> str:
        words = {**_labels(named, language), **slots}
        parts = []
        for position, heading in enumerate(HEADINGS[language]):
            told = [one.format(**words) for one in self.random.sample(SENTENCES[language], 6)]
            parts.append(f"## {heading}\n\n{_listed(told) if position == 0 else _paragraphs(told)}\n")
        return "\n".join(parts)


_KEYS: dict[str, tuple[str, int]] = {
    "creditors": ("creditor", 2),
    "intermediaries": ("intermediary", 1),
    "profiles": ("profiles", 2),
    "debts": ("debts", 2),
    "procedures": ("procedures", 3),
    "techniques": ("techniques", 3),
    "outcomes": ("outcomes", 2),
    "legal_basis": ("laws", 2),
}
"""Of each key that names concepts: the scheme, and the most a case names."""

_SLOTS = {
    "creditors": "creditor",
    "profiles": "profile",
    "debts": "debt",
    "procedures": "procedure",
    "techniques": "technique",
    "outcomes": "outcome",
}


def _held_on(table: int) -> date:
    """The day of a round table: after the facts of all cases that were told there."""
    return _FIRST_DAY + timedelta(days=min(600 * table, 4500))


def _id(number: int) -> str:
    return f"BP-{2000 + number // 100:04}-{number % 100:02}"


def _labels(named: dict[str, list[Term]], language: Language) -> dict[str, str]:
    return {slot: named[key][0].label(language) for key, slot in _SLOTS.items()}


def _file_name(title: str, number: int, language: Language) -> str:
    return f"{slugify(title)[:70].rstrip('-')}-{number}.{language}.md"


def _file(head: dict[str, Any], body: str) -> str:
    return (
        f"---\n{yaml.dump(head, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)}---\n\n{body}"
    )


def _listed(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences) + "\n"


def _paragraphs(sentences: Sequence[str]) -> str:
    return f"{' '.join(sentences[:3])}\n\n{' '.join(sentences[3:])}\n"


if __name__ == "__main__":
    write_site(Path(sys.argv[2]), int(sys.argv[1]))
