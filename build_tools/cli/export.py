"""`export`: the site as a folder of Markdown files with finished bodies, for another generator."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.authoring.check import read_site
from build_tools.authoring.refusal import Refusal
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command
from build_tools.cli.speaking import say
from build_tools.core.files import Files
from build_tools.core.languages import Phrase
from build_tools.core.memory import everything_kept
from build_tools.reporting.terminal import as_text

SAYS = Phrase(
    "Écrit les pages dans un dossier, pour un autre générateur de sites : Zensical ou ProperDocs.",
    "Schrijft de pagina's in een map, voor een andere sitegenerator: Zensical of ProperDocs.",
    "Write the pages in a folder, for another site generator: Zensical or ProperDocs.",
)
NOT_EMPTY = Phrase(
    "Le dossier {folder} n'est pas vide.", "De map {folder} is niet leeg.", "The folder {folder} is not empty."
)


@command("export", SAYS)
@click.argument("folder", metavar="DIR")
@click.pass_obj
def export(asked: Asked, folder: str) -> int:
    """Check, then write; 1 when there are errors."""
    with everything_kept():
        made, findings = read_site(Files(asked.site), asked.today)
        report = asked.report(findings)
        if report.diagnostics:
            say(as_text(report))
        if made is None or report.has_errors:
            return 1
        from build_tools.hosts.folder import FolderNotEmptyError, write_folder  # noqa: PLC0415 - not for every command

        try:
            write_folder(made.library.settings, made.products, Path(folder))
        except FolderNotEmptyError:
            raise Refusal(NOT_EMPTY, folder=folder) from None
    return 0
