"""Random sites of sound, hostile and special files, and what must hold for each; a seed makes the same site again."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from build_tools.authoring.check import read_site
from build_tools.build import Build
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.files import Files, is_file
from tests.checks.tiny_site import HEADS, TODAY, write_site
from tests.hostile.inputs import Input, read_inputs
from tests.hostile.outcome import harm_of
from tests.hostile.random_files import pieces, random_page

SECONDS = 10
FILES = 8
_STEMS = (
    "cas",
    "Cas",
    "été",
    "e\u0301te\u0301",
    "index",
    "404",
    "2024",
    "con",
    "fr",
    "agenda",
    "a" * 80,
    "--",
    "cas 2",
    "\u202ecas",
)
_ENDINGS = (".fr.md", ".nl.md", ".fr.md", ".md", ".MD", ".fr.MD", ".fr.md~", ".fr.md.swp", ".txt", ".yml", ".en.md")
_ELSEWHERE = ("practices/vocabulary", "docs/addresses", "docs/documents/files", "docs", "practices/sous-dossier")


def try_random_trees(count: int, seed: int) -> int:
    """Make `count` sites and judge each; returns how many were published, the others being refused.

    Raises:
        AssertionError: with the seed, the number and the files of the site that broke a promise.
    """
    known, inputs, published = pieces(), list(read_inputs()), 0
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - chance, not secrecy
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            try:
                made = _make(root, chance, known, inputs)
                published += _judge(root, made)
            except Exception as error:
                raise AssertionError(f"site {number} of seed {seed}: {error!r}\n{sorted(_all(root))}") from error
    return published


def _make(root: Path, chance: random.Random, known: list[str], inputs: list[Input]) -> list[str]:
    """Write a sound site and some random files into it; returns the paths of those that are content files."""
    write_site(root, {})
    made = []
    for _ in range(chance.randint(1, FILES)):
        folder = chance.choice((*HEADS, *HEADS, *_ELSEWHERE))
        path = f"{folder}/{chance.choice(_STEMS)}{chance.choice(_ENDINGS)}"
        if chance.random() < 0.2:
            _special(root / path, chance)
        else:
            _write(root / path, _content(chance, folder, known, inputs))
        if folder in HEADS and path.lower().endswith(".md"):
            made.append(path)
    return made


def _content(chance: random.Random, folder: str, known: list[str], inputs: list[Input]) -> bytes:
    kind = chance.random()
    if kind < 0.3:
        keys = "".join(f"{line}\n" for line in HEADS.get(folder, ()))
        return f"---\n{keys}---\n\n{''.join(chance.choices(known, k=8))}".encode("utf-8", "surrogatepass")
    if kind < 0.6:
        return random_page(chance, known).encode("utf-8", "surrogatepass")
    if kind < 0.9:
        return next(iter(chance.choice(inputs).files.values()))[:100_000]
    return chance.randbytes(chance.randint(0, 200))


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(place):
        place.write_bytes(content)


def _special(place: Path, chance: random.Random) -> None:
    makers: tuple[Callable[[], object], ...] = (
        lambda: os.mkfifo(place),
        place.mkdir,
        lambda: place.symlink_to(
            chance.choice(("/etc/hostname", "/dev/zero", "/nowhere", place.name, "../mkdocs.yml", "/"))
        ),
        lambda: place.hardlink_to(place.parents[len(place.parents) - 3] / "mkdocs.yml"),
    )
    place.parent.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(place):
        try:
            chance.choice(makers)()
        except OSError:
            place.touch()


def _judge(root: Path, made: list[str]) -> bool:
    started = time.process_time()
    build, findings = read_site(Files(root), TODAY)
    assert all(one.span.start.line >= 1 and one.span.start.column >= 1 for one in findings.diagnostics)
    if build is None:
        assert findings.diagnostics, "the settings are not read, and nothing is told"
        return False
    _nothing_is_lost(root, build, findings.diagnostics, made)
    if not build.errors:
        assert [what for product in build.products for what in harm_of(product)] == []
    assert time.process_time() - started < SECONDS, "it takes too long"
    return not build.errors


def _nothing_is_lost(root: Path, build: Build, found: tuple[Diagnostic, ...], made: list[str]) -> None:
    """Each content file is an entry, or something is said of it."""
    told = {one.path for one in found}
    lost = [
        path for path in made if path not in build.library.by_path and path not in told and not _is_told(path, told)
    ]
    assert lost == [], f"not read and not told: {[(one, is_file(root, one)) for one in lost]}"


def _is_told(path: str, told: set[str]) -> bool:
    return any(path.startswith(f"{one}/") for one in told)


def _all(root: Path) -> list[str]:
    return [str(path.relative_to(root)) for path in root.rglob("*")]
