"""Groups of keys that strangers write, validated by pydantic and reported with the place of every mistake.

The declaration of a key holds its label and help, so that messages, forms and help pages come from the same line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError
from pydantic_core import PydanticCustomError

from build_tools.core.diagnostics import Diagnostic
from build_tools.core.frontmatter import Frontmatter, Loc
from build_tools.core.languages import Phrase
from build_tools.core.values import ValueProblem


class Group(BaseModel):
    """Keys that belong together: an entry's own, or a nested group of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    may_be_quoted: ClassVar[bool] = True
    """Whether the guide may show what an author wrote here as an example; not where it names people."""


G = TypeVar("G", bound=Group)


class Choice(StrEnum):
    """One of a few words, each with its label: `CASE = "case", "cas", "casus"`."""

    label: Phrase

    def __new__(cls, value: str, fr: str, nl: str) -> Self:  # noqa: D102
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Phrase(fr, nl, value.replace("-", " "))
        return member


_SHORT = 60
"""Characters up to which a text is likely to come again: titles do not."""

EXPECTED = {
    "text": Phrase("un texte", "een tekst", "a text"),
    "list": Phrase("une liste", "een lijst", "a list"),
    "mapping": Phrase("un groupe de clés", "een groep sleutels", "a group of keys"),
}


def key(fr: str, nl: str, help_fr: str = "", help_nl: str = "", **options: Any) -> Any:
    """A key of a type: its label and one sentence of help in both languages; `options` are pydantic's `Field`.

    A key without `default` is mandatory.
    """
    return Field(json_schema_extra={"label": [fr, nl], "help": [help_fr, help_nl]}, **options)


def optional(fr: str, nl: str, help_fr: str = "", help_nl: str = "") -> Any:
    """A key that may be absent."""
    return key(fr, nl, help_fr, help_nl, default=None)


def several(fr: str, nl: str, help_fr: str = "", help_nl: str = "") -> Any:
    """A list that may be absent, and is then empty."""
    return key(fr, nl, help_fr, help_nl, default=())


def reads(parse: Callable[[str], Any]) -> PlainValidator:
    """Let pydantic read a text with `parse`, and report what it raises under its permanent name.

    Days, ids and amounts come again and again in a collection: what a short text reads as is remembered.
    """
    remembered = lru_cache(maxsize=8192)(parse)

    def read(value: object) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("wrong-type", "wrong-type", {"expected": EXPECTED["text"]})
        try:
            return remembered(value) if len(value) < _SHORT else parse(value)
        except ValueProblem as problem:
            raise PydanticCustomError(problem.name, "value", problem.values) from None

    return PlainValidator(read)


def validate(
    group: type[G], source: Frontmatter, merged: Mapping[str, Any] | None = None
) -> tuple[G | None, list[Diagnostic]]:
    """Validate the values of `source` as a `group`.

    `merged` are its values laid over those of another file (a translation over its original): what is wrong with the
    values of the other file is told there, not here. Returns the group, or None when anything is wrong with it, and
    every mistake at its place.
    """
    try:
        return group.model_validate(source.values if merged is None else merged), []
    except ValidationError as error:
        from build_tools.core.mistakes import mistakes  # noqa: PLC0415 - needs the groups declared here

        details = error.errors(include_url=False)
        return None, mistakes(group, source, [d for d in details if merged is None or source.has(d["loc"])])


def group_at(group: type[Group], loc: Loc) -> type[Group]:
    """The group of keys nested at `loc` within `group`; the nearest one that exists."""
    for step in loc:
        if isinstance(step, str) and step in group.model_fields:
            group = find_type(group.model_fields[step].annotation, Group) or group
    return group


T = TypeVar("T")


def find_type(annotation: Any, wanted: type[T]) -> type[T] | None:
    """The class derived from `wanted` within an annotation such as `tuple[X, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        return annotation
    return next((found for part in get_args(annotation) if (found := find_type(part, wanted))), None)
