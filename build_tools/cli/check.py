"""`check`: what is wrong with every file, and what to do about it."""

from __future__ import annotations

import click

from build_tools.authoring.against import compared
from build_tools.authoring.check import check_site
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say
from build_tools.core.languages import Phrase
from build_tools.reporting import FORMATS

SAYS = Phrase(
    "Vérifie tous les fichiers et explique ce qui ne va pas. Avec des chemins : ne montre que ces fichiers.",
    "Controleert alle bestanden en legt uit wat er fout is. Met paden: toont enkel die bestanden.",
    "Check every file and explain what is wrong. With paths: show these files only.",
)
FORMAT = Phrase(
    "Pour des personnes (text), des programmes (json) ou GitHub (github).",
    "Voor mensen (text), programma's (json) of GitHub (github).",
    "For people (text), programs (json) or GitHub (github).",
)
NO_CACHE = Phrase(
    "Vérifie tout à nouveau, même si rien n'a changé.",
    "Controleert alles opnieuw, ook als er niets veranderd is.",
    "Check everything anew, even when nothing changed.",
)
AGAINST = Phrase(
    "Compare aussi l'agenda avec une version antérieure (git), comme HEAD ou main.",
    "Vergelijkt de agenda ook met een vroegere versie (git), zoals HEAD of main.",
    "Also compare the agenda with an earlier version (git), such as HEAD or main.",
)


@command("check", SAYS)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@option("--format", "form", says=FORMAT, type=click.Choice(tuple(FORMATS)), default="text")
@option("--no-cache", says=NO_CACHE, is_flag=True)
@option("--against", "revision", says=AGAINST, metavar="REV")
@click.pass_obj
def check(asked: Asked, paths: tuple[str, ...], form: str, no_cache: bool, revision: str | None) -> int:
    """Show what is wrong; 1 when anything stops publishing."""
    chosen = asked.selection(paths)
    findings = check_site(asked.site, asked.today, remember=not no_cache)
    if revision:
        findings = compared(findings, asked.site, asked.today, revision)
    report = asked.report(chosen.among(findings))
    say(FORMATS[form](report))
    return 1 if report.has_errors else 0
