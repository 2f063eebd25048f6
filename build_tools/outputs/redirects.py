"""A page at every former and short address, for hosts that know no redirect: it works without script too."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from html import escape
from pathlib import PurePosixPath

from build_tools.core.arrivals import fold_path
from build_tools.core.languages import PUBLISHED, Language
from build_tools.library.places import FINISHED
from build_tools.outputs import templates
from build_tools.outputs.assets import Assets
from build_tools.outputs.edition import Edition
from build_tools.outputs.made import Made, Route
from build_tools.outputs.product import File, Redirect

SUBSCRIBED = (".ics", ".xml", ".json", ".csv")
"""What programs fetch by themselves, over and over."""
LISTED = 60
"""More choices than that no reader looks through."""


_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def redirects(made: Made) -> Iterator[Redirect]:
    """One page for all the former addresses that share a path; none where a page of the site stands."""
    pages = Pages(made)
    by_page: dict[str, list[Route]] = defaultdict(list)
    for route in made.routes:
        by_page[fold_path(route.page)].append(route)
    files = {fold_path(one.address) for one in made.products if not one.address.endswith("/")} | {*FINISHED}
    for path, routes in by_page.items():
        if made.is_free(path) and _can_be_a_folder(routes[0].page) and not _is_in_a_file(path, files):
            sources = frozenset({"addresses"}).union(*(route.sources for route in routes))
            file = _subscribed(made, routes)
            if file:
                yield Redirect(routes[0].page, file.content, sources | file.reads)
            else:
                yield Redirect(f"{routes[0].page}/index.html", pages.of(routes), sources)


def _subscribed(made: Made, routes: Sequence[Route]) -> File | None:
    """The calendar, feed or list that an old one became: programs that subscribed read no page, so it is here too."""
    goals = {goal for route in routes for goal in route.goals.values()}
    if len(goals) != 1 or not routes[0].page.endswith(SUBSCRIBED):
        return None
    file = made.files.get(goals.pop())
    return file if file and file.address.endswith(routes[0].page[routes[0].page.rindex(".") :]) else None


def _is_in_a_file(path: str, files: Set[str]) -> bool:
    """Whether a file of the site stands where a folder would have to be."""
    return any(str(place) in files for place in (PurePosixPath(path), *PurePosixPath(path).parents))


def _can_be_a_folder(page: str) -> bool:
    parts = page.strip("/").split("/")
    return all(part.strip(". ") and not set(part) & set('<>:"|?*\\') and len(part.encode()) < 250 for part in parts)


class Pages:
    """The pages that lead on; addresses that lead to the same places share one."""

    def __init__(self, made: Made) -> None:
        self.made = made
        self.editions = {language: Edition(made.library, language) for language in PUBLISHED}
        self.frames = {
            (language, one_goal): _frame(edition, one_goal)
            for language, edition in self.editions.items()
            for one_goal in (True, False)
        }
        self.known: dict[tuple[object, ...], bytes] = {}

    def of(self, routes: Sequence[Route]) -> bytes:
        """The page for routes that share a path."""
        key = tuple((route.identity, tuple(route.goals.items())) for route in routes)
        if key not in self.known:
            self.known[key] = self._page(routes).encode()
        return self.known[key]

    def _page(self, routes: Sequence[Route]) -> str:
        goals = list(dict.fromkeys(goal for route in routes for goal in route.goals.values()))
        first, one_goal = _language(goals[0]), len(routes) == 1
        edition = self.editions[first]
        target = routes[0].goals.get(None) or goals[0]
        links = "".join(map(self._link, [target] if one_goal else goals[:LISTED]))
        values = {
            "canonical": escape(edition.absolute(target) or edition.href(target)),
            "address": escape(edition.href(target)),
            "choices": escape(_WRITTEN(choices(routes, edition.base))),
            "links": links,
        }
        return "".join(values.get(piece, piece) for piece in self.frames[first, one_goal])

    def _link(self, goal: str) -> str:
        language = _language(goal)
        title = self.made.titles.get(goal.partition("#")[0]) or goal
        href = self.editions[language].href(goal)
        return f'<li><a href="{escape(href)}" hreflang="{language}" lang="{language}">{escape(title)}</a></li>'


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


def _frame(edition: Edition, one_goal: bool) -> list[str]:
    """The template in pieces, between which stand the few words in which twenty thousand pages differ."""
    assets = Assets(edition.library.settings)
    view = assets.view(edition.base)
    whole = templates.render(
        "redirect",
        edition.language,
        base=edition.base,
        script=edition.href(assets.script("redirect")),
        style=view["assets"]["style"],
        icon=view["favicon"],
        one_goal=one_goal,
    )
    return re.split(r"@(\w+)@", whole + "\n")
