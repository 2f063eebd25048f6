"""What is told of every key of a group: the words of its declaration, for those who write and for forms.

Nothing is written here; the declarations in the files of the types are the only place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic.fields import FieldInfo

from build_tools.content_types.base import keys_of
from build_tools.content_types.fields import Form, Mark
from build_tools.core.languages import Phrase
from build_tools.core.schema import Choice, Group, find_type


@dataclass(frozen=True, slots=True)
class Declaration:
    """A key as its declaration tells of it; `name` is what authors write."""

    name: str
    label: Phrase
    help: Phrase
    mandatory: bool
    several: bool
    form: Form | None
    mark: Mark | None
    choices: tuple[Choice, ...]
    group: type[Group] | None


@cache
def declarations(group: type[Group]) -> tuple[Declaration, ...]:
    """Every key of `group` in canonical order."""
    return tuple(
        Declaration(
            name=info.alias or known.name,
            label=_phrase(info, "label"),
            help=_phrase(info, "help"),
            mandatory=info.is_required(),
            several=known.several,
            form=_within((*info.metadata, info.annotation), Form),
            mark=known.mark,
            choices=tuple(find_type(info.annotation, Choice) or ()),
            group=known.group,
        )
        for known, info in zip(keys_of(group), group.model_fields.values(), strict=True)
    )


def _phrase(info: FieldInfo, name: str) -> Phrase:
    extra = info.json_schema_extra
    words: Any = extra.get(name, ["", ""]) if isinstance(extra, Mapping) else ["", ""]
    return Phrase(*words)


T = TypeVar("T")


def _within(parts: Sequence[Any], wanted: type[T]) -> T | None:
    """What of a kind stands among `parts`, or deeper in their annotations."""
    for part in parts:
        found = part if isinstance(part, wanted) else _within(get_args(part), wanted)
        if found is not None:
            return found
    return None
