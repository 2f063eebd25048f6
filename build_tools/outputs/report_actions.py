"""What a meeting decided to do, and what became of it, as its report and those that follow tell."""

from __future__ import annotations

from build_tools.content_types.round_table import Action, RoundTable
from build_tools.library.entry import Entry, is_of
from build_tools.library.follow_ups import decided, followed, following, is_late, last_word, taken_up
from build_tools.outputs.edition import Edition, View


def action_views(edition: Edition, report: Entry[RoundTable]) -> View:
    """The actions a report decided, those of the meetings before it, and where the story goes on."""
    library = edition.library
    former = followed(library, report)
    earlier = [_action(edition, one, at, report) for one, at in taken_up(library, report)]
    title = edition.t["round_table"]["became"]
    return {
        "actions": [_action(edition, report, at, report) for at in decided(library, report)],
        "became": {
            "title": title.format(date=edition.date(former.facts.held_on)["text"]),
            "report": edition.link(former),
            "actions": earlier,
        }
        if former and earlier
        else None,
        "follow_ups": edition.cards(following(library, report)),
    }


def _action(edition: Edition, report: Entry[RoundTable], position: int, told_on: Entry[RoundTable]) -> View:
    """An action of `report` with the last word on it, as shown on the page of the report `told_on`."""
    word = last_word(edition.library, report, position)
    action, shown, teller = word.action, _shown(edition, report), _shown(edition, word.report)
    titled, told = ("actions", position, "title"), ("actions", word.position, "outcome")
    outcome = teller.facts.actions[word.position].outcome
    prefix = f"action-{report.id.lower()}-{position + 1}-"
    return {
        "title": edition.words(shown.facts.actions[position].title, shown.language_of(*titled)),
        "lang": shown.language_of(*titled),
        "owner": action.owner,
        "due": edition.month(action.due),
        "status": _status(edition, action),
        "outcome_html": edition.markdown(teller, outcome, teller.language_of(*told), prefix=prefix) if outcome else "",
        "outcome_lang": teller.language_of(*told),
        "told_by": {**edition.link(word.report), "date": edition.date(word.report.facts.held_on)}
        if word.report.id not in {told_on.id, report.id}
        else None,
    }


def _status(edition: Edition, action: Action) -> View:
    texts = edition.t["round_table"]
    if is_late(edition.library, action):
        return {"state": "late", "text": texts["late"]}
    return {"state": action.status.value, "text": texts[action.status]}


def _shown(edition: Edition, report: Entry[RoundTable]) -> Entry[RoundTable]:
    shown = edition.shown(report)
    assert is_of(shown, RoundTable)  # noqa: S101  (the versions of an id are of one type)
    return shown
