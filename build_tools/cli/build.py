"""`build`: the site in a folder, the same bytes as `mkdocs build`."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.authoring.check import check_site
from build_tools.authoring.refusal import Refusal
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import complain, say, say_line
from build_tools.core.languages import Phrase
from build_tools.core.site_folders import would_lose
from build_tools.reporting.terminal import as_text

SAYS = Phrase(
    "Construit le site. S'il y a des erreurs, elles sont toutes montrées et l'ancien site reste comme il est.",
    "Bouwt de site. Zijn er fouten, dan worden ze allemaal getoond en blijft de oude site zoals ze is.",
    "Build the site. If there are errors, all of them are shown and the former site stays as it is.",
)
SITE_DIR = Phrase(
    "Où écrire le site (par défaut : comme réglé dans mkdocs.yml).",
    "Waar de site komt (standaard: zoals ingesteld in mkdocs.yml).",
    "Where to write the site (default: as set in mkdocs.yml).",
)
UNSAFE = Phrase(
    "--site-dir : « {folder} » contient autre chose qu'un site, qui serait effacé. Donnez un dossier nouveau ou vide, "
    "ou celui d'un site déjà construit.",
    "--site-dir: “{folder}” bevat iets anders dan een site, dat gewist zou worden. Geef een nieuwe of lege map, of die "
    "van een site die al gebouwd is.",
    "--site-dir: “{folder}” holds something else than a site, which would be deleted. Give a new or empty folder, or "
    "that of a site built before.",
)
BUILT = Phrase("Le site est dans {place}.", "De site staat in {place}.", "The site is in {place}.")


@command("build", SAYS)
@option("--site-dir", says=SITE_DIR, metavar="DIR")
@click.pass_obj
def build(asked: Asked, site_dir: str | None) -> int:
    """Check, then build; 1 when anything stops it."""
    if site_dir and would_lose(asked.site, Path(site_dir)):
        raise Refusal(UNSAFE, folder=site_dir)
    report = asked.report(check_site(asked.site, asked.today))
    if report.diagnostics:
        say(as_text(report))
    if report.has_errors:
        return 1
    from build_tools.hosts.mkdocs_site import SiteNotBuiltError, build_site  # noqa: PLC0415 - MkDocs is heavy

    try:
        made = build_site(asked.site, Path(site_dir).absolute() if site_dir else None, asked.today, asked.language)
    except SiteNotBuiltError as reason:
        complain(str(reason))
        return 1
    say_line(BUILT[asked.language].format(place=made))
    return 0
