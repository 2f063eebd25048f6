"""The files that documents offer for download: which there are, and which paths may name them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

from build_tools.library.links import FILES_FOLDER

_OUTSIDE = re.compile(r"^[/\\~]|^[A-Za-z]:|\\|(?:^|/)\.\.?(?:/|$)|[\x00-\x1f]")


def attachments(root: Path) -> list[str]:
    """The plain files below the folder of files, relative to it, in order; hidden ones and links are not offered."""
    folder = root / FILES_FOLDER
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if not name.startswith(".")]
    return sorted(path.relative_to(folder).as_posix() for path in found if path.is_file() and not path.is_symlink())


def leaves_folder(name: str) -> bool:
    """Whether the path `name`, decoded as often as it takes, is more than a path below the folder."""
    decoded = name
    while (again := unquote(decoded)) != decoded:
        decoded = again
    return any(_OUTSIDE.search(one) for one in (name, decoded))
