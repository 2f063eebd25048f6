"""How to be kept informed, in plain words: by e-mail, by feeds, by calendars."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.sections import section_address
from build_tools.core.addresses import is_outside
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.outputs import templates
from build_tools.outputs.agenda import feed_address, subscription_address
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.feed_places import FED, feed_place, feed_title, list_links
from build_tools.outputs.lists import everywhere, scheme_links
from build_tools.outputs.mail import mail_link
from build_tools.outputs.product import Page


def subscribe(library: Library) -> Iterator[Page]:
    """The page in each language."""
    for edition in editions(library):
        yield _page(edition)


def subscribe_address(language: Language) -> str:
    """Where it stands."""
    return section_address("subscribe", language)


def by_mail(edition: Edition) -> str:
    """Where readers ask for the newsletter: the page that is set, else a mail that only has to be sent."""
    options = edition.library.settings.options
    asked = options.newsletter.subscribe
    if is_outside(asked):
        return asked
    subject = edition.t["subscribe"]["mail_subject"].format(name=options.newsletter.name[edition.language])
    return mail_link(asked or options.newsletter.sender or options.centre.email, subject)


def _page(edition: Edition) -> Page:
    texts = edition.t["subscribe"]
    name = edition.words(edition.library.settings.options.newsletter.name[edition.language])
    view = {
        "title": texts["title"],
        "lead": texts["lead"],
        "mail": {"title": texts["mail_link"].format(name=name), "address": by_mail(edition)},
        "mail_text": texts["mail_text"].format(name=name),
        "feeds": _feeds(edition),
        "schemes": scheme_links(edition),
        "calendars": {
            "title": edition.t["agenda"]["subscribe"],
            "address": edition.href(subscription_address(edition.language)),
        },
    }
    return Page(
        address=subscribe_address(edition.language),
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render("subscribe", edition.language, **view),
        kind="subscribe",
        alternates=everywhere(edition, subscribe_address),
        x_default=subscribe_address(edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        links=list_links(edition),
        reads=frozenset({"vocabulary"}),
    )


def _feeds(edition: Edition) -> list[View]:
    """Every feed but those of concepts; none without a site URL."""
    if not edition.library.settings.site_url:
        return []
    places = [(feed_title(edition, kind), feed_place(edition.language, kind)) for kind in (None, *FED)]
    places.append((edition.t["agenda"]["title"], feed_address(edition.language)))
    return [
        {"title": title, **{name: edition.absolute(f"{place}.{end}") for name, end in ENDINGS.items()}}
        for title, place in places
    ]


ENDINGS = {"atom": "xml", "json": "json"}
