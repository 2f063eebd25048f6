"""A page at every former and short address, for hosts that know no redirect: it works without script too."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from build_tools.core.arrivals import fold_path
from build_tools.core.languages import PUBLISHED, Language
from build_tools.outputs import templates
from build_tools.outputs.assets import Assets
from build_tools.outputs.edition import Edition
from build_tools.outputs.made import Made, Route
from build_tools.outputs.product import Redirect

LISTED = 60
"""More choices than that no reader looks through."""


def redirects(made: Made) -> Iterator[Redirect]:
    """One page for all the former addresses that share a path; none where a page of the site stands."""
    frames = {
        (language, one_goal): _frame(Edition(made.library, language), one_goal)
        for language in PUBLISHED
        for one_goal in (True, False)
    }
    by_page: dict[str, list[Route]] = defaultdict(list)
    for route in made.routes:
        by_page[fold_path(route.page)].append(route)
    for path, routes in by_page.items():
        if made.is_free(path) and _can_be_a_folder(routes[0].page):
            sources = frozenset({"addresses"}).union(*(route.sources for route in routes))
            yield Redirect(f"{routes[0].page}/index.html", _page(made, routes, frames).encode(), sources)


def _can_be_a_folder(page: str) -> bool:
    parts = page.strip("/").split("/")
    return all(part.strip(". ") and not set(part) & set('<>:"|?*\\') and len(part.encode()) < 250 for part in parts)


def _page(made: Made, routes: Sequence[Route], frames: Mapping[tuple[Language, bool], str]) -> str:
    goals = list(dict.fromkeys(goal for route in routes for goal in route.goals.values()))
    first = _language(goals[0])
    edition = Edition(made.library, first)
    one_goal = len(routes) == 1
    target = routes[0].goals.get(None) or goals[0]
    shown = [target] if one_goal else goals[:LISTED]
    links = [(edition.href(goal), made.titles.get(goal.partition("#")[0]) or goal, _language(goal)) for goal in shown]
    return _filled(
        frames[first, one_goal],
        choices=json.dumps(choices(routes, edition.base), ensure_ascii=False, separators=(",", ":")),
        canonical=edition.absolute(target) or edition.href(target),
        address=edition.href(target),
        links=links,
    )


def choices(routes: Sequence[Route], base: str) -> list[list[object]]:
    """What the script chooses from: the parameters that name a page, then the goal for no, French and Dutch `lang`."""
    return [
        [
            dict(sorted(route.identity)),
            *(base + goal if (goal := route.goals.get(one)) else "" for one in (None, *PUBLISHED)),
        ]
        for route in routes
    ]


def _language(goal: str) -> Language:
    first = goal.split("/")[1]
    return Language(first) if first in PUBLISHED else PUBLISHED[0]


def _frame(edition: Edition, one_goal: bool) -> str:
    """The template without the few words in which twenty thousand pages differ."""
    script = edition.href(Assets(edition.library.settings).script("redirect"))
    style = edition.href("/assets/gp/style.css")
    return templates.render("redirect", edition.language, script=script, style=style, one_goal=one_goal) + "\n"


def _filled(
    frame: str, *, choices: str, canonical: str, address: str, links: Sequence[tuple[str, str, Language]]
) -> str:
    written = "".join(
        f'<li><a href="{escape(href)}" hreflang="{language}" lang="{language}">{escape(title)}</a></li>'
        for href, title, language in links
    )
    values = {"@canonical@": escape(canonical), "@address@": escape(address), "@choices@": escape(choices)}
    for name, value in {**values, "@links@": written}.items():
        frame = frame.replace(name, value)
    return frame
