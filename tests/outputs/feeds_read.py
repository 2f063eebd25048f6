"""What others read in our feeds: jing after the grammar of Atom, ajv after the schema of JSON Feed, feedparser."""

from __future__ import annotations

import json
import subprocess
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.conftest import require
from tests.tools import programs

HERE = Path(__file__).parent
ATOM = HERE / "atom.rnc"
OURS = HERE / "atom_here.rnc"


def written(folder: Path, feeds: Mapping[str, bytes]) -> list[Path]:
    """The feeds as files in one folder."""
    places = []
    for address, content in feeds.items():
        places.append(folder / address.strip("/").replace("/", "-"))
        places[-1].write_bytes(content)
    return places


def wrong_atom(places: Iterable[Path], *grammars: Path) -> str:
    """What jing has against Atom feeds; empty when all are valid by each grammar."""
    jing = require(programs.find_program("jing"), "jing")
    told = ""
    for grammar in grammars or (ATOM, OURS):
        done = subprocess.run([jing, "-c", grammar, *places], capture_output=True, text=True, check=False)
        assert (done.returncode == 0) is (done.stdout == "")
        told += done.stdout
    return told


def wrong_json(places: Iterable[Path]) -> Any:
    """What ajv has against JSON feeds, by file."""
    node = require(programs.find_program("node"), "nodejs")
    require(str(programs.NODE_MODULES) if (programs.NODE_MODULES / "ajv").exists() else None, "ajv")
    command: list[str | Path] = [node, HERE / "read_json_feeds.mjs", HERE / "json_feed.schema.json", *places]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def as_read(content: bytes) -> Any:
    """An Atom feed as feedparser, which many feed readers are made with, hands it on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # not ours to mend
        import feedparser

        found = feedparser.parse(
            content, response_headers={"content-type": "application/atom+xml"}, sanitize_html=False
        )
    assert not found.bozo, found.get("bozo_exception")
    return found
