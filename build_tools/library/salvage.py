"""What can still be read of a file with mistakes in its keys, so that all its problems are told in one run.

The file is not published: what comes of it serves the checks only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zlib import crc32

from pydantic import ValidationError

from build_tools.content_types.base import Facts
from build_tools.core.schema import Choice, find_type


def salvage(kind: type[Facts], values: Mapping[str, Any], path: str) -> Facts | None:
    """The keys of a file without those that have a mistake; None where a mandatory one cannot be done without."""
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        broken = {detail["loc"][0] for detail in error.errors(include_url=False) if detail["loc"]}
    rest = {name: value for name, value in values.items() if name not in broken}
    stand_ins = {str(name): found for name in broken if (found := _stand_in(kind, str(name), path))}
    try:
        return kind.model_validate({**rest, **stand_ins})
    except ValidationError:
        return None


def _stand_in(kind: type[Facts], name: str, path: str) -> str:
    """A value for a mandatory key that no rule can mistake for a fact; empty for a key that can be left out."""
    info = kind.model_fields.get(name)
    if info is None or not info.is_required():
        return ""
    if name == "id":
        return f"{kind.collection.prefix}-{crc32(path.encode())}"
    if name == "title":
        return "…"
    choices = find_type(info.annotation, Choice)
    return str(next(iter(choices))) if choices else ""
