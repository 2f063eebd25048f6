"""`schema`: the JSON Schema of the content types, for editors and other programs."""

from __future__ import annotations

import json
from pathlib import Path

import click

from build_tools.authoring.new import type_named
from build_tools.authoring.placing import put_in_place
from build_tools.cli.asked import Asked
from build_tools.cli.frame import command, option
from build_tools.cli.speaking import say, say_line
from build_tools.content_types import TYPES
from build_tools.content_types.json_schema import schema_of
from build_tools.core.languages import Phrase

SAYS = Phrase(
    "Donne le schéma JSON d'un type de contenu, ou de tous.",
    "Geeft het JSON-schema van een soort inhoud, of van alle.",
    "Give the JSON Schema of a content type, or of all.",
)
OUT = Phrase(
    "Écrit un fichier par type dans ce dossier.",
    "Schrijft per soort een bestand in deze map.",
    "Write one file a type into this folder.",
)


@command("schema", SAYS)
@click.argument("type_name", required=False, metavar="[TYPE]")
@option("--out", says=OUT, metavar="DIR")
@click.pass_obj
def schema(asked: Asked, type_name: str | None, out: str | None) -> int:
    """Print the schemas, or write them to a folder."""
    kinds = [type_named(type_name)] if type_name else list(TYPES)
    schemas = {kind.collection.name: schema_of(kind, asked.language) for kind in kinds}
    if out is None:
        say(_as_json(schemas[type_name] if type_name else schemas))
        return 0
    Path(out).mkdir(parents=True, exist_ok=True)
    files = {Path(out) / f"{name}.json": _as_json(one).encode() for name, one in schemas.items()}
    put_in_place(files)
    say_line("\n".join(str(path) for path in files))
    return 0


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
