"""Asking other sites whether the pages we link to are still there; the one place that makes requests, on demand.

A page counts as dead only when its site says so (404, 410) or has no address any more. A site that is slow, refuses
programs or has trouble today leaves what was remembered as it is.
"""

from __future__ import annotations

import contextlib
import csv
import http.client
import io
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import quote, urlsplit

from build_tools.library import Library
from build_tools.library.address_book import Outside
from build_tools.library.outside import outside_links
from build_tools.upkeep.links import DeadLink

ONE_PAGE, ALL_PAGES, AT_ONCE = 10.0, 120.0, 16
"""Seconds for one page and for all, and how many sites are asked together."""
_DEAD = frozenset({404, 410})
_HEADERS = {"User-Agent": "good-practice link check", "Accept": "text/html,*/*;q=0.5"}
NO_HOST = "DNS"


@dataclass(frozen=True)
class Answers:
    """What asking brought: every outside page with what is now known of it, and the links to the dead ones."""

    pages: tuple[Outside, ...]
    dead: tuple[DeadLink, ...]

    def remembered(self) -> str:
        """The text of `outside.csv`."""
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(("url", "state", "asked", "last_good"))
        for page in self.pages:
            writer.writerow((page.url, "alive" if page.alive else "dead", page.asked, page.last_good or ""))
        return written.getvalue()


def remembered_dead(library: Library) -> list[DeadLink]:
    """The links to pages that were dead when last asked; nobody is asked."""
    dead = {one.url: one for one in library.book.outside if not one.alive}
    return _links_to(library, dead, {})


def _links_to(library: Library, dead: Mapping[str, Outside], reasons: Mapping[str, str | None]) -> list[DeadLink]:
    """A dead link for each place; its reason is the copy that readers are offered, where there is one."""
    copies = {one.url: one.copy for one in library.book.archived}
    return [
        DeadLink(
            link.path,
            link.url,
            copies.get(link.url) or reasons.get(link.url) or "404",
            dead[link.url].last_good,
            link.span.start.line,
        )
        for link in outside_links(library)
        if link.url in dead
    ]


def ask_outside(library: Library, limit: float = ALL_PAGES) -> Answers:
    """Ask for every outside page that the content links to, for `limit` seconds at most.

    Those asked longest ago come first, so that a limit too short for all leaves none out for ever.
    """
    known = {one.url: one for one in library.book.outside}
    urls = sorted({link.url for link in outside_links(library)})
    answers = _ask_all(sorted(urls, key=lambda url: known[url].asked if url in known else date.min), limit)
    pages = [page for url in urls if (page := _page(url, answers.get(url), known.get(url), library.today))]
    dead = {page.url: page for page in pages if not page.alive}
    return Answers(tuple(pages), tuple(_links_to(library, dead, answers)))


def _page(url: str, reason: str | None, known: Outside | None, today: date) -> Outside | None:
    """What is now known of a page; None when nothing ever was."""
    if reason is None:
        return known
    return Outside(url, not reason, today, (known.last_good if known else None) if reason else today)


def _ask_all(urls: Sequence[str], limit: float) -> dict[str, str | None]:
    """Why each page is dead, empty for those alive; pages not asked in time are missing.

    One question at a time to a site: it is not burdened, and one that is slow keeps none of the others waiting.
    Threads that nobody waits for: a server that sends a sign every few seconds would hold those of a pool for ever.
    """
    sites: dict[str, list[str]] = {}
    for url in urls:
        sites.setdefault(urlsplit(url).netloc.lower(), []).append(url)
    waiting, answered = SimpleQueue[list[str]](), SimpleQueue[tuple[str, str | None]]()
    for pages in sites.values():
        waiting.put(pages)
    for _ in range(min(AT_ONCE, len(sites))):
        Thread(target=_ask_waiting, args=(waiting, answered), daemon=True).start()
    answers: dict[str, str | None] = {}
    end = time.monotonic() + limit
    while len(answers) < len(urls) and (left := end - time.monotonic()) > 0:
        with contextlib.suppress(Empty):
            url, reason = answered.get(timeout=left)
            answers[url] = reason
    return answers


def _ask_waiting(waiting: SimpleQueue[list[str]], answered: SimpleQueue[tuple[str, str | None]]) -> None:
    with contextlib.suppress(Empty):
        while True:
            for url in waiting.get_nowait():
                answered.put((url, why_dead(url)))


def why_dead(url: str) -> str | None:
    """Why a page is dead; empty when it is alive, None when its site does not say."""
    status = _status(url, "HEAD")
    if status is not None and status >= 400:  # some answer programs only when they ask for the whole page
        status = _status(url, "GET")
    if status is None or (status >= 300 and status not in _DEAD):  # 300 to 399: it sends from one page to the next
        return None
    return NO_HOST if status == 0 else str(status) if status in _DEAD else ""


def _status(url: str, method: str) -> int | None:
    """The status of an answer; 0 when the host does not exist, None when there is no answer."""
    parts = urlsplit(url)
    safe = parts._replace(path=quote(parts.path, safe="/%:@!$&'()*+,;=~"), fragment="").geturl()
    request = urllib.request.Request(safe, headers=_HEADERS, method=method)  # noqa: S310 - http and https alone
    try:
        with urllib.request.urlopen(request, timeout=ONE_PAGE) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    except urllib.error.URLError as error:
        return 0 if isinstance(error.reason, socket.gaierror) and error.reason.errno == socket.EAI_NONAME else None
    except (OSError, ValueError, http.client.HTTPException):
        return None
