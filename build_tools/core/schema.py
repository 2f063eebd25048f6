"""Groups of keys that strangers write, validated by pydantic and reported with the place of every mistake.

The declaration of a key holds its label and help, so that messages, forms and help pages come from the same line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from yaml import MappingNode, ScalarNode

from build_tools.core.dates_meant import meant_moment
from build_tools.core.diagnostics import Diagnostic, Value
from build_tools.core.folding import nearest
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
        details = [detail for detail in error.errors(include_url=False) if merged is None or source.has(detail["loc"])]
        told = [detail for detail in details if not _is_refused(source, detail)]
        return None, _without_consequences([(_parent(d["loc"]), _diagnostic(group, source, d)) for d in told])


def _is_refused(source: Frontmatter, detail: ErrorDetails) -> bool:
    """Whether a value is missing or wrong only because its syntax is, which is told by itself."""
    if source.mended and source.span(detail["loc"]).start.line in source.mended:
        return True
    node = source.node_at(detail["loc"])
    if isinstance(node, MappingNode) and not all(isinstance(name, ScalarNode) for name, _ in node.value):
        return True
    is_missing = detail["type"] == "missing" or detail["input"] is None
    return is_missing and node is not None and bool(node.value)


def _parent(loc: Loc) -> Loc:
    return loc[:-1]


def _without_consequences(found: Sequence[tuple[Loc, Diagnostic]]) -> list[Diagnostic]:
    """Leave out a missing key that was written, but misspelt: that is told once, where it stands."""
    misspelt = {(parent, one.values["nearest"]) for parent, one in found if one.name == "unknown-key"}
    return [one for parent, one in found if one.name != "missing-key" or (parent, one.values["key"]) not in misspelt]


def _diagnostic(group: type[Group], source: Frontmatter, detail: ErrorDetails) -> Diagnostic:
    loc, kind = detail["loc"], detail["type"]
    name = _key_name(loc)
    if kind == "missing" or (kind in _CONTAINERS and detail["input"] is None):
        missing = "empty-text" if source.node_at(loc) is not None else "missing-key"
        return Diagnostic(missing, source.path, source.span(loc, key=True), {"key": name})
    if kind in _CONTAINERS:
        return _wrong_type(group, source, loc, _CONTAINERS[kind], detail["input"])
    if kind == "extra_forbidden":
        values: dict[str, Value] = {"key": name, **_alternatives(name, _keys_at(group, loc[:-1]))}
        return Diagnostic("unknown-key", source.path, source.span(loc, key=True), values)
    if kind == "enum":
        written = str(detail["input"])
        values = {"key": name, "value": written, **_alternatives(written, _choices_at(group, loc))}
        return Diagnostic("unknown-choice", source.path, source.span(loc), values)
    context: dict[str, Any] = {"key": name, **detail.get("ctx", {})}
    if kind == "hour-without-day" and (day := _day_beside(source, loc)):
        context["fixed"] = day + context["fixed"][len(day) :]
    return Diagnostic(kind, source.path, source.span(loc), context)


def _day_beside(source: Frontmatter, loc: Loc) -> str:
    """The day of the first moment beside a value, or in a group around it: the end of a meeting stands by its start."""
    for depth in range(len(loc) - 1, -1, -1):
        group: Any = source.values
        for step in loc[:depth]:
            group = group[step]
        texts = [one for one in group.values() if isinstance(one, str)] if isinstance(group, dict) else []
        if moment := next((found for text in texts if "T" in (found := meant_moment(text))), ""):
            return moment.partition("T")[0]
    return ""


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


def _wrong_type(group: type[Group], source: Frontmatter, loc: Loc, expected: str, found: object) -> Diagnostic:
    kind = "list" if isinstance(found, list) else "mapping" if isinstance(found, dict) else "text"
    values: dict[str, Value] = {
        "key": _key_name(loc),
        "expected": EXPECTED[expected],
        "found": EXPECTED[kind],
        "fixed": _spelled(group, loc, expected, _first_text(found)),
    }
    return Diagnostic("wrong-type", source.path, source.span(loc), values)


def _first_text(found: object) -> str:
    """The author's own words within a value of the wrong form, to show them in the right one."""
    while isinstance(found, dict | list) and found:
        found = next(iter(found.values())) if isinstance(found, dict) else found[0]
    return found if isinstance(found, str) and "\n" not in found else "…"


def _spelled(group: type[Group], loc: Loc, expected: str, written: str) -> str:
    """How the key is written when its value has the expected form."""
    name = _key_name(loc)
    is_element = isinstance(loc[-1], int)
    if expected == "mapping":
        inner = group_at(group, loc).model_fields
        first = next((key for key, info in inner.items() if info.is_required()), next(iter(inner)))
        written = f"{inner[first].alias or first}: {written}"
    if expected == "list" or is_element:
        return f"{name}:\n  - {written}"
    return f"{name}:\n  {written}" if expected == "mapping" else f"{name}: {written}"


def _key_name(loc: Loc) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def group_at(group: type[Group], loc: Loc) -> type[Group]:
    """The group of keys nested at `loc` within `group`; the nearest one that exists."""
    for step in loc:
        if isinstance(step, str) and step in group.model_fields:
            group = find_type(group.model_fields[step].annotation, Group) or group
    return group


def _keys_at(group: type[Group], loc: Loc) -> list[str]:
    return [info.alias or name for name, info in group_at(group, loc).model_fields.items()]


def _choices_at(group: type[Group], loc: Loc) -> list[str]:
    *parents, last = [step for step in loc if isinstance(step, str)]
    annotation = group_at(group, tuple(parents)).model_fields[last].annotation
    return [str(member) for member in find_type(annotation, Choice) or ()]


T = TypeVar("T")


def find_type(annotation: Any, wanted: type[T]) -> type[T] | None:
    """The class derived from `wanted` within an annotation such as `tuple[X, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        return annotation
    return next((found for part in get_args(annotation) if (found := find_type(part, wanted))), None)
