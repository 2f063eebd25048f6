"""`migrate`: content of an older form brought to today's."""

from __future__ import annotations

import click

from build_tools.authoring.memory import Findings
from build_tools.authoring.migrate import migrate_site
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command
from build_tools.cli.speaking import say, say_line
from build_tools.core.diagnostics import in_reading_order
from build_tools.core.languages import Phrase
from build_tools.reporting.terminal import as_text
from build_tools.settings import CONTENT_VERSION

SAYS = Phrase(
    "Donne au contenu la forme que cette version lit. Tous les fichiers changent, ou aucun.",
    "Geeft de inhoud de vorm die deze versie leest. Alle bestanden veranderen, of geen enkel.",
    "Give the content the form this version reads. Every file changes, or none does.",
)
NOTHING = Phrase(
    "Rien à faire : le contenu a la version {current}.",
    "Niets te doen: de inhoud heeft versie {current}.",
    "Nothing to do: the content has version {current}.",
)
DONE = Phrase(
    "Le contenu passe de la version {version} à la version {current}; fichiers changés : {count}.",
    "De inhoud gaat van versie {version} naar versie {current}; veranderde bestanden: {count}.",
    "The content goes from version {version} to version {current}; files changed: {count}.",
)
IMPOSSIBLE = Phrase(
    "Rien n'a changé. Corrigez d'abord ces erreurs.",
    "Er is niets veranderd. Verbeter eerst deze fouten.",
    "Nothing has changed. Correct these errors first.",
)


@command("migrate", SAYS)
@click.pass_obj
def migrate(asked: Asked) -> int:
    """Migrate and print what was done in each file; 1 when it could not be."""
    done = migrate_site(asked.site)
    if done.problems:
        found = in_reading_order(done.problems)
        say(as_text(asked.report(Findings(tuple(found), tuple({one.path for one in found})))))
        say_line(IMPOSSIBLE[asked.language])
        return 1
    for path, steps in done.steps.items():
        say_line(f"{path}: " + "; ".join(step.what[asked.language] for step in steps))
    told = DONE if done.version < CONTENT_VERSION else NOTHING
    say_line(told[asked.language].format(version=done.version, current=CONTENT_VERSION, count=len(done.steps)))
    return 0
