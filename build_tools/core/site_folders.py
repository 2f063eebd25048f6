"""Which folders the site may be written to: a build replaces the whole folder, so nothing else may stand in it."""

from __future__ import annotations

import os
from pathlib import Path

_CONTENT = ("docs", "practices")
_OF_A_SITE = ("index.html", "404.html", "sitemap.xml")
"""One of these stands at the top of every site that was ever built."""


def would_lose(root: Path, target: Path) -> bool:
    """Whether writing the site of `root` to `target` would remove what is no site."""
    here, there = Path(os.path.realpath(root)), Path(os.path.realpath(target))  # not `resolve`: a loop would raise
    if there.is_symlink():
        return True
    if here.is_relative_to(there) or any(there.is_relative_to(here / folder) for folder in _CONTENT):
        return True
    if not there.exists():
        return False
    return not there.is_dir() or _holds_something_else(there)


def _holds_something_else(folder: Path) -> bool:
    shown = any(not one.name.startswith(".") for one in folder.iterdir())
    return shown and not any((folder / name).exists() for name in _OF_A_SITE)
