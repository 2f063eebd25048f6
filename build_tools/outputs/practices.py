"""The pages of the good practices: one each, and the list of all by year."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.practice import Amount, Practice
from build_tools.content_types.round_table import RoundTable
from build_tools.core.formats import format_date, format_money
from build_tools.library import Library
from build_tools.library.entry import Entry, is_of
from build_tools.library.evidence import is_attempt
from build_tools.library.related import related_practices
from build_tools.library.validity import last_seen
from build_tools.library.warnings import warned_about, warnings_for
from build_tools.outputs.document_rows import document_rows
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import changes_shown, contents, entry_page, sections
from build_tools.outputs.events_shown import coming_rows
from build_tools.outputs.list_pages import list_pages
from build_tools.outputs.mail import mail_link
from build_tools.outputs.product import Page
from build_tools.outputs.structured import structured

CONCEPT_KEYS = (
    *("creditors", "intermediaries", "profiles", "debts", "procedures", "techniques", "outcomes"),
    *("partners", "legal_basis"),
)
FIRST = ("takeaway", "caution")


def practices(library: Library) -> Iterator[Page]:
    """Every practice and their list, in each language."""
    for edition in editions(library):
        yield from list_pages(edition, Practice, template="practices")
        for entry in library.of_type(Practice):
            yield practice_page(edition, entry)


def practice_page(edition: Edition, entry: Entry[Practice]) -> Page:
    """The page of one practice."""
    beside = [*warnings_for(edition.library, entry), *warned_about(edition.library, entry)]
    related = [other for other in related_practices(edition.library, entry) if other not in beside]
    view = _view(edition, entry)
    view["events"] = coming_rows(edition, edition.library.concepts(entry.id), limit=2)
    view["beside"] = [edition.card(other) for other in beside]
    view["is_attempt"] = is_attempt(entry)
    view["related"] = [edition.card(other) for other in related]
    reads = {entry.id, "vocabulary", "today", "type:practice", "type:event"}
    reads |= {"type:round-table"} if entry.facts.round_table else set()
    return entry_page(edition, entry, "practice", view, data=(structured(edition, entry),), reads=frozenset(reads))


def _view(edition: Edition, entry: Entry[Practice]) -> View:
    facts, t = entry.facts, edition.t
    parts = sections(edition, entry)
    documents = document_rows(edition, facts.documents)
    written = next((part for part in parts if part["kind"] == "documents"), None)
    round_table = edition.library.get(facts.round_table) if facts.round_table else None
    blocks = {"documents": documents and not written, "round-table": round_table, "changes": facts.changes}
    own = [{"id": name, "title": t["practice"][name.replace("-", "_")]} for name, present in blocks.items() if present]
    first = [part for part in parts if part["kind"] in FIRST]
    rest = [part for part in parts if part["kind"] not in FIRST]
    return {
        "facts": _facts(edition, entry),
        "amounts": [_amount(edition, amount) for amount in facts.amounts],
        "plan": plan_text(edition, facts),
        "takeaway": first,
        "sections": [part for part in rest if part is not written],
        "documents": documents,
        "documents_section": written,
        "round_table": _told_at(edition, round_table) if round_table and is_of(round_table, RoundTable) else None,
        "adopters": _adopters(edition, entry),
        "changes": changes_shown(edition, entry),
        "reviewed": edition.date(facts.validity.reviewed) if facts.validity else None,
        "reviewer": facts.validity.by if facts.validity and entry.language is edition.language else "",
        "mails": _mails(edition, entry),
        "contents": contents(*first, *rest, *own),
    }


def _told_at(edition: Edition, report: Entry[RoundTable]) -> View:
    """One sentence that leads to the meeting: what was said there for all cases stands on its own page."""
    texts, day = edition.t["practice"]["told_at"], edition.days(report.facts.held_on, report.facts.ends)
    return {"before": texts["before"].format(date=day["text"]), "link": edition.link(report), "after": texts["after"]}


def _facts(edition: Edition, entry: Entry[Practice]) -> list[View]:
    """The card "at a glance": what is known, nothing empty."""
    labels, facts = edition.t["fields"], entry.facts
    rows: list[View] = [
        {"label": labels[key], "concepts": found}
        for key in CONCEPT_KEYS
        if (found := edition.concepts(getattr(facts, key)))
    ]
    if facts.facts_on:
        rows.append({"label": labels["facts_on"], "date": edition.partial(facts.facts_on[:4])})
    return [*rows, *_history(edition, entry)]


def _history(edition: Edition, entry: Entry[Practice]) -> list[View]:
    """Where the case comes from, and its dates."""
    labels, facts = edition.t["fields"], entry.facts
    round_table = edition.library.get(facts.round_table) if facts.round_table else None
    rows: list[View] = [{"label": labels["round_table"], "link": edition.link(round_table)}] if round_table else []
    dates = {
        "published": edition.month(facts.published) if facts.published else None,
        "changed": edition.date(facts.updated) if facts.updated else None,
        "reviewed": edition.date(facts.validity.reviewed) if facts.validity else None,
    }
    return rows + [{"label": labels[name], "date": day} for name, day in dates.items() if day]


def _amount(edition: Edition, amount: Amount) -> View:
    creditor = edition.concept(amount.creditor) if amount.creditor else None
    view: View = {
        "creditor": creditor,
        "approximate": amount.approximate,
        "claimed": format_money(amount.claimed, edition.language),
    }
    if amount.settled is not None and amount.claimed:
        view["settled"] = format_money(amount.settled, edition.language)
        view["share"] = round(100 * amount.settled / amount.claimed)
        if amount.settled < amount.claimed:
            view["remitted"] = format_money(amount.claimed - amount.settled, edition.language)
    return view


def plan_text(edition: Edition, facts: Practice) -> str:
    """The payment plan in words, empty when there is none."""
    if facts.plan is None:
        return ""
    monthly = format_money(facts.plan.monthly, edition.language)
    return str(edition.t["practice"]["plan"].format(monthly=monthly, months=facts.plan.months))


def _adopters(edition: Edition, entry: Entry[Practice]) -> list[View]:
    shown = edition.shown(entry)
    assert is_of(shown, Practice)  # noqa: S101  (the versions of an id are of one type)
    return [
        {
            "on": edition.month(adopter.on),
            "service": adopter.service,
            "outcome": edition.concept(adopter.outcome),
            "lang": (language := shown.language_of("adopters", position, "text")),
            "body_html": edition.markdown(shown, adopter.text, language, prefix=f"adopter-{position}-"),
        }
        for position, adopter in enumerate(shown.facts.adopters)
    ]


def _mails(edition: Edition, entry: Entry[Practice]) -> list[View]:
    """Mails to the centre with id, title and date filled in: "it no longer works", and "we did the same"."""
    shown, texts = edition.shown(entry), edition.t["practice"]
    email = edition.library.settings.options.centre.email
    seen = last_seen(entry.facts)
    facts = {
        "id": entry.id,
        "title": shown.facts.title,
        "date": format_date(seen, edition.language) if seen else edition.t["dates"]["undated"],
        "address": edition.absolute(edition.address(entry)) or edition.address(entry),
    }
    return [
        {
            "title": texts[name]["link"],
            "icon": icon,
            "address": mail_link(email, texts[name]["subject"].format(**facts), texts[name]["body"].format(**facts)),
        }
        for name, icon in (("report", "email-outline"), ("adopt", "hand-heart-outline"))
    ]
