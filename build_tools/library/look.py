"""The files of the site's own look that its settings name: style sheets, scripts, logo, icon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from build_tools.core.addresses import is_outside
from build_tools.core.frontmatter import Loc
from build_tools.settings import Settings

PICTURES = ("logo", "favicon")


def named_look_files(settings: Settings) -> Iterator[tuple[Loc, str]]:
    """Every file of this site that the settings name, with its place there; those of other sites are not ours."""
    named: list[tuple[Loc, Any]] = [(("theme", name), settings.theme.get(name)) for name in PICTURES]
    named += [(("extra_css", position), name) for position, name in enumerate(settings.extra_css)]
    for position, script in enumerate(settings.extra_javascript):
        named.append((("extra_javascript", position), script_path(script)))
    for loc, name in named:
        if name and not is_outside(str(name)):
            yield loc, str(name)


def script_path(script: Any) -> str:
    """The path of a script, written alone or with its attributes (MkDocs 1.5: `path`, `type`, `defer`, `async`)."""
    return str(script.get("path", "")) if isinstance(script, Mapping) else str(script)


def find_look_file(settings: Settings, name: str) -> Path | None:
    """The file named `name`: in the theme's `custom_dir`, or in `docs` as MkDocs has it; None when there is none."""
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        return None
    folders = [settings.root / "docs", *([settings.own_templates] if settings.own_templates else [])]
    return next((folder / name for folder in folders if (folder / name).is_file()), None)
