"""The products of the site, one file each. To add one: write its file and name it in `OUTPUTS`.

What depends on the addresses of the others (redirects, the sitemap…) is named in `FINISHERS` and made after them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from build_tools.library import Library
from build_tools.outputs import templates
from build_tools.outputs.agenda import agenda
from build_tools.outputs.agenda_feed import agenda_feed
from build_tools.outputs.agenda_months import agenda_months
from build_tools.outputs.anchors import with_former_fragments
from build_tools.outputs.assets import assets
from build_tools.outputs.calendars import calendars
from build_tools.outputs.concepts import concepts
from build_tools.outputs.documents import attachments, documents
from build_tools.outputs.events import events
from build_tools.outputs.evidence import evidence
from build_tools.outputs.feeds import feeds
from build_tools.outputs.figures import figures
from build_tools.outputs.front import front
from build_tools.outputs.glossary import glossary
from build_tools.outputs.gone import gone
from build_tools.outputs.guide import guide
from build_tools.outputs.guide_keys import guide_keys
from build_tools.outputs.guide_rules import Explained, guide_rules
from build_tools.outputs.headers import headers
from build_tools.outputs.home import home
from build_tools.outputs.htaccess import htaccess
from build_tools.outputs.legal_amounts import legal_amounts
from build_tools.outputs.lookup import lookup
from build_tools.outputs.made import Made
from build_tools.outputs.newsletters import newsletters
from build_tools.outputs.nginx import nginx
from build_tools.outputs.open_data import open_data
from build_tools.outputs.pages import pages
from build_tools.outputs.practices import practices
from build_tools.outputs.product import Product
from build_tools.outputs.redirects import redirects
from build_tools.outputs.redirects_file import redirects_file
from build_tools.outputs.round_tables import round_tables
from build_tools.outputs.search import search
from build_tools.outputs.sitemap import sitemap
from build_tools.outputs.subscribe import subscribe
from build_tools.outputs.word_letters import word_letters

Output = Callable[[Library], Iterator[Product]]
Finisher = Callable[[Made], Iterator[Product]]

OUTPUTS: tuple[Output, ...] = (
    front,
    home,
    practices,
    round_tables,
    agenda,
    agenda_months,
    events,
    calendars,
    agenda_feed,
    newsletters,
    feeds,
    subscribe,
    documents,
    word_letters,
    attachments,
    pages,
    guide,
    guide_keys,
    concepts,
    glossary,
    evidence,
    legal_amounts,
    figures,
    open_data,
    search,
    headers,
    assets,
)

FINISHERS: tuple[Finisher, ...] = (
    redirects,
    lookup,
    nginx,
    htaccess,
    redirects_file,
    sitemap,
)


def make_standing(library: Library, rules: Iterable[Explained] = ()) -> Made:
    """What stands at the addresses of the site, before anything leads there; the guide explains `rules`."""
    with templates.one_site(library.settings.own_templates):
        first = [product for output in OUTPUTS for product in output(library)]
        first += guide_rules(library, rules)
        first += gone(library, {product.address for product in first})
        return Made(library, tuple(with_former_fragments(library, first)))


def finish(made: Made) -> Iterator[Product]:
    """What is made of the addresses of all others."""
    with templates.one_site(made.library.settings.own_templates):
        yield from [product for finisher in FINISHERS for product in finisher(made)]


def make_products(library: Library, rules: Iterable[Explained] = ()) -> Iterator[Product]:
    """Every product of the site."""
    made = make_standing(library, rules)
    yield from made.products
    yield from finish(made)
