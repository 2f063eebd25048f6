"""`format`: every content file in its one canonical form."""

from __future__ import annotations

import click

from build_tools.authoring.format import Formatting, format_site
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say, say_line
from build_tools.core.languages import Language, Phrase
from build_tools.reporting.terminal import as_text

SAYS = Phrase(
    "Écrit les fichiers dans leur forme canonique. Un fichier qui a des erreurs reste comme il est.",
    "Schrijft de bestanden in hun vaste vorm. Een bestand met fouten blijft zoals het is.",
    "Write the files in their canonical form. A file with errors stays as it is.",
)
CHECK = Phrase("Dit seulement ce qui changerait.", "Zegt alleen wat er zou veranderen.", "Only say what would change.")
WRITTEN = Phrase("récrit : {path}", "herschreven: {path}", "written: {path}")
WOULD = Phrase("à récrire : {path}", "te herschrijven: {path}", "to be written: {path}")
SUMMARY = Phrase(
    "{changed} changé(s), {unchanged} déjà en forme, {left} laissé(s) tel(s) quel(s) à cause d'erreurs",
    "{changed} veranderd, {unchanged} al in orde, {left} met rust gelaten wegens fouten",
    "{changed} changed, {unchanged} in form already, {left} left alone because of errors",
)


@command("format", SAYS)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@option("--check", "only_check", says=CHECK, is_flag=True)
@click.pass_obj
def format_files(asked: Asked, paths: tuple[str, ...], only_check: bool) -> int:
    """Format the files; 1 when one has errors, or when one would change and this was the question."""
    done = format_site(asked.site, asked.today, asked.selection(paths), write=not only_check)
    for path in done.changed:
        say_line((WOULD if only_check else WRITTEN)[asked.language].format(path=path))
    if done.left_alone.diagnostics:
        say(as_text(asked.report(done.left_alone)))
    say_line(_summary(done, asked.language))
    return 1 if done.left_alone.diagnostics or (only_check and done.changed) else 0


def _summary(done: Formatting, language: Language) -> str:
    left = len({one.path for one in done.left_alone.diagnostics})
    return SUMMARY[language].format(changed=len(done.changed), unchanged=len(done.unchanged), left=left)
