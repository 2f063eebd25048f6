"""`import`: drafts from the files of other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from build_tools.authoring.placing import put_in_place
from build_tools.authoring.refusal import Refusal
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say, say_line
from build_tools.core.languages import Language, Phrase
from build_tools.importers import KINDS
from build_tools.importers.draft import Draft
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
NOTHING = Phrase("{path} : aucun brouillon.", "{path}: geen ontwerp.", "{path}: no draft.")


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
    found = _beside_others({path: _read(path, settings) for path in paths}, Path(out))
    drafts = [draft for of_file in found.values() for draft in of_file]
    for draft in drafts:
        (Path(out) / draft.path).parent.mkdir(parents=True, exist_ok=True)
    put_in_place({Path(out) / draft.path: draft.text.encode() for draft in drafts})
    if form == "json":
        say(
            json.dumps({"drafts": [one.as_json(asked.language) for one in drafts]}, ensure_ascii=False, indent=2) + "\n"
        )
    else:
        _tell(found, Path(out), asked.language)
    return 0 if all(found.values()) else 1


def _beside_others(found: dict[str, list[Draft]], out: Path) -> dict[str, list[Draft]]:
    """The drafts under names of their own: one that somebody has worked on since is not written over."""
    taken: set[str] = set()

    def own(draft: Draft) -> Draft:
        named, number = draft, 1
        while named.path in taken or _is_another(out / named.path, named):
            number += 1
            named = replace(draft, slug=f"{draft.slug[:75]}-{number}")
        taken.add(named.path)
        return named

    return {path: [own(draft) for draft in drafts] for path, drafts in found.items()}


def _is_another(place: Path, draft: Draft) -> bool:
    return place.exists() and place.read_bytes() != draft.text.encode()


def _read(path: str, settings: Settings) -> list[Draft]:
    read = KINDS.get(Path(path).suffix.lower())
    if read is None:
        raise Refusal(UNKNOWN_KIND, path=path, known=", ".join(KINDS))
    return read(Path(path).read_bytes(), Path(path).name, settings)


def _tell(found: dict[str, list[Draft]], out: Path, language: Language) -> None:
    for path, drafts in found.items():
        for draft in drafts:
            say_line(str(out / draft.path))
            for doubt in draft.doubts:
                say_line(f"  {Path(path).name}:{doubt.line} {doubt.name}: {doubt.message[language]}")
        if not drafts:
            say_line(NOTHING[language].format(path=path))
