"""`serve`: the site on this computer while its files are being written."""

from __future__ import annotations

import logging

import click

from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.core.languages import Phrase

SAYS = Phrase(
    "Montre le site sur cet ordinateur et le refait quand un fichier change.",
    "Toont de site op deze computer en maakt ze opnieuw als een bestand verandert.",
    "Show the site on this computer and make it again when a file changes.",
)
ADDRESS = Phrase("L'adresse où le montrer.", "Het adres waar ze te zien is.", "The address to show it at.")


@command("serve", SAYS)
@option("--address", says=ADDRESS, metavar="HOST:PORT", default="127.0.0.1:8000", show_default=True)
@click.pass_obj
def serve(asked: Asked, address: str) -> int:
    """Serve until interrupted."""
    root = asked.site
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    from build_tools.hosts.mkdocs_site import serve_site  # noqa: PLC0415 - MkDocs is heavy

    serve_site(root, asked.day, asked.language, address)
    return 0
