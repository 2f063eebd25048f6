"""The lasting address at the foot of a page: copied by a button, and read from paper by a scanner."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, require
from tests.tools import programs

HERE = Path(__file__).parent
PAGES = {
    "/fr/pratiques/independant-accompagne-par-le-ced/": "/fr/bp-2022-01/",
    "/nl/praktijken/contestation-des-frais-d-une-facture-d-hopital/": "/nl/bp-2023-01/",
}
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def scanned(picture: bytes) -> str:
    """What a scanner reads in a picture; empty when it finds no code."""
    node = require(programs.find_program("node"), "Node")
    require("jsqr" if (programs.NODE_MODULES / "jsqr").exists() else None, "jsqr")
    image = Image.open(io.BytesIO(picture)).convert("RGBA")
    size = image.width.to_bytes(4, "big") + image.height.to_bytes(4, "big")
    command = [node, str(HERE / "scan_code.mjs")]
    return subprocess.run(command, input=size + image.tobytes(), capture_output=True, check=True).stdout.decode()


def _printed(page: Page, address: str) -> bytes:
    page.goto(address)
    page.emulate_media(media="print")
    return page.locator(".gp-permalink__code").screenshot()


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_on_paper_is_the_lasting_address(new_page: NewPage, site: str, address: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme, device_scale_factor=2)
    assert scanned(_printed(page, site + address)) == f"https://bonnes-pratiques.example{PAGES[address]}"


@pytest.mark.browser
def test_the_code_is_large_enough_to_be_scanned_and_is_not_shown_on_screen(page: Page, site: str) -> None:
    address = site + next(iter(PAGES))
    page.goto(address)
    expect(page.locator(".gp-permalink__code")).to_be_hidden()
    picture = Image.open(io.BytesIO(_printed(page, address)))
    assert 75 <= picture.width <= 200  # in CSS pixels: two centimetres and more (ISO/IEC 18004, a module of 0.5 mm)
    assert scanned(_printed(page, address)) != ""


@pytest.mark.browser
@pytest.mark.parametrize("address", PAGES)
def test_the_button_copies_the_lasting_address(new_page: NewPage, site: str, address: str) -> None:
    page = new_page(permissions=CLIPBOARD)
    page.goto(site + address)
    button = page.locator("[data-gp-copy-link]")
    button.focus()
    page.keyboard.press("Enter")
    done = str(button.get_attribute("data-gp-done"))
    expect(button).to_have_text(done)
    expect(page.locator(".gp-permalink").get_by_role("status")).to_have_text(done)
    assert page.evaluate("navigator.clipboard.readText()") == f"https://bonnes-pratiques.example{PAGES[address]}"


@pytest.mark.browser
def test_without_a_clipboard_there_is_no_button_and_the_address_can_be_read(new_page: NewPage, site: str) -> None:
    page = new_page()
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    page.goto(site + next(iter(PAGES)))
    expect(page.locator("#permalink")).to_have_text("bonnes-pratiques.example/fr/bp-2022-01/")
    expect(page.locator("[data-gp-copy-link]")).to_be_hidden()


@pytest.mark.browser
def test_a_letter_is_copied_as_text(new_page: NewPage, site: str) -> None:
    page = new_page(permissions=CLIPBOARD)
    page.goto(f"{site}/fr/documents/lettre-invoquer-la-prescription/")
    page.locator("[data-gp-copy]").click()
    expect(page.locator("[data-gp-copy]")).to_have_text("Texte copié")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == page.locator("#letter-text").inner_text().strip()
    assert "<" not in copied
