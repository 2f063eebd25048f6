"""The search, typed into a real browser on the built site under its strict policy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.search.quality import Quality, rank, read_queries

pytestmark = pytest.mark.browser

ADDRESS = {"fr": "/fr/recherche/", "nl": "/nl/zoeken/"}
DONE = "main[data-search-state=done]"
HOSTILE = {
    "markup": "<img src=x onerror=alert(1)>",
    "prototype": "__proto__",
    "constructor": "constructor toString hasOwnProperty",
    "star": "*",
    "quote": '"',
    "quotes": '"" "a" «»',
    "pattern": "(.*)+[a-z]\\",
    "emoji": "💶🏠👩‍⚖️",
    "combining": "e\u0301\u0301\u0301",
    "right to left": "\u202e\u0645\u0631\u062d\u0628",
    "null": "a\u0000b",
    "percent": "%00%ff%",
    "blank": "   ",
    "stop words": "le la les",
    "long": "a" * 10_000,
    "words": "prescription " * 800,
}

# Types a query and waits until it is answered.
ANSWER = """query => new Promise(answered => {
  const main = document.querySelector("main")
  const field = main.querySelector("input[name=q]")
  new MutationObserver(() => ["done", "idle"].includes(main.dataset.searchState) && answered())
    .observe(main, { attributeFilter: ["data-search-state"] })
  field.value = query
  field.dispatchEvent(new Event("input", { bubbles: true }))
})"""


def search(page: Page, site: str, query: str, language: str = "fr", filters: str = "") -> Page:
    page.goto(f"{site}{ADDRESS[language]}?q={quote(query)}{filters}")
    page.locator(DONE).wait_for()
    return page


def ids(page: Page) -> list[str]:
    return [str(one.get_attribute("data-result-id")) for one in page.locator("[data-result-id]").all()]


def values(page: Page, name: str) -> list[str]:
    return [str(one.get_attribute(name)) for one in page.locator(f"[{name}]").all()]


def test_mediators_find_what_they_look_for(page: Page, site: str) -> None:
    ranks, silent, trouble = [], [], []
    for query in read_queries("queries"):
        search(page, site, query["query"], query["language"])
        found = ids(page)
        if "expect" in query:
            ranks.append(rank(query, found))
            silent += [str(query["query"])] if not found else []
        trouble += [f"{query['query']}: {problem}" for problem in problems(page, query, found)]
    quality = Quality(ranks, silent)
    print(f"\n{quality}")  # noqa: T201
    assert (trouble, silent) == ([], [])
    assert quality.reciprocal >= 0.85
    assert quality.first_three >= 0.95


def problems(page: Page, query: dict[str, Any], found: list[str]) -> list[str]:
    """What the page should have said besides the results."""
    wrong = []
    if query.get("none"):
        wrong += [f"found {found}"] if found else []
        missing = set(query["propose"]) - set(values(page, "data-proposal"))
        wrong += [f"does not propose {missing}"] if missing else []
    if "suggest" in query and query["suggest"] not in values(page, "data-suggestion"):
        wrong.append(f"proposes {values(page, 'data-suggestion')}")
    if not set(query.get("meanings", [])) <= set(values(page, "data-meaning")):
        wrong.append(f"senses {values(page, 'data-meaning')}")
    expected = page.locator(f"[data-result-id='{query.get('expect', ['-'])[0]}']")
    if query.get("past") and not expected.locator(".gp-tag--superseded").count():
        wrong.append("not labelled as no longer applicable")
    if query.get("only_in") and expected.get_attribute("data-result-language") != query["only_in"]:
        wrong.append("the language of the result is not said")
    return wrong


def test_a_french_case_leads_dutch_readers_to_its_dutch_page(page: Page, site: str) -> None:
    search(page, site, "goede praktijk ziekenhuisfactuur", "nl")
    result = page.locator("[data-result-id='BP-2023-01']")
    expect(result).to_contain_text("alleen in het Frans")
    assert result.locator("a").count() == 1
    assert (result.locator("a").get_attribute("href") or "").startswith("/nl/praktijken/")
    result.locator("a").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_an_ended_procedure_shows_its_successor(page: Page, site: str) -> None:
    search(page, site, "rad spf finance")
    result = page.locator("[data-result-id='BP-2022-03']")
    expect(result).to_contain_text("Plan de paiement longue durée")
    assert "procedures/plan-de-paiement-a-long-terme" in ids(page)


def test_hits_are_marked_and_the_count_is_announced(page: Page, site: str) -> None:
    search(page, site, "hopital clause penale")
    marks = {mark.lower() for mark in page.locator("[data-result-id='BP-2023-01'] mark").all_inner_texts()}
    assert {"hôpital", "clause", "pénale"} <= marks
    count = page.locator("[data-result-count]").get_attribute("data-result-count")
    expect(page.locator("[data-gp-results] [role=status]")).to_contain_text(str(count))


def test_words_being_typed_find_by_their_beginning_and_stay_in_the_address(page: Page, site: str) -> None:
    page.goto(site + ADDRESS["fr"])
    entries = page.evaluate("history.length")
    page.locator("main input[name=q]").press_sequentially("coutu", delay=30)
    expect(page.locator("[data-result-id]").first).to_have_attribute("data-result-id", "BP-2022-01")
    page.wait_for_url("**?q=coutu")
    assert page.evaluate("history.length") == entries
    expect(page.locator("main input[name=q]")).to_be_focused()


def test_filters_are_counted_combined_removed_and_kept_in_the_history(page: Page, site: str) -> None:
    search(page, site, "plan")
    before = int(page.locator("[data-result-count]").get_attribute("data-result-count") or 0)
    page.locator("[data-gp-filters] summary").click()
    box = page.locator("input[name=type][value=practice]")
    label = page.locator("label", has=box).inner_text()
    box.check()
    expect(page).to_have_url(f"{site}/fr/recherche/?q=plan&type=practice")
    page.locator(DONE).wait_for()
    expect(box).to_be_focused()
    after = int(page.locator("[data-result-count]").get_attribute("data-result-count") or 0)
    assert 0 < after < before
    assert f"({after})" in label
    page.locator("input[name=debts]").first.check()
    expect(page.locator("[data-gp-chips] button")).to_have_count(2)
    page.go_back()
    expect(page.locator("[data-gp-chips] button")).to_have_count(1)
    page.locator("[data-gp-chips] button").click()
    expect(page).to_have_url(f"{site}/fr/recherche/?q=plan")
    expect(page.locator("[data-gp-status]")).to_be_focused()


def test_filters_without_words_list_what_they_hold(page: Page, site: str) -> None:
    page.goto(f"{site}/nl/zoeken/?creditors=spf-finances&creditors=preteur&type=practice")
    page.locator(DONE).wait_for()
    assert set(ids(page)) == {"BP-2022-03", "BP-2022-02"}


def test_a_filter_without_a_value_is_none(page: Page, site: str) -> None:
    search(page, site, "couturier", filters="&validity=&debts=")
    expect(page.locator("[data-gp-chips] button")).to_have_count(0)
    assert ids(page)[0] == "BP-2022-01"


def test_a_filter_that_leaves_nothing_is_offered_to_be_dropped(page: Page, site: str) -> None:
    search(page, site, "couturier", filters="&creditors=spf-finances")
    assert ids(page) == []
    page.locator("[data-gp-notices] a", has_text="SPF Finances").click()
    expect(page.locator("[data-result-id]").first).to_have_attribute("data-result-id", "BP-2022-01")
    expect(page).to_have_url(f"{site}/fr/recherche/?q=couturier")


def test_the_spelling_typed_can_be_insisted_on(page: Page, site: str) -> None:
    search(page, site, "presciption")
    page.locator("[data-gp-notices] a", has_text="presciption").click()
    expect(page.locator("[data-result-count]")).to_have_attribute("data-result-count", "0")


def test_a_sense_is_chosen(page: Page, site: str) -> None:
    search(page, site, "ced")
    page.locator("[data-meaning='organisations/chambre-des-entreprises-en-difficulte']").click()
    expect(page.locator("[data-result-id]").first).to_be_visible()
    expect(page.locator("[data-gp-notices] [data-meaning]")).to_have_count(0)
    assert "organisations/chambre-des-entreprises-en-difficulte" in ids(page)[:3]


def test_without_a_result_the_list_of_everything_is_one_link_away(page: Page, site: str) -> None:
    search(page, site, "vétérinaire adoption")
    assert not page.locator("[data-gp-az]").is_visible()
    page.locator("[data-gp-notices] a", has_text="de A à Z").click()
    expect(page).to_have_url(f"{site}/fr/recherche/")
    expect(page.locator("[data-gp-az]")).to_be_visible()
    expect(page.locator("main input[name=q]")).to_be_focused()


def test_a_phrase_is_found_as_written(page: Page, site: str) -> None:
    search(page, site, '"ouvrir un magasin"')
    assert ids(page) == ["BP-2022-01"]
    search(page, site, '"magasin ouvrir"')
    assert ids(page) == []


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_hostile_queries_are_answered_and_run_nothing(page: Page, site: str, query: str) -> None:
    """The fixture fails on any error; a dialog would stop the page."""
    search(page, site, "prescription")
    page.evaluate(ANSWER, query)
    expect(page.locator("main")).to_have_attribute("data-search-state", "idle" if query.isspace() else "done")
    assert page.locator("main img[src=x]").count() == 0


def test_the_keyboard_alone_suffices(page: Page, site: str) -> None:
    page.goto(site + "/fr/pratiques/")
    page.keyboard.press("/")
    page.keyboard.type("couturier")
    page.keyboard.press("Enter")
    page.locator(DONE).wait_for()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('[data-result-id]')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/fr/pratiques/independant-accompagne-par-le-ced/")


@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_accessible_and_fit(
    new_page: NewPage, site: str, axe: Callable[..., list[str]], width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800}, color_scheme="light" if width > 400 else "dark")
    search(page, site, "independants ced dificulté", filters="&type=practice")
    page.locator("[data-gp-filters] summary").click()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    search(page, site, "stib amende jeune")
    assert axe(page) == []
    search(page, site, "a" * 300)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_the_page_lists_everything(new_page: NewPage, site: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/nl/zoeken/?q=verjaring")
    assert page.locator("[data-gp-az] a[href*='/nl/praktijken/']").count() >= 5
    assert page.locator("[data-gp-az] a[href*='/nl/begrippen/']").count() > 200
    assert not page.locator("[data-gp-results]").is_visible()
