"""What search engines read of an entry (schema.org), its end included: dead advice is never offered as good."""

from __future__ import annotations

from datetime import date, timedelta

from build_tools.content_types.base import Facts
from build_tools.core.addresses import absolute
from build_tools.library.entry import Entry
from build_tools.library.validity import State, standing
from build_tools.outputs.edition import Edition, View


def structured(edition: Edition, entry: Entry[Facts], kind: str = "Article") -> View:
    """An entry as a CreativeWork of schema.org; `expires` is the first day it is no longer of use."""
    shown = edition.shown(entry)
    facts, site = shown.facts, edition.library.settings
    data = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": facts.title,
        "inLanguage": shown.language,
        "identifier": entry.id,
        "url": absolute(site.site_url, edition.address(entry)),
        "description": None if entry.is_withdrawn(edition.library.today) else facts.summary,
        "datePublished": str(facts.published) if facts.published else None,
        "dateModified": facts.updated.isoformat() if facts.updated else None,
        "publisher": {"@type": "Organization", "name": site.options.centre.name[edition.language]},
        **_validity(edition, entry),
    }
    return {key: value for key, value in data.items() if value}


def _validity(edition: Edition, entry: Entry[Facts]) -> View:
    found = standing(edition.library, entry)
    if found.state is State.CURRENT and not found.confirmed:
        return {}
    label = edition.validity(entry)
    return {
        "creativeWorkStatus": label["state"],
        "disambiguatingDescription": label["text"],
        "expires": _expires(found.state, found.day),
    }


def _expires(state: State, day: date | None) -> str | None:
    if not day or state not in {State.EXPIRING, State.SUPERSEDED, State.WITHDRAWN}:
        return None
    return (day + timedelta(days=state is State.EXPIRING)).isoformat()
