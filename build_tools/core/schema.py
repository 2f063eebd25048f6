"""Groups of keys that strangers write, validated by pydantic and reported with the place of every mistake.

The declaration of a key holds its label and help, so that messages, forms and help pages come from the same line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from build_tools.core.diagnostics import Diagnostic, Value
from build_tools.core.folding import nearest
from build_tools.core.frontmatter import Frontmatter, Loc
from build_tools.core.languages import Phrase
from build_tools.core.values import ValueProblem


class Group(BaseModel):
    """Keys that belong together: an entry's own, or a nested group of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


G = TypeVar("G", bound=Group)


class Choice(StrEnum):
    """One of a few words, each with its label: `CASE = "case", "cas", "casus"`."""

    label: Phrase

    def __new__(cls, value: str, fr: str, nl: str) -> Self:  # noqa: D102
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Phrase(fr, nl)
        return member


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
    """Let pydantic read a text with `parse`, and report what it raises under its permanent name."""

    def read(value: object) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("wrong-type", "wrong-type", {"expected": EXPECTED["text"]})
        try:
            return parse(value)
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
        details = [detail for detail in error.errors(include_url=False) if merged is None or source.has(detail["loc"])]
        return None, [_diagnostic(group, source, detail) for detail in details]


def _diagnostic(group: type[Group], source: Frontmatter, detail: ErrorDetails) -> Diagnostic:
    loc, kind = detail["loc"], detail["type"]
    if kind in _CONTAINERS:
        return _wrong_type(source, loc, _CONTAINERS[kind], detail["input"])
    if kind == "missing":
        return Diagnostic("missing-key", source.path, source.span(loc[:-1], key=True), {"key": _key_name(loc)})
    if kind == "extra_forbidden":
        values: dict[str, Value] = {"key": _key_name(loc), **_alternatives(_key_name(loc), _keys_at(group, loc[:-1]))}
        return Diagnostic("unknown-key", source.path, source.span(loc, key=True), values)
    if kind == "enum":
        written = str(detail["input"])
        values = {"key": _key_name(loc), "value": written, **_alternatives(written, _choices_at(group, loc))}
        return Diagnostic("unknown-choice", source.path, source.span(loc), values)
    context: dict[str, Any] = {"key": _key_name(loc), **detail.get("ctx", {})}
    return Diagnostic(kind, source.path, source.span(loc), context)


_CONTAINERS = {
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "mapping",
    "dict_type": "mapping",
    "wrong-type": "text",
}
"""pydantic's names of errors (and our own) that say the value has the wrong form, and the form it should have."""


def _alternatives(written: str, known: Sequence[str]) -> dict[str, Value]:
    return {"nearest": nearest(written, known) or "", "known": tuple(known)}


def _wrong_type(source: Frontmatter, loc: Loc, expected: str, found: object) -> Diagnostic:
    kind = "list" if isinstance(found, list) else "mapping" if isinstance(found, dict) else "text"
    name, written = _key_name(loc), found if isinstance(found, str) else "…"
    values = {
        "key": name,
        "expected": EXPECTED[expected],
        "found": EXPECTED[kind],
        "fixed": _spelled(name, expected, written),
    }
    return Diagnostic("wrong-type", source.path, source.span(loc), values)


def _spelled(name: str, expected: str, written: str) -> str:
    """How the key is written when its value has the expected form."""
    return {"list": f"{name}:\n  - {written}", "mapping": f"{name}:\n  …: {written}", "text": f"{name}: {written}"}[
        expected
    ]


def _key_name(loc: Loc) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def _keys_at(group: type[Group], loc: Loc) -> list[str]:
    for step in loc:
        if isinstance(step, str):
            group = _inner_group(group.model_fields[step].annotation) or group
    return list(group.model_fields)


def _choices_at(group: type[Group], loc: Loc) -> list[str]:
    *parents, last = [step for step in loc if isinstance(step, str)]
    for step in parents:
        group = _inner_group(group.model_fields[step].annotation) or group
    return [str(member) for member in find_type(group.model_fields[last].annotation, Choice) or ()]


def _inner_group(annotation: Any) -> type[Group] | None:
    return find_type(annotation, Group)


T = TypeVar("T")


def find_type(annotation: Any, wanted: type[T]) -> type[T] | None:
    """The class derived from `wanted` within an annotation such as `tuple[X, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        return annotation
    return next((found for part in get_args(annotation) if (found := find_type(part, wanted))), None)
