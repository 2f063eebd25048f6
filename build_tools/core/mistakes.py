"""What pydantic finds wrong with the keys of a file, told as an author understands it: where, what, and what to write.

A mistake is told once: what only follows from another is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import indent
from typing import Any

from pydantic_core import ErrorDetails
from yaml import MappingNode, ScalarNode

from build_tools.core.dates_meant import meant_moment
from build_tools.core.diagnostics import Diagnostic, Value
from build_tools.core.folding import nearest, words
from build_tools.core.frontmatter import Frontmatter, Loc
from build_tools.core.languages import Phrase
from build_tools.core.remedies import items_of, spelled
from build_tools.core.schema import EXPECTED, Choice, Group, find_type, group_at

_LIKENESS = 0.78
"""How like a known key a word must be to be taken for it: `lang` is not `plan`, `date` is not `updated`."""
_SURELY = 0.9
"""How like a key of its own group a word must be for no other group to be looked into."""
_CONTAINERS = {
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "mapping",
    "dict_type": "mapping",
    "wrong-type": "text",
}
"""pydantic's names of errors (and our own) that say the value has the wrong form, and the form it should have."""
_EDGE = Phrase(
    "au bord, sans espace devant", "aan de kant, zonder spatie ervoor", "at the edge, without a space before it"
)

_OR_REMOVE = Phrase(", ou enlevez la ligne", ", of verwijder de regel", ", or remove the line")


def mistakes(group: type[Group], source: Frontmatter, details: Iterable[ErrorDetails]) -> list[Diagnostic]:
    """The mistakes behind what pydantic reports of a file's values, each at its place."""
    told = [detail for detail in details if not _is_refused(source, detail)]
    return _without_consequences([(d["loc"][:-1], _diagnostic(group, source, d)) for d in told])


def _is_refused(source: Frontmatter, detail: ErrorDetails) -> bool:
    """Whether a value is missing or wrong only because its syntax is, which is told by itself."""
    is_value = detail["type"] != "extra_forbidden"
    if is_value and source.mended and source.span(detail["loc"]).start.line in source.mended:
        return True
    node = source.node_at(detail["loc"])
    if isinstance(node, MappingNode) and not all(isinstance(name, ScalarNode) for name, _ in node.value):
        return True
    is_missing = detail["type"] == "missing" or detail["input"] is None
    if is_missing and node is None:
        return _holds_reference(source.node_at(detail["loc"][:-1]))
    return is_missing and node is not None and bool(node.value)


def _holds_reference(node: object) -> bool:
    """Whether a group takes keys from elsewhere (`<<`), which is refused by itself."""
    return isinstance(node, MappingNode) and any(name.value == "<<" for name, _ in node.value)


def _without_consequences(found: Sequence[tuple[Loc, Diagnostic]]) -> list[Diagnostic]:
    """Leave out a missing key that was written, but under another name: that is told once, where it stands."""
    missing = {(parent, str(one.values["key"])) for parent, one in found if one.name == "missing-key"}
    told = [(parent, _compared(parent, one, found, missing)) for parent, one in found]
    named = {(parent, one.values["nearest"]) for parent, one in told if one.name == "unknown-key"}
    unsure = {parent for parent, one in told if parent and one.name == "unknown-key" and not one.values["nearest"]}
    return [
        one
        for parent, one in told
        if one.name != "missing-key" or ((parent, one.values["key"]) not in named and parent not in unsure)
    ]


def _compared(
    parent: Loc, one: Diagnostic, found: Sequence[tuple[Loc, Diagnostic]], missing: set[tuple[Loc, str]]
) -> Diagnostic:
    """An unknown key of a nested group, which can only stand for a key that is missing there."""
    if one.name != "unknown-key" or not parent or one.values["nearest"]:
        return one
    open_names = tuple(name for place, name in sorted(missing, key=repr) if place == parent)
    others = sum(1 for place, other in found if place == parent and other.name == "unknown-key")
    is_sure = len(open_names) == 1 and others == 1
    known = open_names or one.values["known"]
    values = {**one.values, "known": known, "nearest": open_names[0] if is_sure else ""}
    return Diagnostic(one.name, one.path, one.span, values, one.notes)


def _diagnostic(group: type[Group], source: Frontmatter, detail: ErrorDetails) -> Diagnostic:
    loc, kind, found = detail["loc"], detail["type"], detail["input"]
    name = _key_name(loc)
    if kind == "missing" or (kind in _CONTAINERS and found is None):
        missing = "empty-text" if source.node_at(loc) is not None else "missing-key"
        known = tuple(dict.fromkeys(_choices_at(group, loc).values()))
        values: dict[str, Value] = {"key": name, "otherwise": _otherwise(group, loc), "known": known}
        return Diagnostic(missing, source.path, source.span(loc, key=True), values)
    if kind in _CONTAINERS or (kind == "enum" and isinstance(found, list | dict)):
        return _wrong_type(group, source, loc, _CONTAINERS.get(kind, "text"), found)
    if kind == "extra_forbidden":
        return _unknown_key(group, source, loc, found)
    if kind == "enum":
        return _unknown_choice(group, source, loc, str(found))
    context: dict[str, Any] = {"key": name, "otherwise": _otherwise(group, loc), **detail.get("ctx", {})}
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


