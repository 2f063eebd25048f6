"""`new`: a file to begin with."""

from __future__ import annotations

import click

from build_tools.authoring.check import read_site
from build_tools.authoring.new import begin, begin_translation, languages_for, place, type_named
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say, say_line
from build_tools.content_types import TYPES
from build_tools.core.files import Files
from build_tools.core.languages import Phrase
from build_tools.reporting.terminal import as_text

_TYPES = ", ".join(kind.collection.name for kind in TYPES)
SAYS = Phrase(
    f"Commence un fichier : {_TYPES}. Le fichier naît avec un identifiant libre et toutes les clés utiles, expliquées, "
    "dans la langue de --lang.",
    f"Begint een bestand: {_TYPES}. Het bestand krijgt een vrije identificatie en alle nuttige sleutels, met uitleg, "
    "in de taal van --lang.",
    f"Begin a file: {_TYPES}. It gets a free id and every useful key, explained, in the language of --lang.",
)
TITLE = Phrase("Le titre.", "De titel.", "The title.")
TRANSLATION = Phrase(
    "Commence la traduction de ce fichier dans l'autre langue.",
    "Begint de vertaling van dit bestand in de andere taal.",
    "Begin the translation of this file into the other language.",
)


@command("new", SAYS)
@click.argument("type_name", metavar="TYPE")
@option("--title", says=TITLE, required=True)
@option("--translation-of", "original", says=TRANSLATION, metavar="ID")
@click.pass_obj
def new(asked: Asked, type_name: str, title: str, original: str | None) -> int:
    """Write the file and print where it is."""
    kind = type_named(type_name)
    made, findings = read_site(Files(asked.site), asked.today)
    if made is None:
        say(as_text(asked.report(findings)))
        return 1
    if original:
        draft = begin_translation(made.library, original, kind, title)
    else:
        draft = begin(made.library, kind, title, languages_for(asked.language), asked.today)
    place(asked.site, draft)
    say_line(str(asked.root / draft.path))
    return 0
