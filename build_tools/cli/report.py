"""`report`: what needs care in the collection, most urgent first."""

from __future__ import annotations

import click

from build_tools.authoring.check import check_site
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say
from build_tools.core.languages import Phrase
from build_tools.library import read_library
from build_tools.reporting import FORMATS
from build_tools.settings import read_settings
from build_tools.upkeep import look_after
from build_tools.upkeep.history import last_changes
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


@command("report", SAYS)
@option("--format", "form", says=FORMAT, type=click.Choice(tuple(FORMS)), default="text")
@click.pass_obj
def report(asked: Asked, form: str) -> int:
    """Print the report; what needs care is no error, so the exit code is 0 whatever is found."""
    settings, _ = read_settings(asked.site)
    if settings is None:
        say(FORMATS["text"](asked.report(check_site(asked.site, asked.today))))
        return 1
    library, _ = read_library(settings, asked.today)
    say(FORMS[form](look_after(library, last_changes(settings.root)), asked.today, asked.language))
    return 0