def _wrong_type(group: type[Group], source: Frontmatter, loc: Loc, expected: str, found: object) -> Diagnostic:
    kind = "list" if isinstance(found, list) else "mapping" if isinstance(found, dict) else "text"
    values: dict[str, Value] = {
        "key": _key_name(loc),
        "expected": EXPECTED[expected],
        "found": EXPECTED[kind],
        "items": tuple(items_of(found)),
        "fixed": spelled(group, loc, found),
    }
    return Diagnostic("wrong-type", source.path, source.span(loc), values)


def _unknown_key(group: type[Group], source: Frontmatter, loc: Loc, found: object) -> Diagnostic:
    """A key that its group does not have: one of another group, one in other words, or one misspelt."""
    name, span = _key_name(loc), source.span(loc, key=True)
    names = _names_of(group_at(group, loc[:-1]))
    known = tuple(dict.fromkeys(names.values()))
    meant = names.get(_plain(name), "") or nearest(name, known, _SURELY) or ""
    place = None if meant else _other_place(group, source, loc)
    if place is not None:
        lines = spelled(group, (place, name) if place else (name,), found)
        values: dict[str, Value] = {"key": name, "where": _EDGE, "fixed": lines}
        if place:
            values["where"] = Phrase(*(text.format(place) for text in _UNDER))
            values["fixed"] = f"{place}:\n{indent(lines, '  ')}"
        return Diagnostic("misplaced-key", source.path, span, values)
    near = meant or _near(name, known) or names.get(_near(_plain(name), names), "")
    return Diagnostic("unknown-key", source.path, span, {"key": name, "nearest": near, "known": known})


_UNDER = (
    "sous « {} », avec deux espaces devant",
    "onder “{}”, met twee spaties ervoor",
    "below “{}”, with two spaces before it",
)


def _other_place(group: type[Group], source: Frontmatter, loc: Loc) -> str | None:
    """The group that has a key of this name, the one left empty where several have; empty for the file itself."""
    name = _key_name(loc)
    if len(loc) > 1:
        return "" if name in _names_of(group).values() else None
    having = [
        info.alias or own
        for own, info in group.model_fields.items()
        if (inner := find_type(info.annotation, Group)) and name in _names_of(inner).values()
    ]
    written = [key.value for key, value in source.node.value if not value.value and key.value in having]
    return (written or having)[-1] if written or len(having) == 1 else None


def _otherwise(group: type[Group], loc: Loc) -> Phrase:
    """What can be done besides writing a value: a key that may be absent can go."""
    name, holder = _key_name(loc), group_at(group, _outside(loc))
    info = next((one for own, one in holder.model_fields.items() if (one.alias or own) == name), None)
    return Phrase("", "", "") if info is None or info.is_required() else _OR_REMOVE


def _outside(loc: Loc) -> Loc:
    """The place of the group that holds the key at `loc`."""
    last = max((position for position, step in enumerate(loc) if isinstance(step, str)), default=0)
    return loc[:last]


def _unknown_choice(group: type[Group], source: Frontmatter, loc: Loc, written: str) -> Diagnostic:
    choices = _choices_at(group, loc)
    known = tuple(dict.fromkeys(choices.values()))
    near = choices.get(_plain(written)) or nearest(written, known) or choices.get(_near(_plain(written), choices), "")
    values: dict[str, Value] = {"key": _key_name(loc), "value": written, "nearest": near, "known": known}
    return Diagnostic("unknown-choice", source.path, source.span(loc), values)


def _near(written: str, known: Iterable[str]) -> str:
    """The known word most like the one written; one with the same letters is, however short."""
    names = list(known)
    same = (name for name in names if sorted(name) == sorted(written.lower()))
    return nearest(written, names, _LIKENESS) or next(same, "")


def _plain(text: str) -> str:
    """A name as people compare it: `Créanciers` and `creanciers` are one."""
    return " ".join(words(text))


def _names_of(group: type[Group]) -> Mapping[str, str]:
    """The keys of a group by each of their names: their own, and their labels in the languages of the site."""
    found: dict[str, str] = {}
    fields = [(info.alias or name, info) for name, info in group.model_fields.items()]
    for name, _ in fields:
        found.setdefault(_plain(name), name)
    for name, info in fields:
        labels = info.json_schema_extra.get("label", ()) if isinstance(info.json_schema_extra, dict) else ()
        for label in labels if isinstance(labels, list) else ():
            found.setdefault(_plain(str(label)), name)
    return found


def _choices_at(group: type[Group], loc: Loc) -> dict[str, str]:
    """The words that a key admits, by each of their names: their own, and their labels."""
    fields = group_at(group, _outside(loc)).model_fields
    members = find_type(fields[_key_name(loc)].annotation, Choice) or () if _key_name(loc) in fields else ()
    own = {_plain(member): str(member) for member in members}
    return {**{_plain(label): str(member) for member in members for label in member.label}, **own}


def _key_name(loc: Loc) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "")
