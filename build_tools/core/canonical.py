"""The one canonical form of a content file: declared order of keys, block lists, ISO values, few quotes.

Generic: it knows groups of keys and plain values, no content type. `format`, `new`, importers and the editor's form
agree on what is written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any

from build_tools.core.frontmatter import Loc
from build_tools.core.remarks import END, Remarks
from build_tools.core.schema import Group, find_type
from build_tools.core.tidying import tidy

FENCE = "---"
_STEP = "  "
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_MISREAD = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|.*(?::$|: | #|[\t\n])|[ \t]|.*[ \t]$", re.DOTALL)
"""What the grammar of YAML 1.1 would read otherwise: an indicator first, `: `, ` #`, blanks at an end."""
_WORDS = frozenset({"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other programs take for nothing, for true or for false."""


def write_file(values: Mapping[str, Any], group: type[Group], body: str, remarks: Mapping[Loc, Remarks]) -> str:
    """A whole content file: `values` between fences in the order of `group`, a blank line, the body."""
    head = "\n".join([FENCE, *write_mapping(values, group, remarks), *_above(remarks, END), FENCE, ""])
    text = tidy(body)
    return f"{head}\n{text}" if text else head


def write_mapping(
    values: Mapping[str, Any], group: type[Group] | None, remarks: Mapping[Loc, Remarks], loc: Loc = END
) -> Iterator[str]:
    """The lines of a mapping. Keys that `group` does not know come last, in the order given."""
    for name in _in_order(values, group):
        place = (*loc, name)
        yield from _above(remarks, place)
        head = f"{_quoted(name) if _is_misread(name) else name}:"
        yield from _written(head, values[name], _group_of(group, name), remarks, place)


def _write_list(
    values: Sequence[Any], group: type[Group] | None, remarks: Mapping[Loc, Remarks], loc: Loc
) -> Iterator[str]:
    for position, value in enumerate(values):
        place = (*loc, position)
        yield from _above(remarks, place)
        if not isinstance(value, Mapping | list | tuple) or not value:
            yield from _written("-", value, group, remarks, place)
            continue
        if beside := _beside(remarks, place):
            yield beside  # behind a dash that begins a group there is no room for it
        yield from _item(_block(value, group, remarks, place))


def _block(
    value: Mapping[str, Any] | Sequence[Any], group: type[Group] | None, remarks: Mapping[Loc, Remarks], place: Loc
) -> Iterator[str]:
    if isinstance(value, Mapping):
        return write_mapping(value, group, remarks, place)
    return _write_list(value, group, remarks, place)


def _item(lines: Iterator[str]) -> Iterator[str]:
    """The lines of a list's item: comments first, `- ` before the first line that is none, the rest indented."""
    begun = False
    for line in lines:
        if begun:
            yield _STEP + line if line else ""
        else:
            begun = not line.startswith("#")
            yield f"- {line}" if begun else line


def _written(
    head: str, value: Any, group: type[Group] | None, remarks: Mapping[Loc, Remarks], place: Loc
) -> Iterator[str]:
    """A key or dash with its value, on one line or on several."""
    beside = _beside(remarks, place)
    if isinstance(value, Mapping | list | tuple) and value:
        yield _joined(head, beside)
        yield from _indented(_block(value, group, remarks, place))
    else:
        first, *more = write_scalar(value)
        yield _joined(head, first, beside)
        yield from _indented(more)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (_STEP + line if line else "" for line in lines)


def write_scalar(value: Any) -> list[str]:
    """The lines of a value that is no group and no filled list; a text of several lines is a literal block."""
    if isinstance(value, Mapping | list | tuple):
        return ["{}" if isinstance(value, Mapping) else "[]"]
    if isinstance(value, str) and "\n" in value.rstrip("\n") and not _UNSAFE.search(value):
        sign = "|2" if value[0] in " \t\n" else "|"
        return [sign, *value.rstrip("\n").split("\n")]
    text = as_text(value)
    return [write_text(text) if isinstance(value, str) else text]


def as_text(value: Any) -> str:
    """A typed value as §4 of the contracts writes it: ISO days and hours, a decimal point, `true` and `false`."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Decimal):
        return str(int(value)) if value == value.to_integral_value() else f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def write_text(text: str) -> str:
    """A text on one line, quoted only where YAML, or a program that resolves its types, would misread it."""
    return text if text.lower() not in _WORDS and not _is_misread(text) else _quoted(text)


def _is_misread(text: str) -> bool:
    return bool(_MISREAD.match(text) or _UNSAFE.search(text))


def _quoted(text: str) -> str:
    if _UNSAFE.search(text) or "\n" in text:
        bare = text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n").replace("\t", r"\t")
        return f'"{_UNSAFE.sub(_escaped, bare)}"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escaped(letter: re.Match[str]) -> str:
    code = ord(letter[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _above(remarks: Mapping[Loc, Remarks], place: Loc) -> tuple[str, ...]:
    return remarks[place].above if place in remarks else ()


def _beside(remarks: Mapping[Loc, Remarks], place: Loc) -> str:
    return remarks[place].beside if place in remarks else ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _in_order(values: Mapping[str, Any], group: type[Group] | None) -> list[str]:
    known = [name for name in _declared(group) if name in values] if group else []
    return [*known, *(name for name in values if name not in known)]


def _group_of(group: type[Group] | None, name: str) -> type[Group] | None:
    return _declared(group).get(name) if group else None


@cache
def _declared(group: type[Group]) -> Mapping[str, type[Group] | None]:
    """The keys of a group as authors write them, in declared order, and the group that each nests."""
    return {info.alias or name: find_type(info.annotation, Group) for name, info in group.model_fields.items()}
