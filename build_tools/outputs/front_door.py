"""What a mediator wants to know of a concept at once: what worked, what failed, for how much, by which rules.

The top of a concept's page, made to fit one screen of a phone: few items a line, each with the cases behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from build_tools.content_types.base import Facts
from build_tools.content_types.concept import ABBREVIATIONS
from build_tools.content_types.document import Document
from build_tools.content_types.practice import Practice
from build_tools.content_types.sections import section_address
from build_tools.core.formats import format_money
from build_tools.core.typography import NO_BREAK
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

F = TypeVar("F", bound=Facts)

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
LONGEST = 48
"""How many characters of a title it shows."""


def front_door(edition: Edition, term: Term) -> list[View]:
    """The lines of the summary, `{label, items: [{title, address?, note?, lang?}], text?}`; empty ones are left out."""
    library = edition.library
    if term.scheme == ABBREVIATIONS:
        return []
    practices = counted_naming(library, term.id)
    valid = [one for one in practices if standing(library, one).state is not State.SUPERSEDED]
    lines: tuple[tuple[str, Iterable[View]], ...] = (
        ("worked", _worked(edition, term, [one for one in valid if not is_attempt(one)])),
        ("failed", (_marked(edition, one) for one in _valid_first(edition, practices) if is_attempt(one))),
        ("outcomes", _outcomes(edition, practices, valid)),
        ("plans", (_plan(edition, one) for one in _valid_first(edition, plans(practices)))),
        ("remitted", _remitted(edition, term, practices, valid)),
        ("caps", _caps(edition, term, [one.id for one in practices])),
        ("intermediaries", _counted(edition, most_first(i for one in practices for i in one.facts.intermediaries))),
        ("letters", letters(edition, term, practices)),
        ("events", [{**row, "note": row["when"]} for row in coming_rows(edition, (term.id,), limit=1)]),
    )
    names, shown = edition.t["front_door"], ((name, list(islice(items, LIMITS[name]))) for name, items in lines)
    return [
        {"id": name, "label": names[name], "items": [_shortened(item) for item in items]}
        for name, items in shown
        if items
    ]


def _shortened(item: View) -> View:
    """A long title gives way to the next line; the page it leads to has it whole."""
    title = item["title"]
    return item if len(title) <= LONGEST else {**item, "title": title[:LONGEST].rsplit(" ", 1)[0] + "…"}


def _worked(edition: Edition, term: Term, practices: Practices) -> Iterator[View]:
    """The techniques that worked; of a technique, with whom it did."""
    counts = most_named(practices, creditors_of if term.scheme == "techniques" else lambda facts: facts.techniques)
    counts.pop(term.id, None)
    return _counted(edition, counts)


def _counted(edition: Edition, counts: Mapping[str, int], over: Collection[str] = ()) -> Iterator[View]:
    """Concepts with the number of cases behind each; `over` are those that only advice of the past names."""
    past = f"({edition.t['front_door']['past']})"
    for one, count in counts.items():
        if link := edition.concept(one):
            notes = [f"×{NO_BREAK}{count}"] * (count > 1) + [past] * (one in over)
            yield {**link, "note": " ".join(notes)}


def _outcomes(edition: Edition, practices: Practices, valid: Practices) -> Iterator[View]:
    """What came of the practices, first what came of those that still hold."""
    counts = most_named(practices, lambda facts: facts.outcomes)
    over = counts.keys() - most_named(valid, lambda facts: facts.outcomes)
    return _counted(edition, dict(sorted(counts.items(), key=lambda item: item[0] in over)), over)


def _plan(edition: Edition, entry: Entry[Practice]) -> View:
    note = _past(edition, entry)
    plan = entry.facts.plan
    title = (
        f"{format_money(plan.monthly, edition.language)} × {plan.months} {edition.t['front_door']['months']}"
        if plan
        else ""
    )
    return {"title": title, "address": edition.href(edition.address(entry)), "note": note}


def _remitted(edition: Edition, term: Term, practices: Practices, valid: Practices) -> Iterator[View]:
    """The median share remitted, with the number of amounts behind it; that of advice that is over alone says so."""
    creditor = term.id if term.scheme == "organisations" else None
    share = median_share(remitted_shares(practices, creditor))
    if share:
        title = edition.t["amounts"]["percent"].format(percent=share.percent)
        cases = edition.t["counts"]["cases"]["one" if share.practices == 1 else "other"].format(count=share.practices)
        note = edition.t["front_door"]["median"].format(cases=cases)
        is_over = next(iter(remitted_shares(valid, creditor)), None) is None
        yield {"title": title, "note": f"{note} ({edition.t['front_door']['past']})" if is_over else note}


def _caps(edition: Edition, term: Term, practices: list[str]) -> Iterator[View]:
    """The legal amounts in force, those next to the concept first; the rest is on their own page."""
    if term.concept.values:
        return
    found = caps_for(edition.library, term, practices)
    limit = LIMITS["caps"]
    for value in found[: limit if len(found) <= limit else limit - 1]:
        amount = format_money(value.amount.amount, edition.language)
        link = edition.concept(value.term.id) or {}
        yield {**link, "note": amount}
    if len(found) > limit:
        title = edition.t["front_door"]["all_caps"]
        yield {"title": title, "address": edition.href(section_address("legal-amounts", edition.language))}


def _past(edition: Edition, entry: Entry[Facts]) -> str:
    """In brackets, that it is over or until when it holds; nothing of what is current."""
    state = standing(edition.library, entry).state
    if state is State.EXPIRING:
        return f"({edition.validity(entry)['text']})"
    return f"({edition.t['front_door']['past']})" if state is State.SUPERSEDED else ""


def _valid_first(edition: Edition, entries: Sequence[Entry[F]]) -> list[Entry[F]]:
    return sorted(entries, key=lambda entry: standing(edition.library, entry).state is State.SUPERSEDED)


def _marked(edition: Edition, entry: Entry[Facts]) -> View:
    return {**edition.link(entry), "note": _past(edition, entry)}


def letters(edition: Edition, term: Term, practices: Practices) -> list[View]:
    """The documents that served in the practices or are about the concept, those still of use first."""
    library = edition.library
    used = most_first(document for entry in practices for document in entry.facts.documents)
    ids = dict.fromkeys((*used, *library.resting_on.get(term.id, ())))
    found = [entry for one in ids if (entry := library.get(one)) and is_of(entry, Document)]
    found = [entry for entry in found if not entry.is_withdrawn(library.today)]
    return [_marked(edition, entry) for entry in _valid_first(edition, found)]
