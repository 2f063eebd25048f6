"""What a mediator wants to know of a concept at once: what worked, what failed, for how much, by which rules.

The top of a concept's page, made to fit one screen of a phone: few items a line, each with the cases behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from build_tools.content_types.base import Facts
from build_tools.content_types.document import Document
from build_tools.content_types.practice import Practice
from build_tools.content_types.sections import section_address
from build_tools.core.formats import format_money
from build_tools.library.entry import Entry, is_of
from build_tools.library.evidence import (
    Practices,
    counted_naming,
    creditors_of,
    is_attempt,
    median_share,
    most_first,
    most_named,
    plans,
    remitted_shares,
)
from build_tools.library.legal_amounts import caps_for
from build_tools.library.validity import State, standing
from build_tools.library.vocabulary import Term
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.events_shown import coming_rows

LIMITS = {
    "worked": 3,
    "failed": 1,
    "outcomes": 3,
    "plans": 2,
    "remitted": 1,
    "caps": 2,
    "intermediaries": 2,
    "letters": 1,
    "events": 1,
}
"""How many items a line shows: what the screen of a phone has room for."""


def front_door(edition: Edition, term: Term) -> list[View]:
    """The lines of the summary, `{label, items: [{title, address?, note?, lang?}], text?}`; empty ones are left out."""
    library = edition.library
    practices = counted_naming(library, term.id)
    if not practices:
        return []
    valid = [one for one in practices if standing(library, one).state is not State.SUPERSEDED]
    lines: tuple[tuple[str, Iterable[View]], ...] = (
        ("worked", _worked(edition, term, [one for one in valid if not is_attempt(one)])),
        ("failed", (edition.link(one) for one in practices if is_attempt(one))),
        ("outcomes", _counted(edition, most_named(practices, lambda facts: facts.outcomes))),
        ("plans", (_plan(edition, one) for one in plans(practices))),
        ("remitted", _remitted(edition, term, practices)),
        ("caps", _caps(edition, term, [one.id for one in practices])),
        ("intermediaries", _counted(edition, most_first(i for one in practices for i in one.facts.intermediaries))),
        ("letters", letters(edition, practices)),
        ("events", ({**row, "note": row["when"]} for row in coming_rows(edition, (term.id,), limit=1))),
    )
    names, shown = edition.t["front_door"], ((name, list(islice(items, LIMITS[name]))) for name, items in lines)
    return [{"id": name, "label": names[name], "items": items} for name, items in shown if items]


def _worked(edition: Edition, term: Term, practices: Practices) -> Iterator[View]:
    """The techniques that worked; of a technique, with whom it did."""
    counts = most_named(practices, creditors_of if term.scheme == "techniques" else lambda facts: facts.techniques)
    counts.pop(term.id, None)
    return _counted(edition, counts)


def _counted(edition: Edition, counts: Mapping[str, int]) -> Iterator[View]:
    for one, count in counts.items():
        if link := edition.concept(one):
            yield {"title": link["title"], "address": link["address"], "note": f"× {count}" if count > 1 else ""}


def _plan(edition: Edition, entry: Entry[Practice]) -> View:
    note = _past(edition, entry)
    plan = entry.facts.plan
    title = (
        f"{format_money(plan.monthly, edition.language)} × {plan.months} {edition.t['front_door']['months']}"
        if plan
        else ""
    )
    return {"title": title, "address": edition.href(edition.address(entry)), "note": note}


def _remitted(edition: Edition, term: Term, practices: Practices) -> Iterator[View]:
    """The median share remitted, with the number of amounts behind it."""
    creditor = term.id if term.scheme == "organisations" else None
    share = median_share(remitted_shares(practices, creditor))
    if share:
        title = edition.t["amounts"]["percent"].format(percent=share.percent)
        cases = edition.t["counts"]["cases"]["one" if share.practices == 1 else "other"].format(count=share.practices)
        yield {"title": title, "note": edition.t["front_door"]["median"].format(cases=cases)}


def _caps(edition: Edition, term: Term, practices: list[str]) -> Iterator[View]:
    """The legal amounts in force, those next to the concept first; the rest is on their own page."""
    if term.concept.values:
        return
    found = caps_for(edition.library, term, practices)
    limit = LIMITS["caps"]
    for value in found[: limit if len(found) <= limit else limit - 1]:
        amount = format_money(value.amount.amount, edition.language)
        link = edition.concept(value.term.id) or {}
        yield {"title": link["title"], "address": link["address"], "note": amount}
    if len(found) > limit:
        title = edition.t["front_door"]["all_caps"]
        yield {"title": title, "address": edition.href(section_address("legal-amounts", edition.language))}


def _past(edition: Edition, entry: Entry[Facts]) -> str:
    superseded = standing(edition.library, entry).state is State.SUPERSEDED
    return f"({edition.t['front_door']['past']})" if superseded else ""


def letters(edition: Edition, practices: Practices) -> list[View]:
    """The documents that served in the practices, those still of use first."""
    library = edition.library
    ids = most_first(document for entry in practices for document in entry.facts.documents)
    found = [entry for one in ids if (entry := library.get(one)) and is_of(entry, Document)]
    found.sort(key=lambda entry: bool(_past(edition, entry)))
    return [{**edition.link(entry), "note": _past(edition, entry)} for entry in found]
