"""The e-mail of a newsletter as it is shown: on a phone and at full width, light and dark, in both languages."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from build_tools.authoring.export_newsletter import letters, look
from build_tools.content_types.newsletter import Newsletter
from build_tools.core.languages import Language
from build_tools.library import read_library
from build_tools.settings import read_settings
from tests.conftest import ROOT, NewPage
from tests.outputs.letters import every_file, made, picture

pytestmark = pytest.mark.browser

WIDTHS = (320, 600)
SCHEMES = ("light", "dark")
DATA = f"data:image/png;base64,{b64encode(picture(1200, 'PNG')).decode()}"
"""What stands in for a picture, since no other host may be asked."""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The HTML of every newsletter of the project, and of one with every field, by name."""
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    library = read_library(settings, date(2026, 11, 23))[0]
    files = made(tmp_path_factory.mktemp("everything"), every_file())
    for entry in library.of_type(Newsletter):
        files |= {f"project-{name}": content for name, content in letters(library, entry.id).items()}
    everything = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
    # A word of 300 letters is broken by every mail program, but not by a browser.
    return {
        name: text.replace("https://kb.example/x/files/plan.png", DATA).replace("x" * 300, "x")
        for name, text in everything.items()
    }


def opened(new_page: NewPage, markup: str, width: int, scheme: str) -> Page:
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.set_content(markup)
    return page


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_and_everybody_can_read_it(
    new_page: NewPage, shown: dict[str, str], axe: Any, width: int, scheme: str
) -> None:
    assert {name.split(".")[1] for name in shown} == {"fr", "nl"}
    for name, markup in shown.items():
        page = opened(new_page, markup, width, scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert axe(page, "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa") == [], name
        sizes = page.eval_on_selector_all(
            "p, a, li, td, h1, h2, h3", "all => all.map(o => getComputedStyle(o).fontSize)"
        )
        assert min(float(size.removesuffix("px")) for size in sizes) >= 14
        assert page.eval_on_selector_all("img", "all => all.every(o => o.getBoundingClientRect().width <= 532)")


def brightness(page: Page, selector: str, what: str) -> float:
    colour: str = page.eval_on_selector(selector, f"found => getComputedStyle(found).{what}")
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(", "))
    return (red * 299 + green * 587 + blue * 114) / 255000


def test_dark_is_dark_and_light_without_its_style_stays_light(new_page: NewPage, shown: dict[str, str]) -> None:
    markup = next(iter(shown.values()))
    for scheme, dark in (("light", False), ("dark", True)):
        page = opened(new_page, markup, 600, scheme)
        for cell in (".page", ".cell", ".holder"):
            assert (brightness(page, cell, "backgroundColor") < 0.2) is dark
        assert (brightness(page, ".cell p", "color") > 0.7) is dark
    start, end = markup.index("<style>"), markup.index("</style>")
    page = opened(new_page, markup[:start] + markup[end:], 600, "dark")  # as Gmail shows it
    assert brightness(page, ".cell", "backgroundColor") > 0.9
    assert brightness(page, ".cell p", "color") < 0.3


def test_it_is_one_column_in_the_middle_of_a_wide_screen(new_page: NewPage, shown: dict[str, str]) -> None:
    for markup in shown.values():
        page = opened(new_page, markup, 1200, "light")
        box = page.locator("h1").locator("xpath=ancestor::table[1]").bounding_box()
        assert box is not None
        assert (box["width"], box["x"]) == (600, 300)
        tops = page.eval_on_selector_all("td.cell, td.item", "all => all.map(o => o.getBoundingClientRect().top)")
        assert tops == sorted(tops)


def test_the_preview_shows_every_version_side_by_side_at_the_width_of_a_phone(new_page: NewPage) -> None:
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    library = read_library(settings, date(2026, 11, 23))[0]
    (markup,) = look(library, "NL-2021-09", Language.FR).values()
    page = opened(new_page, markup.decode(), 1280, "light")
    boxes = [page.locator(one).nth(place).bounding_box() for one, place in (("iframe", 0), ("iframe", 1), ("pre", 0))]
    assert [box and round(box["width"]) for box in boxes] == [320, 320, 320]
    assert len({box and box["y"] for box in boxes}) == 1
    frames = [frame for frame in page.frames if frame != page.main_frame]
    assert len({frame.eval_on_selector(".cell", "o => getComputedStyle(o).backgroundColor") for frame in frames}) == 2
