"""Jinja's environment for our templates, which get plain data: without what only other data would need."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup, escape

_MISSING = object()
_HAS_MARKUP = re.compile("[&<>'\"]").search


def _escaped(value: Any) -> str:
    """A value as it may stand in HTML; Jinja's own function makes a new object of every text."""
    kind = type(value)
    return value if kind is Markup or (kind is str and not _HAS_MARKUP(value)) else escape(value)


class _PlainContext(Context):
    """A context for templates whose functions take their arguments and nothing else."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *arguments: Any,
        _loop_vars: Any = None,
        _block_vars: Any = None,
        **named: Any,
    ) -> Any:
        """Call a function or macro; Jinja would first look whether it asks for the context, or for these variables."""
        return function(*arguments, **named)


class _ViewTemplate(Template):
    """A template that escapes with `_escaped`."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Make a template of compiled code, which calls `escape` for each value it shows."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = _escaped
        return template


class ViewEnvironment(Environment):
    """Jinja's environment for views that are plain dictionaries: their keys come before the methods of `dict`."""

    context_class = _PlainContext
    template_class = _ViewTemplate

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return `obj.attribute` as templates write it; Jinja would first fail on every dictionary."""
        if type(obj) is not dict:
            return super().getattr(obj, attribute)
        found = obj.get(attribute, _MISSING)
        if found is not _MISSING:
            return found
        return getattr(obj, attribute, None) or self.undefined(obj=obj, name=attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary of all that every template knows, for none of ours adds to it."""
        return {**self.globals, **(d or {})}


class _CompiledOnce(BytecodeCache):
    """Templates compiled once for all languages."""

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled for another language."""
        if code := self.compiled.get(bucket.key + bucket.checksum):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.compiled[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


COMPILED = _CompiledOnce()
