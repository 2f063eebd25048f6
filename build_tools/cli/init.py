"""`init`: a new site."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.authoring.init import begin_site
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command
from build_tools.cli.speaking import say_line
from build_tools.core.languages import Phrase

SAYS = Phrase(
    "Commence un site dans un dossier vide ou nouveau.",
    "Begint een site in een lege of nieuwe map.",
    "Begin a site in an empty or new folder.",
)
NEXT = Phrase(
    "La suite : cd {folder}, puis « good-practice check » et « good-practice serve ».",
    "En nu: cd {folder}, dan “good-practice check” en “good-practice serve”.",
    "Next: cd {folder}, then “good-practice check” and “good-practice serve”.",
)


@command("init", SAYS)
@click.argument("folder", metavar="DIR")
@click.pass_obj
def init(asked: Asked, folder: str) -> int:
    """Write the site, list its files, say what comes next."""
    for path in begin_site(Path(folder), asked.today):
        say_line(str(Path(folder) / path))
    say_line(NEXT[asked.language].format(folder=folder))
    return 0
