"""`newsletter`: a newsletter as files that a mail program or a mailing service takes."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.authoring.check import read_site
from build_tools.authoring.export_newsletter import letters, look, warnings
from build_tools.authoring.placing import put_in_place
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import complain, say, say_line
from build_tools.core.files import Files
from build_tools.core.languages import Phrase
from build_tools.reporting.terminal import as_text

SAYS = Phrase(
    "Écrit une lettre d'information pour l'envoi : HTML, texte, message (.eml) et aperçu. Rien n'est envoyé.",
    "Schrijft een nieuwsbrief om te verzenden: HTML, tekst, bericht (.eml) en voorbeeld. Er wordt niets verzonden.",
    "Write a newsletter ready to be sent: HTML, text, message (.eml) and preview. Nothing is sent.",
)
OUT = Phrase("Le dossier où écrire les fichiers.", "De map voor de bestanden.", "The folder to write the files into.")


@command("newsletter", SAYS)
@click.argument("newsletter_id", metavar="ID")
@option("--out", says=OUT, metavar="DIR", default=".", show_default=True)
@click.pass_obj
def newsletter(asked: Asked, newsletter_id: str, out: str) -> int:
    """Write the files, after telling what readers would stumble over."""
    made, findings = read_site(Files(asked.site), asked.today)
    report = asked.report(findings)
    if made is None or report.has_errors:
        say(as_text(report))
        return 1
    for warning in warnings(made.library, newsletter_id):
        complain(warning.told(asked.language))
    folder = Path(out)
    written = {**letters(made.library, newsletter_id), **look(made.library, newsletter_id, asked.language)}
    files = {folder / name: content for name, content in written.items()}
    for place in files:
        place.parent.mkdir(parents=True, exist_ok=True)
    put_in_place(files)
    say_line("\n".join(str(path) for path in files))
    return 0
