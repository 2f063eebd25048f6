"""Our Jinja templates and interface texts: from plain view data to a finished body."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import material
import yaml
from jinja2 import FileSystemLoader
from markupsafe import Markup

from build_tools.core.languages import Language
from build_tools.outputs.view_environment import COMPILED, ViewEnvironment

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


def render_mail(template: str, language: Language, **view: Any) -> str:
    """Render `mails/<template>.html` likewise."""
    environment = _environment(language, _own_templates.get())
    return environment.get_template(f"mails/{template}.html").render(view).strip()


_own_templates: ContextVar[Path | None] = ContextVar("own_templates", default=None)
_kept: ContextVar[dict[Any, tuple[Any, Markup]] | None] = ContextVar("kept", default=None)


@contextmanager
def one_site(own: Path | None) -> Iterator[None]:
    """Render the pages of one site: its own templates in `own` (MkDocs's `custom_dir`) go before those of the theme.

    What many pages show, such as the card of an entry, is rendered once meanwhile.
    """
    templates, kept = _own_templates.set(own), _kept.set({})
    try:
        yield
    finally:
        _own_templates.reset(templates)
        _kept.reset(kept)


def once(macro: Callable[..., Markup], view: Any, *options: Any) -> Markup:
    """Call a macro with a view that many pages share, or give again what it made of this very object."""
    kept = _kept.get()
    if kept is None:
        return macro(view, *options)
    key = (id(view), macro, options)
    if key not in kept:
        kept[key] = view, macro(view, *options)  # the view is kept too, so that no other object takes its id
    return kept[key][1]


@cache
def _environment(language: Language, own: Path | None) -> ViewEnvironment:
    """One environment a language, so that macros are imported once with its texts."""
    environment = ViewEnvironment(
        loader=FileSystemLoader([*([own] if own else []), THEME]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=own is not None,
        bytecode_cache=COMPILED,
    )
    environment.globals.update(t=labels(language), language=str(language), lang_attribute=_marker(language))
    environment.globals.update(icon=icon, once=once)
    return environment


@cache
def icon(name: str) -> Markup:
    """One of Material's icons, hidden from those who hear the page."""
    drawing = (MATERIAL / ".icons/material" / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(f'<span class="gp-icon" aria-hidden="true">{drawing}</span>')  # noqa: S704  (Material's own file)


def _marker(language: Language) -> Any:
    """Give templates the `lang` attribute of a text that is not in the page's language."""
    nothing = Markup()

    def lang_attribute(code: str | None) -> Markup:
        return Markup(' lang="{}"').format(code) if code and code != language else nothing

    return lang_attribute
