"""Comparing a site with an earlier version of itself, as git keeps it."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from build_tools.authoring.memory import Findings
from build_tools.authoring.refusal import Refusal
from build_tools.checks.allowances import without_allowed
from build_tools.checks.unannounced_change import compare
from build_tools.checks.vanished_event import vanished
from build_tools.content_types.event import Event
from build_tools.core.diagnostics import in_reading_order
from build_tools.core.languages import Phrase
from build_tools.library import Library, read_library
from build_tools.settings import FILE, read_settings

NO_REVISION = Phrase(
    "git ne connaît pas « {revision} » ici. Donnez une version qu'il connaît, comme HEAD, main ou un numéro.",
    "git kent “{revision}” hier niet. Geef een versie die het kent, zoals HEAD, main of een nummer.",
    "git does not know “{revision}” here. Name a version it knows, such as HEAD, main or a number.",
)


def compared(findings: Findings, root: Path, today: date, revision: str) -> Findings:
    """`findings` with what changed since `revision` without readers being told."""
    settings, _ = read_settings(root)
    if settings is None:
        return findings
    library, _ = read_library(settings, today)
    with _at(root, revision) as folder:
        earlier = Library(settings, today) if folder is None else _earlier(folder, today)
    changed = [*compare(library, earlier), *vanished(library, earlier)]
    found = [one for one in without_allowed(library, changed) if one.name != "unused-allowance"]
    return Findings(tuple(in_reading_order([*findings.diagnostics, *found])), findings.files)


def _earlier(folder: Path, today: date) -> Library:
    settings, _ = read_settings(folder)
    assert settings is not None  # noqa: S101  (today's own settings stand there)
    return read_library(settings, today)[0]


@contextmanager
def _at(root: Path, revision: str) -> Iterator[Path | None]:
    """The events of `root` as they were at `revision`, in a folder that goes again; None where there were none."""
    folder = Event.collection.folder
    _git(root, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    listed = _git(root, revision, "ls-tree", "--name-only", revision, "--", folder)
    if not listed.strip():
        yield None
        return
    packed = _git(root, revision, "archive", "--format=tar", revision, "--", folder)
    with tempfile.TemporaryDirectory() as place, tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(place, filter="data")
        (Path(place) / FILE).write_bytes((root / FILE).read_bytes())
        yield Path(place)


def _git(root: Path, revision: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        raise Refusal(NO_REVISION, revision=revision) from None
    if done.returncode:
        raise Refusal(NO_REVISION, revision=revision)
    return done.stdout
