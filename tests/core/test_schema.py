from __future__ import annotations

from typing import Annotated

import pytest

from build_tools.core.diagnostics import Diagnostic
from build_tools.core.frontmatter import compose
from build_tools.core.languages import Language
from build_tools.core.schema import Choice, Group, group_at, key, optional, reads, several, validate
from build_tools.core.values import parse_number

Number = Annotated[int, reads(parse_number)]


class Colour(Choice):
    RED = "red", "rouge", "rood"
    DARK_BLUE = "dark-blue", "bleu foncé", "donkerblauw"


class Part(Group):
    size: Number = key("Taille", "Grootte")
    start: Number | None = key("Début", "Begin", alias="from", default=None)


class Thing(Group):
    colour: Colour = key("Couleur", "Kleur", default=Colour.RED)
    parts: tuple[Part, ...] = several("Parties", "Delen")
    main: Part | None = optional("Principale", "Hoofddeel")


def _validated(text: str) -> tuple[Thing | None, list[Diagnostic]]:
    source, _ = compose("x", text)
    assert source is not None
    return validate(Thing, source)


def test_reads_what_is_right() -> None:
    thing, problems = _validated("colour: dark-blue\nparts:\n  - size: 3\n    from: 1\n")
    assert problems == []
    assert thing is not None
    assert thing.colour is Colour.DARK_BLUE
    assert thing.parts[0].size == 3
    assert thing.parts[0].start == 1


def test_a_choice_has_a_label_in_every_language() -> None:
    assert [Colour.DARK_BLUE.label[language] for language in Language] == ["bleu foncé", "donkerblauw", "dark blue"]


def test_tells_every_mistake_at_its_place() -> None:
    _, problems = _validated("colour: bleu\nparts:\n  - size: x\n  - siz: 1\n  - {}\nmain: 3\n")
    assert [(one.name, one.span.start.line, one.span.start.column) for one in problems] == [
        ("unknown-choice", 1, 9),
        ("wrong-number", 3, 11),
        ("unknown-key", 4, 5),
        ("missing-key", 5, 5),
        ("wrong-type", 6, 7),
    ]


def test_a_misspelt_key_is_not_missed_as_well() -> None:
    _, problems = _validated("parts:\n  - Size: 1\n")
    assert [(one.name, one.values["nearest"]) for one in problems] == [("unknown-key", "size")]


def test_proposes_the_names_authors_write() -> None:
    _, problems = _validated("parts:\n  - size: 1\n    form: 2\n")
    assert problems[0].values["nearest"] == "from"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("parts: 3\n", "parts:\n  - size: 3"),
        ("main: 3\n", "main:\n  size: 3"),
        ("parts:\n  - 3\n", "parts:\n  - size: 3"),
        ("main:\n  size:\n    - 3\n", "size: 3"),
        ("main:\n  size:\n    a: 3\n", "size: 3"),
        ("parts: |\n  a\n  b\n", "parts:\n  - size: …\n  - size: …"),
    ],
)
def test_spells_out_the_right_form(text: str, fixed: str) -> None:
    _, problems = _validated(text)
    assert [(one.name, one.values["fixed"]) for one in problems] == [("wrong-type", fixed)]


def test_finds_the_group_of_a_place() -> None:
    assert group_at(Thing, ("parts", 3)) is Part
    assert group_at(Thing, ("unknown", 3)) is Thing


def test_of_a_translation_only_its_own_mistakes_are_told() -> None:
    own, _ = compose("x", "main:\n  size: y\n")
    assert own is not None
    thing, problems = validate(Thing, own, {"colour": "bleu", "main": {"size": "y"}})
    assert thing is None
    assert [one.name for one in problems] == ["wrong-number"]
