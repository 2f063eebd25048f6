"""Something is said to be done on a day that is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Compare what is said to be done with the day of the build."""
    for entry in library.originals.values():
        for loc, day in _done(entry.facts):
            if day > library.today and (loc != ("held_on",) or entry.is_visible(library.today)):
                yield entry.problem("date-in-future", loc, key=".".join(s for s in loc if isinstance(s, str)), day=day)


def _done(facts: Facts) -> Iterator[tuple[Loc, date]]:
    """The days on which something is said to have been done, whatever the type."""
    if facts.updated:
        yield ("updated",), facts.updated
    for position, change in enumerate(facts.changes):
        yield ("changes", position, "on"), change.on
    if isinstance(held := getattr(facts, "held_on", None), date):
        yield ("held_on",), held
    for group, key in (("validity", "reviewed"), ("anonymised", "on")):
        day = getattr(getattr(facts, group, None), key, None)
        if isinstance(day, date):
            yield (group, key), day


RULE = Rule(
    name="date-in-future",
    severity=Severity.ERROR,
    message=Phrase(
        "« {key} » indique le {day}, un jour à venir.",
        "“{key}” vermeldt {day}, een dag die nog moet komen.",
        "“{key}” gives {day}, a day still to come.",
    ),
    help=Phrase(
        "Écrivez le jour où cela a vraiment eu lieu. Pour préparer une fiche, écrivez « draft: true », ou dans "
        "« published » le jour où elle paraîtra.",
        "Schrijf de dag waarop het echt gebeurd is. Om een fiche voor te bereiden, schrijft u “draft: true”, of in "
        "“published” de dag waarop ze verschijnt.",
        "Write the day it really took place. To prepare an entry, write “draft: true”, or in “published” the day it "
        "will appear.",
    ),
    what=Phrase(
        "Vérifie que relecture, anonymisation, mise à jour, changements et rencontres publiées ont déjà eu lieu.",
        "Controleert of nalezing, anonimisering, bijwerking, wijzigingen en vertelde ontmoetingen al gebeurd zijn.",
        "Checks that review, anonymisation, update, changes and meetings that are told of have already happened.",
    ),
    why=Phrase(
        "Les lecteurs croiraient à une relecture que personne n'a faite.",
        "Lezers zouden geloven in een nalezing die niemand gedaan heeft.",
        "Readers would believe in a review that nobody did.",
    ),
    example="updated: 2099-01-01\n",
    instead="updated: 2024-01-01\n",
    find=find,
)
