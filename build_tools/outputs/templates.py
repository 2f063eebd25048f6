"""Our Jinja templates and interface texts: from plain view data to a finished body."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import material
import yaml
from jinja2 import Environment, FileSystemLoader

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


@cache
def _environment(language: Language) -> Environment:
    """One environment a language, so that macros are compiled and imported once with its texts."""
    environment = Environment(
        loader=FileSystemLoader([THEME, MATERIAL]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(t=labels(language), language=str(language))
    return environment


def render(template: str, language: Language, **view: Any) -> str:
    """Render `pages/<template>.html` with its view data.

    Every text in it is escaped, unless its name ends in `_html`: those are finished already.
    """
    return _environment(language).get_template(f"pages/{template}.html").render(view).strip()
