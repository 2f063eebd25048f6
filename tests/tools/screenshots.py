"""Photograph pages of a built site as a phone, a tablet and a desktop show them, light and dark.

    python -m tests.tools.screenshots site .cache/screenshots [/fr/ /nl/ …]

Without addresses: both home pages. They are pictures to look at, not a test.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

from tests.tools.programs import find_program
from tests.tools.web import CHROMIUM, launch_chromium, serve_folder

WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def photograph(browser: Browser, site: str, address: str, folder: Path) -> None:
    """Write one picture of the whole page for each width and colour scheme."""
    name = address.strip("/").replace("/", "-") or "root"
    for width in WIDTHS:
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="fr-BE")
            page.goto(site.rstrip("/") + address)
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled")
            page.close()


def main(site: str, folder: str, *addresses: str) -> None:
    """Photograph the addresses and say where the pictures are."""
    if find_program(*CHROMIUM) is None:
        sys.exit("Chromium is not installed: no pictures were taken.")
    with serve_folder(Path(site)) as base, launch_chromium() as browser:
        for address in addresses or ("/fr/", "/nl/"):
            photograph(browser, base, address, Path(folder))
    print(f"Pictures in {folder}")


if __name__ == "__main__":
    main(*sys.argv[1:])
