"""`report`: what needs care in the collection, most urgent first."""

from __future__ import annotations

from collections.abc import Sequence

import click

from build_tools.authoring.check import check_site
from build_tools.authoring.placing import put_in_place
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say
from build_tools.core.languages import Phrase
from build_tools.library import Library, read_library
from build_tools.library.address_book import FOLDER, OUTSIDE
from build_tools.reporting import FORMATS
from build_tools.settings import read_settings
from build_tools.upkeep import look_after
from build_tools.upkeep.history import last_changes
from build_tools.upkeep.links import DeadLink
from build_tools.upkeep.outside_links import ask_outside, remembered_dead
from build_tools.upkeep.shown import FORMS

SAYS = Phrase(
    "Dit ce qui demande des soins, le plus urgent d'abord : ce qui n'est plus valable, à relire, à traduire.",
    "Zegt wat aandacht vraagt, het dringendste eerst: wat niet meer geldt, na te lezen of te vertalen is.",
    "Tell what needs care, most urgent first: what no longer holds, is to be reread or translated.",
)
FORMAT = Phrase(
    "Pour un terminal (text), des programmes (json), ou une page à ouvrir ou à envoyer (html).",
    "Voor een terminal (text), programma's (json), of een pagina om te openen of te versturen (html).",
    "For a terminal (text), programs (json), or a page to open or send (html).",
)
LINKS = Phrase(
    "Demande d'abord aux autres sites si leurs pages existent encore ; le retient dans docs/addresses/outside.csv.",
    "Vraagt eerst aan andere sites of hun pagina's nog bestaan; onthoudt het in docs/addresses/outside.csv.",
    "First ask other sites whether their pages still exist; remembered in docs/addresses/outside.csv.",
)


@command("report", SAYS)
@option("--format", "form", says=FORMAT, type=click.Choice(tuple(FORMS)), default="text")
@option("--links", says=LINKS, is_flag=True)
@click.pass_obj
def report(asked: Asked, form: str, links: bool) -> int:
    """Print the report; what needs care is no error, so the exit code is 0 whatever is found."""
    settings, _ = read_settings(asked.site)
    if settings is None:
        say(FORMATS["text"](asked.report(check_site(asked.site, asked.today))))
        return 1
    library, _ = read_library(settings, asked.today)
    dead = _ask(library) if links else remembered_dead(library)
    say(FORMS[form](look_after(library, last_changes(settings.root), dead), asked.today, asked.language))
    return 0


def _ask(library: Library) -> Sequence[DeadLink]:
    """Ask other sites, and remember what they answered."""
    answers, root = ask_outside(library), library.settings.root
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    put_in_place({root / OUTSIDE: answers.remembered().encode()})
    return answers.dead
