"""Our Jinja templates and interface texts: from plain view data to a finished body."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import material
import yaml
from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from build_tools.core.languages import Language

HERE = Path(__file__).resolve().parent.parent
THEME = HERE / "theme"
LABELS = HERE / "labels"
MATERIAL = Path(material.__file__).parent / "templates"

Labels = dict[str, Any]


@cache
def labels(language: Language) -> Labels:
    """The interface texts of a language."""
    text = (LABELS / f"{language}.yml").read_text(encoding="utf-8")
    loaded: Labels = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


def render(template: str, language: Language, **view: Any) -> str:
    """Render `pages/<template>.html` with its view data.

    Every text in it is escaped, unless its name ends in `_html`: those are finished already.
    """
    environment = _environment(language, _own_templates.get())
    return environment.get_template(f"pages/{template}.html").render(view).strip()


_own_templates: ContextVar[Path | None] = ContextVar("own_templates", default=None)


@contextmanager
def templates_of(folder: Path | None) -> Iterator[None]:
    """While this lasts, the site's own templates in `folder` (MkDocs's `custom_dir`) go before those of the theme."""
    token = _own_templates.set(folder)
    try:
        yield
    finally:
        _own_templates.reset(token)


class _ViewEnvironment(Environment):
    """Jinja's environment for views that are plain dictionaries: their keys come before the methods of `dict`."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return `obj.attribute` as templates write it; Jinja would first fail on every dictionary."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


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


_COMPILED = _CompiledOnce()


@cache
def _environment(language: Language, own: Path | None) -> Environment:
    """One environment a language, so that macros are imported once with its texts."""
    environment = _ViewEnvironment(
        loader=FileSystemLoader([*([own] if own else []), THEME]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=own is not None,
        bytecode_cache=_COMPILED,
    )
    environment.globals.update(t=labels(language), language=str(language), icon=icon, lang_attribute=_marker(language))
    return environment


@cache
def icon(name: str) -> Markup:
    """One of Material's icons, hidden from those who hear the page."""
    drawing = (MATERIAL / ".icons/material" / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(f'<span class="gp-icon" aria-hidden="true">{drawing}</span>')  # noqa: S704  (Material's own file)


def _marker(language: Language) -> Any:
    """Give templates the `lang` attribute of a text that is not in the page's language."""

    def lang_attribute(code: str | None) -> str:
        return Markup(' lang="{}"').format(escape(code)) if code and code != language else ""

    return lang_attribute
