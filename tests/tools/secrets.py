"""Look for keys, tokens and passwords in the files of the project; the exit code is 1 when one is found.

Asks nobody whether a secret is a real one. A line that only looks like one ends in `pragma: allowlist secret`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from detect_secrets.core.scan import scan_file
from detect_secrets.settings import default_settings

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = re.compile(r"\.lock$|package-lock\.json$|^tests/golden/|^tests/hostile/|\.(?:png|woff2?|ico)$")
"""Hashes of packages, outputs, inputs that pass for everything, pictures."""


def secrets() -> Iterator[str]:
    """The place and kind of everything that looks like a secret."""
    with default_settings():
        for name in _files():
            for found in scan_file(str(ROOT / name)):
                yield f"{name}:{found.line_number}: {found.type}"


def _files() -> list[str]:
    """The files that git keeps or would keep."""
    kept = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(kept, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
    return [name for name in sorted(set(names)) if (ROOT / name).is_file() and not NOT_OURS.search(name)]


if __name__ == "__main__":
    told = list(secrets())
    sys.stdout.write("".join(f"{one}\n" for one in told))
    sys.exit(1 if told else 0)
