from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.content_types import TYPES
from build_tools.content_types.concept import Concept
from build_tools.content_types.declarations import declarations
from build_tools.content_types.fields import Meaning
from build_tools.content_types.practice import Practice
from build_tools.core.languages import Phrase
from build_tools.core.schema import Group


def groups(*kinds: type[Group]) -> Iterator[type[Group]]:
    for kind in kinds:
        yield kind
        yield from groups(*(key.group for key in declarations(kind) if key.group))


ALL = sorted(set(groups(*TYPES, Concept)), key=lambda kind: (kind.__module__, kind.__name__))


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: f"{kind.__module__.rpartition('.')[2]}-{kind.__name__}")
def test_every_key_says_in_both_languages_what_it_is_for(kind: type[Group]) -> None:
    silent = [key.name for key in declarations(kind) if not all((*key.label, *key.help)[i] for i in (0, 1, 3, 4))]
    assert silent == []


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: f"{kind.__module__.rpartition('.')[2]}-{kind.__name__}")
def test_every_key_says_what_its_value_looks_like(kind: type[Group]) -> None:
    def told(meaning: Meaning | None) -> bool:
        return meaning is Meaning.CONCEPT

    unclear = [
        key.name
        for key in declarations(kind)
        if not (key.form or key.choices or key.group or told(key.mark.meaning if key.mark else None))
    ]
    assert unclear == []


def test_a_declaration_tells_what_the_file_of_the_type_says() -> None:
    found = {key.name: key for key in declarations(Practice)}
    assert found["title"].mandatory
    assert not found["summary"].mandatory
    assert found["creditors"].several
    assert [str(choice) for choice in found["shape"].choices] == ["case", "theme", "attempt"]
    assert found["plan"].group is not None
    assert found["shape"].label == Phrase("Forme", "Vorm")


def test_a_key_goes_by_the_name_that_authors_write() -> None:
    found = {key.name: key for key in declarations(Concept)}
    assert found["values"].group is not None
    assert [key.name for key in declarations(found["values"].group)] == ["from", "amount", "source"]
