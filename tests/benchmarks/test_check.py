"""How long `check` takes for 10,000 files, beside libyaml composing the same frontmatter: one run, medians, ratios.

Measures processor time and prints; asserts nothing about time, because a busy machine is no failure.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

from build_tools.authoring.check import check_site
from build_tools.authoring.init import begin_site
from build_tools.authoring.memory import FOLDER
from build_tools.checks import RULES
from build_tools.checks.rule import Rule
from build_tools.core.memory import everything_kept
from build_tools.library import Library, read_library
from build_tools.library.entry import Entry
from build_tools.settings import Settings, read_settings

COUNT = 10_000
RUNS = 3
TODAY = date(2026, 11, 23)

HEAD = """\
id: BP-2022-{number:05}
title: Un indépendant en difficulté accompagné par un partenaire, un dossier parmi d'autres
summary: Un artisan perd ses clients. Le service l'envoie chez un partenaire. Avec un plan financier et un microcrédit,
  il ouvre un magasin et retrouve une clientèle. Le service continue à négocier ses dettes.
published: 2022-06
former_addresses:
  - /Exemple-de-bonne-pratique-de-mediation-Un-dossier-{number}?lang=fr
shape: case
facts_on: 2021
creditors:
  - fournisseur-d-energie
intermediaries:
  - fournisseur-d-energie
partners:
  - fournisseur-d-energie
amounts:
  - creditor: fournisseur-d-energie
    claimed: 6400
    settled: 1700.50
    approximate: true
plan:
  monthly: 120
  months: 60
validity:
  reviewed: 2026-01-20
  by: équipe juridique du centre d'appui
anonymised:
  by: équipe de publication du centre d'appui
  on: 2026-01-13
"""

ROLES = "    - intermediary\n    - partner\n"

BODY = """
## À retenir

- Le partenaire conseille les indépendants en difficulté sur leur entreprise. Travailler avec lui renforce la médiation.
- Les séances se donnent en groupe, en journée. Chaque participant peut aussi y recevoir un conseil personnel.
- Si la personne hésite trop, demandez un rendez-vous individuel. Vous pouvez l'accompagner.

## Les faits

Un artisan indépendant se présente au service de médiation de dettes. Depuis plusieurs mois, il a de moins en moins de
travail et ses dettes s'accumulent. Le médiateur ne sait pas comment le conseiller sur la gestion de son entreprise.

## La négociation

Le partenaire reçoit d'abord les indépendants lors de séances d'information collectives, pendant la journée :

- les participants s'échangent des conseils pratiques ;
- ils comprennent mieux les explications, grâce à des cas concrets ;
- chacun peut repartir avec un conseil personnel, comme dans [ce dossier](BP-2022-00000).

Quand l'indépendant refuse vraiment la séance collective, on peut demander un rendez-vous individuel.

## Le résultat

Le partenaire conseille à l'indépendant d'ouvrir un magasin. Il faut pour cela demander un microcrédit, et donc préparer
un plan financier, aussi appelé « plan d'affaires ». Ce plan prévoit les comptes de l'entreprise sur trois ans.
"""


def test_check_of_ten_thousand_files(tmp_path: Path) -> None:
    settings = generate(tmp_path)
    heads = [HEAD.format(number=number) for number in range(COUNT)]
    about_heads = heads_only(settings)

    def compose() -> None:
        for head in heads:
            yaml.compose(head, Loader=yaml.CBaseLoader)

    def frontmatter_rules() -> None:
        with everything_kept():
            library, problems = read_library(settings, TODAY)
            assert not problems
            for rule in about_heads:
                list(rule.find(library) if rule.find else ())
            del library  # before the collector wakes up and walks it, as in `check_site`

    def cold() -> None:
        (tmp_path / FOLDER / "check.json").unlink(missing_ok=True)
        assert len(check_site(tmp_path, TODAY).files) > COUNT

    def unchanged() -> None:
        assert len(check_site(tmp_path, TODAY).files) > COUNT

    report({"compose": compose, "frontmatter rules": frontmatter_rules, "all rules": cold, "unchanged": unchanged})


def generate(root: Path) -> Settings:
    """A site of `COUNT` practices, each with a head and a body like the real ones."""
    begin_site(root, TODAY)
    vocabulary = root / "practices/vocabulary/organisations.yml"
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8") + ROLES, encoding="utf-8")
    for number in range(COUNT):
        text = f"---\n{HEAD.format(number=number)}---\n{BODY}"
        (root / f"practices/dossier-{number}.fr.md").write_text(text, encoding="utf-8")
    settings, _ = read_settings(root)
    assert settings is not None
    return settings


def heads_only(settings: Settings) -> list[Rule]:
    """The rules that look at keys and values alone.

    The others ask for bodies, or judge the addresses of the whole site together; entries and libraries keep both once
    they have been asked for.
    """
    library = read_library(settings, TODAY)[0]
    return [rule for rule in RULES.values() if rule.find and not _looks_further(rule, library)]


_ADDRESSES = frozenset({"former", "arrivals", "addresses", "standing_addresses"})


def _looks_further(rule: Rule, library: Library) -> bool:
    entries = tuple(Entry(entry.facts, entry.source) for entry in library.entries[:20])
    small = Library(library.settings, TODAY, library.vocabulary, entries)
    list(rule.find(small) if rule.find else ())
    return any("body" in vars(entry) for entry in entries) or not _ADDRESSES.isdisjoint(vars(small))


def report(kinds: dict[str, Callable[[], None]]) -> None:
    """Run every kind in turn, several times, and print medians and ratios to the first."""
    times: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in range(RUNS):
        for name, run in kinds.items():
            gc.collect()
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    yardstick = next(iter(medians.values()))
    print(f"\ncheck of {COUNT:,} files, median of {RUNS} runs")
    for name, median in medians.items():
        print(f"  {name:20} {median:7.2f} s  {median / yardstick:5.1f} × compose")
