"""How a value of the wrong form is written in the form its key expects, in the author's own words.

What comes of it is shown to the author, to be copied: nothing is read or published on a guess. It is accepted once it
is written so. What cannot be known is `…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError, WithJsonSchema
from pydantic.fields import FieldInfo

from build_tools.core.canonical import write_mapping
from build_tools.core.schema import Group, find_type, group_at
from build_tools.core.values import ValueProblem, parse_yes_or_no

UNKNOWN = "…"
"""Stands for what only the author knows."""
_BULLETS = re.compile(r"(?:^|(?<=\s))[-•·▪◦*–—]\s*(?=\S)")
_SEPARATORS = re.compile(r"\s*[;\n]\s*|,\s+|\s+/\s+")
_JOINTS = " \t:–-,;x×"
"""What people put between two facts on one line."""


def spelled(group: type[Group], loc: tuple[str | int, ...], found: object) -> str:
    """The lines of the key at `loc` within `group`, the value `found` brought into the form it should have."""
    names = [step for step in loc if isinstance(step, str)]
    info = _info(group_at(group, tuple(names[:-1])), names[-1])
    if info is None:
        return f"{names[-1]}: {UNKNOWN}"
    is_item = isinstance(loc[-1], int)
    value = _brought(info, found) if not is_item else [_one(info, found)]
    return "\n".join(write_mapping({names[-1]: value}, None, {}))


def items_of(found: object) -> list[str]:
    """The texts that an author wrote as a list in his own way: after bullets, between commas, as keys."""
    if isinstance(found, Mapping):
        telling = [value for value in found.values() if not isinstance(value, str) or not _is_yes_or_no(value)]
        return items_of(list(filter(None, telling))) or [str(name) for name in found]
    if isinstance(found, Sequence) and not isinstance(found, str):
        return [text for one in found for text in items_of(one)]
    text = str(found or "").strip()
    by_bullets = _BULLETS.split(text) if _BULLETS.match(text) else _SEPARATORS.split(text)
    return [item.strip() for item in by_bullets if item.strip()]


def _info(group: type[Group], name: str) -> FieldInfo | None:
    fields = group.model_fields.items()
    return next((info for own, info in fields if (info.alias or own) == name), None)


def _brought(info: FieldInfo, found: object) -> Any:
    """A whole value in the form of its key: a list, a group, or a text."""
    if not _is_list(info.annotation):
        return _one(info, found)
    inner = find_type(info.annotation, Group)
    if inner is None:
        return items_of(found) or [UNKNOWN]
    rows = found if isinstance(found, list) else [found] if isinstance(found, dict) else _lines_of(found)
    return [_group(inner, row) for row in rows] or [_group(inner, "")]


def _lines_of(found: object) -> list[str]:
    """The rows of a list of groups that was written as text: a comma may belong to a row."""
    text = str(found or "")
    parts = _BULLETS.split(text) if _BULLETS.match(text) else re.split(r"\s*[;\n]\s*", text)
    return [part.strip() for part in parts if part.strip()]


def _one(info: FieldInfo, found: object) -> Any:
    """One value: of a key that has one, or an item of its list."""
    inner = find_type(info.annotation, Group)
    return _group(inner, found) if inner else _text(info, found)


def _text(info: FieldInfo, found: object) -> str:
    """A text, out of a list or of a group of keys."""
    if isinstance(found, str):
        return found
    values = list(_texts(found))
    if not values:
        return "{" + ", ".join(items_of(found)) + "}" if isinstance(found, Mapping) and found else UNKNOWN
    if len(values) > 1 and _is_markdown(info):
        return "\n".join(f"- {value}" for value in values)
    joined = ", ".join(values) if isinstance(found, list) else ""
    return joined if joined and _accepts(info, joined) else values[0]


def _texts(found: object) -> Iterator[str]:
    """Every text within a value, from the first."""
    if isinstance(found, str):
        yield found
    for one in found.values() if isinstance(found, Mapping) else found if isinstance(found, list) else ():
        yield from _texts(one)


def _group(inner: type[Group], found: object) -> dict[str, Any]:
    """A group of keys, out of whatever its author wrote instead."""
    if isinstance(found, dict):
        return found
    parts = found if isinstance(found, list) else [found]
    kept = {name: value for part in parts if isinstance(part, dict) for name, value in part.items()}
    words = [str(part) for part in parts if part and not isinstance(part, dict | list)]
    read = _facts_in(inner, " ".join(word for word in words if not _is_yes_or_no(word)))
    required = {info.alias or name: UNKNOWN for name, info in inner.model_fields.items() if info.is_required()}
    filled = {**required, **read, **kept}
    return filled or {next(iter(inner.model_fields)): UNKNOWN}


def _facts_in(inner: type[Group], text: str) -> dict[str, str]:
    """The facts that a line of words holds, by key: the mandatory ones in their order, or the one that it can be."""
    fields = {info.alias or name: info for name, info in inner.model_fields.items()}
    required = [name for name, info in fields.items() if info.is_required()]
    if len(required) > 1:
        return _in_order(text, {name: fields[name] for name in required})
    for name in sorted(fields, key=lambda name: (_is_free(fields[name]), name not in required)):
        if text and _accepts(fields[name], text):
            return {name: text}
    return _in_order(text, {name: fields[name] for name in required or fields})


def _in_order(text: str, fields: Mapping[str, FieldInfo]) -> dict[str, str]:
    """Give each key in turn the words that it can read, and a key that takes any words what is left at the end."""
    read: dict[str, str] = {}
    for name, info in fields.items():
        if not _is_free(info) and (found := _run_that(info, text)):
            read[name] = found
            text = text.replace(found, " ", 1).strip(_JOINTS)
    free = next((name for name, info in fields.items() if _is_free(info) and name not in read), None)
    return {**read, free: text} if free and text else read


def _run_that(info: FieldInfo, text: str) -> str:
    """The longest run of words in `text` that a key can read."""
    words = text.split()[:12]
    runs = ((start, end) for length in range(len(words), 0, -1) for start, end in _runs(len(words), length))
    return next((run for start, end in runs if _accepts(info, run := " ".join(words[start:end]).strip(":,;"))), "")


def _runs(count: int, length: int) -> Iterable[tuple[int, int]]:
    return ((start, start + length) for start in range(count - length + 1))


def _accepts(info: FieldInfo, text: str) -> bool:
    """Whether a key that holds one value, or an item of its list, can read `text`."""
    if find_type(info.annotation, Group):
        return False
    whole: Any = info.annotation if not _is_list(info.annotation) else get_args(info.annotation)[0]
    try:
        _adapter(Annotated[whole, *info.metadata] if info.metadata else whole).validate_python(text)
    except ValidationError:
        return False
    return True


@cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)


def _is_free(info: FieldInfo) -> bool:
    """Whether a key takes any words."""
    return _accepts(info, UNKNOWN)


def _is_yes_or_no(text: str) -> bool:
    try:
        parse_yes_or_no(text)
    except ValueProblem:
        return False
    return True


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(part) for part in get_args(annotation))


def _is_markdown(info: FieldInfo) -> bool:
    """Whether a text may hold paragraphs and lists."""
    schemas = (part for part in (*info.metadata, *_parts(info.annotation)) if isinstance(part, WithJsonSchema))
    return any((schema.json_schema or {}).get("contentMediaType") == "text/markdown" for schema in schemas)


def _parts(annotation: Any) -> Iterator[Any]:
    for part in get_args(annotation):
        yield part
        yield from _parts(part)
