"""The whole site in a browser, under the strict policy: on the narrowest screen, enlarged, by keyboard, for axe."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import NewPage
from tests.tools.markup import Markup, listed

SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What WCAG 2.2 SC 1.4.12 lets a reader set."""
CUT = """() => [...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element)
  const clips = /hidden|clip/.test(style.overflowX + style.overflowY) && !element.closest(".gp-hidden, svg")
  const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
  return clips && element.clientWidth > 1 && over
}).map(element => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`)"""
WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FOCUS = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element)
  const name = `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`
  const position = [...document.querySelectorAll("*")].indexOf(element)
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
  return {name, position, body: element === document.body, seen, ring: style.outlineStyle !== "none"}
}"""


def test_no_page_runs_over_the_side_of_a_narrow_screen(new_page: NewPage, served: str, pages: list[Markup]) -> None:
    """At 320 px (SC 1.4.10); the fixture fails on what the policy blocks, on script errors and on other hosts."""
    page = new_page(viewport={"width": 320, "height": 640})
    wide: list[str] = []
    for markup in pages:
        if not markup.is_redirect:
            page.goto(served + markup.address)
            wide += [markup.address] if page.evaluate(WIDE) else []
    assert not wide, listed(wide)


@pytest.fixture(params=product([360, 1440], ["light", "dark"]), ids=str)
def screen(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    """Give a page of each width in each colour scheme."""
    width, scheme = request.param
    return new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)


def test_axe_finds_nothing_on_any_component(
    screen: Page, served: str, every_component: list[str], axe: Callable[..., list[str]]
) -> None:
    found: list[str] = []
    for address in every_component:
        screen.goto(served + address)
        found += [f"{address}: {line}" for line in axe(screen)]
    assert not found, listed(found)


@pytest.mark.parametrize("width", [320, 1280])
def test_wider_spacing_and_larger_text_cut_nothing(
    new_page: NewPage, served: str, every_component: list[str], width: int
) -> None:
    """The reader's own spacing (SC 1.4.12), then letters of twice the size (SC 1.4.4)."""
    page = new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    trouble: list[str] = []
    for address in every_component:
        page.goto(served + address)
        for name, style in (("spacing", SPACING), ("twice", "html { font-size: 250% !important }")):
            page.add_style_tag(content=style)
            trouble += [f"{address}: {name}: {one}" for one in page.evaluate(CUT)]
            trouble += [f"{address}: {name}: runs over the side"] if page.evaluate(WIDE) and width > 320 else []
    assert not trouble, listed(trouble)


def test_every_stop_of_the_keyboard_is_seen_and_in_the_order_of_the_page(
    new_page: NewPage, served: str, every_component: list[str]
) -> None:
    """SC 2.1.2, 2.4.3, 2.4.7 and 2.4.11: Tab goes once through the page, each stop shown and marked."""
    page = new_page(viewport={"width": 360, "height": 800})
    trouble = [f"{address}: {one}" for address in every_component for one in _walk(page, served + address)]
    assert not trouble, listed(trouble)


def _walk(page: Page, address: str, stops: int = 400) -> list[str]:
    page.goto(address)
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    trouble: list[str] = []
    first, last = 0, 0
    for _ in range(stops):
        page.keyboard.press("Tab")
        stop: dict[str, Any] = page.evaluate(FOCUS)
        first = first or stop["position"]
        if stop["body"] or (last > 0 and stop["position"] == first):
            return trouble
        trouble += [f"not seen: {stop['name']}"] if not stop["seen"] else []
        trouble += [f"not marked: {stop['name']}"] if not stop["ring"] else []
        trouble += [f"out of order: {stop['name']}"] if stop["position"] <= last else []
        last = stop["position"]
    return trouble
