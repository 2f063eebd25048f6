"""`new`: a file to begin with."""

from __future__ import annotations

import click

from build_tools.authoring.check import read_site
from build_tools.authoring.draft_newsletter import begin_newsletter
from build_tools.authoring.new import begin, begin_translation, languages_for, place, type_named
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say, say_line
from build_tools.content_types import TYPES
from build_tools.content_types.newsletter import Newsletter
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
MONTH = Phrase(
    "Pour une lettre d'information : son mois, comme 2026-12. Ce qui est nouveau y est déjà.",
    "Voor een nieuwsbrief: de maand, zoals 2026-12. Wat nieuw is, staat er al in.",
    "For a newsletter: its month, like 2026-12. What is new already stands in it.",
)
TRANSLATION = Phrase(
    "Commence la traduction de ce fichier dans l'autre langue.",
    "Begint de vertaling van dit bestand in de andere taal.",
    "Begin the translation of this file into the other language.",
)


@command("new", SAYS)
@click.argument("type_name", metavar="TYPE")
@option("--title", says=TITLE)
@option("--month", says=MONTH, metavar="MONTH")
@option("--translation-of", "original", says=TRANSLATION, metavar="ID")
@click.pass_obj
def new(asked: Asked, type_name: str, title: str | None, month: str | None, original: str | None) -> int:
    """Write the file and print where it is."""
    kind = type_named(type_name)
    of_month = month if kind is Newsletter else None
    if title is None and of_month is None:
        raise _missing("title")
    made, findings = read_site(Files(asked.site), asked.today)
    if made is None:
        say(as_text(asked.report(findings)))
        return 1
    language = languages_for(asked.language)
    if of_month:
        draft = begin_newsletter(made.library, of_month, language, title or "")
    elif original:
        draft = begin_translation(made.library, original, kind, title or "")
    else:
        draft = begin(made.library, kind, title or "", language, asked.today)
    place(asked.site, draft)
    say_line(str(asked.root / draft.path))
    return 0


def _missing(name: str) -> click.MissingParameter:
    context = click.get_current_context()
    return click.MissingParameter(ctx=context, param=next(one for one in context.command.params if one.name == name))
