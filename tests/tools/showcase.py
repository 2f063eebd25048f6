"""A copy of the project's content with every shape of page in it, for sweeps and screenshots.

    python -m tests.tools.showcase .cache/showcase

writes the content and builds its site in `.cache/showcase/site`.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site

ROOT = Path(__file__).resolve().parents[2]
ADDED = ROOT / "tests/showcase"
DAY = date(2026, 11, 23)


def build_showcase(root: Path, day: date = DAY) -> Path:
    """Write the content into `root`, build it as of `day`, and return the folder of the site."""
    shutil.copytree(ROOT / "practices", root / "practices", dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs", root / "docs", dirs_exist_ok=True)
    shutil.copytree(ADDED, root, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    build_site(root, root / "site", day, Language.FR)
    return root / "site"


if __name__ == "__main__":
    print(build_showcase(Path(sys.argv[1]).resolve()))
