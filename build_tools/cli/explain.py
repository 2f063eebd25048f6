"""`explain`: what a rule looks for, why, an example, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

import click

from build_tools.authoring.refusal import Refusal
from build_tools.checks import RULES
from build_tools.checks.rule import Rule
from build_tools.cli.asked import Asked
from build_tools.cli.frame import DID_YOU_MEAN, command
from build_tools.cli.speaking import say_line
from build_tools.core.folding import nearest
from build_tools.core.languages import Language, Phrase
from build_tools.core.typography import typeset
from build_tools.reporting.texts import SEVERITIES

SAYS = Phrase(
    "Explique un constat. Sans nom : la liste de tous.",
    "Legt een bevinding uit. Zonder naam: de lijst van alle bevindingen.",
    "Explain a finding. Without a name: the list of all.",
)
WHY = Phrase("Pourquoi", "Waarom", "Why")
EXAMPLE = Phrase("Exemple", "Voorbeeld", "Example")
INSTEAD = Phrase("À écrire plutôt", "Schrijf liever", "Write instead")
UNKNOWN = Phrase(
    "« {name} » n'est le nom d'aucun constat.{near} La liste : « good-practice explain ».",
    "“{name}” is de naam van geen enkele bevinding.{near} De lijst: “good-practice explain”.",
    "“{name}” is the name of no finding.{near} The list: “good-practice explain”.",
)


@command("explain", SAYS)
@click.argument("name", required=False, metavar="[NAME]")
@click.pass_obj
def explain(asked: Asked, name: str | None) -> int:
    """Print the explanation of a rule, or the names of all."""
    if name is None:
        width = max(len(known) for known in RULES)
        lines = [
            f"{rule.name:{width}}  {typeset(rule.what[asked.language], asked.language)}" for rule in RULES.values()
        ]
    else:
        lines = list(_explanation(_rule(name, asked.language), asked.language))
    say_line("\n".join(lines))
    return 0


def _rule(name: str, language: Language) -> Rule:
    if name in RULES:
        return RULES[name]
    near = nearest(name, RULES)
    raise Refusal(UNKNOWN, name=name, near=" " + DID_YOU_MEAN[language].format(near=near) if near else "")


def _explanation(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{rule.name} ({SEVERITIES[rule.severity][language]})"
    yield from ("", typeset(rule.what[language], language))
    yield from ("", _title(WHY, language), typeset(rule.why[language], language))
    yield from ("", _title(EXAMPLE, language), *_indented(rule.example))
    yield from ("", _title(INSTEAD, language), *_indented(rule.instead))


def _title(phrase: Phrase, language: Language) -> str:
    return typeset(f"{phrase[language]} :" if language is Language.FR else f"{phrase[language]}:", language)


def _indented(example: str) -> list[str]:
    return [f"    {line}".rstrip() for line in example.rstrip("\n").split("\n")]
