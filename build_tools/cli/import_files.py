"""`import`: drafts from the files of other programs."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from build_tools.authoring.drafts import place_drafts
from build_tools.authoring.refusal import Refusal
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import complain, say, say_line
from build_tools.core.files import read_plain
from build_tools.core.languages import Language, Phrase
from build_tools.importers import KINDS
from build_tools.importers.draft import Draft
from build_tools.importers.no_draft import why_no_draft
from build_tools.settings import Settings, read_settings

SAYS = Phrase(
    "Fait des brouillons à partir d'un agenda (.ics), et dit ce qui n'a pas pu être repris.",
    "Maakt ontwerpen van een agenda (.ics) en zegt wat niet overgenomen kon worden.",
    "Make drafts from a calendar (.ics), and tell what could not be carried over.",
)
OUT = Phrase("Le dossier des brouillons.", "De map voor de ontwerpen.", "The folder of the drafts.")
FORMAT = Phrase(
    "Pour des personnes (text) ou des programmes (json).",
    "Voor mensen (text) of programma's (json).",
    "For people (text) or programs (json).",
)
UNKNOWN_KIND = Phrase(
    "{path} : ce genre de fichier n'est pas compris. Connus : {known}.",
    "{path}: dit soort bestand wordt niet begrepen. Gekend: {known}.",
    "{path}: this kind of file is not understood. Known: {known}.",
)
NO_SETTINGS = Phrase(
    "Les réglages du site ne se lisent pas. Voir « good-practice check ».",
    "De instellingen van de site zijn niet te lezen. Zie “good-practice check”.",
    "The settings of the site cannot be read. See “good-practice check”.",
)
UNREADABLE = Phrase(
    "{path} : ce n'est pas un fichier ordinaire, ou il est trop grand.",
    "{path}: dit is geen gewoon bestand, of het is te groot.",
    "{path}: this is no plain file, or it is too large.",
)
NOTHING = Phrase(
    "{path} : aucun brouillon, car {why}", "{path}: geen ontwerp, want {why}", "{path}: no draft, because {why}"
)


@command("import", SAYS)
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(exists=True, dir_okay=False))
@option("--out", says=OUT, required=True, metavar="DIR", type=click.Path(file_okay=False))
@option("--format", "form", says=FORMAT, type=click.Choice(("text", "json")), default="text")
@click.pass_obj
def import_files(asked: Asked, paths: tuple[str, ...], out: str, form: str) -> int:
    """Write the drafts and tell of each; 1 when a file gave none."""
    settings, _ = read_settings(asked.site)
    if settings is None:
        raise Refusal(NO_SETTINGS)
    read = {path: _read(path, settings) for path in paths}
    placed = iter(place_drafts(Path(out), [draft for of_file in read.values() for draft in of_file]))
    found = {path: [next(placed) for _ in of_file] for path, of_file in read.items()}
    drafts = [draft for of_file in found.values() for draft in of_file]
    if form == "json":
        say(
            json.dumps({"drafts": [one.as_json(asked.language) for one in drafts]}, ensure_ascii=False, indent=2) + "\n"
        )
    else:
        _tell(found, Path(out), asked.language)
    for path in (path for path, of_file in found.items() if not of_file):
        why = why_no_draft(_bytes(path, settings))[asked.language]
        complain(NOTHING[asked.language].format(path=path, why=why))
    return 0 if all(found.values()) else 1


def _read(path: str, settings: Settings) -> list[Draft]:
    read = KINDS.get(Path(path).suffix.lower())
    if read is None:
        raise Refusal(UNKNOWN_KIND, path=path, known=", ".join(KINDS))
    return read(_bytes(path, settings), Path(path).name, settings)


def _bytes(path: str, settings: Settings) -> bytes:
    try:
        return read_plain(os.path.realpath(path), settings.limits.attachment_bytes)
    except OSError:  # a pipe, a device, a file too large or one that may not be read
        raise Refusal(UNREADABLE, path=path) from None


def _tell(found: dict[str, list[Draft]], out: Path, language: Language) -> None:
    for path, drafts in found.items():
        for draft in drafts:
            say_line(str(out / draft.path))
            for doubt in draft.doubts:
                say_line(f"  {Path(path).name}:{doubt.line} {doubt.name}: {doubt.message[language]}")
