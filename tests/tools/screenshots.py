"""Photograph the site as a phone, a tablet and a desktop show it, light and dark.

    python -m tests.tools.screenshots [/fr/ /nl/ …]      pages of the showcase, into .cache/screenshots/
    python -m tests.tools.screenshots --readme           the pictures of README.md, into .readme/

Without addresses: few pages that together hold every component. They are pictures to look at, not a test.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_site import build_site
from tests.tools.markup import covering, read_pages
from tests.tools.programs import find_program
from tests.tools.showcase import DAY, ROOT, build_showcase
from tests.tools.web import CHROMIUM, launch_chromium, serve_folder

Scheme = Literal["light", "dark"]
WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PICTURES = ROOT / ".cache/screenshots"
README = ROOT / ".readme"
GAP = 20


def photograph(browser: Browser, site: str, address: str) -> None:
    """Write one picture of the whole page for each width and colour scheme."""
    name = address.strip("/").replace("/", "-") or "root"
    for width in WIDTHS:
        for scheme in SCHEMES:
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="fr-BE")
            page.goto(site.rstrip("/") + address)
            page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=True, animations="disabled")
            page.close()


def photograph_showcase(*addresses: str) -> None:
    """Photograph these pages of the showcase, or every component of it."""
    with tempfile.TemporaryDirectory() as folder, launch_chromium() as browser:
        site = build_showcase(Path(folder))
        with serve_folder(site) as base:
            for address in addresses or [page.address for page in covering(read_pages(site))]:
                photograph(browser, base, address)
    print(f"Pictures in {PICTURES}")


def photograph_for_readme() -> None:
    """Write the two pictures of README.md: a case on a desktop, and three phones beside each other."""
    with built_project() as site, serve_folder(site) as base, launch_chromium() as browser:
        case = screen(browser, f"{base}fr/pratiques/negociation-de-credits-a-la-consommation/", 1280, 900)
        phones = [
            screen(browser, f"{base}fr/recherche/?q=independant+ced", 390, 844),
            screen(browser, f"{base}nl/begrippen/organisations/spf-finances/", 390, 844),
            screen(browser, f"{base}fr/agenda/2027/01/", 390, 844, "dark"),
        ]
    row = Image.new("RGB", (sum(one.width for one in phones) + 2 * GAP, phones[0].height), "white")
    for place, one in enumerate(phones):
        row.paste(one, (place * (one.width + GAP), 0))
    for name, picture in (("case", case), ("phone", row)):
        picture.quantize(128).save(README / f"{name}.png", optimize=True)
    print(f"Pictures in {README}")


@contextmanager
def built_project() -> Iterator[Path]:
    """Build the project's own content."""
    with tempfile.TemporaryDirectory() as folder:
        build_site(ROOT, Path(folder) / "site", DAY, Language.FR)
        yield Path(folder) / "site"


def screen(browser: Browser, address: str, width: int, height: int, scheme: Scheme = "light") -> Image.Image:
    """Photograph what a screen shows at first, a search once it has found."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme, locale="fr-BE")
    page.goto(address, wait_until="networkidle")
    if "?q=" in address:
        page.locator("[data-search-state=done]").wait_for()
    picture = page.screenshot(animations="disabled")
    page.close()
    return Image.open(io.BytesIO(picture)).convert("RGB")


def main(*arguments: str) -> None:
    """Photograph what the arguments ask for."""
    if find_program(*CHROMIUM) is None:
        sys.exit("Chromium is not installed: no pictures were taken.")
    if "--readme" in arguments:
        photograph_for_readme()
        return
    shutil.rmtree(PICTURES, ignore_errors=True)
    photograph_showcase(*arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
