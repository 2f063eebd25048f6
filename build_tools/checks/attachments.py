"""Which paths may name a file offered for download."""

from __future__ import annotations

import re
from urllib.parse import unquote

_OUTSIDE = re.compile(r"^[/\\~]|^[A-Za-z]:|\\|(?:^|/)\.\.?(?:/|$)|[\x00-\x1f]")


def leaves_folder(name: str) -> bool:
    """Whether the path `name`, decoded as often as it takes, is more than a path below the folder."""
    decoded = name
    while (again := unquote(decoded)) != decoded:
        decoded = again
    return any(_OUTSIDE.search(one) for one in (name, decoded))
