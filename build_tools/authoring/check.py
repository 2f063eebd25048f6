"""Checking a site: what is wrong with every file, remembered until something changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from build_tools.authoring.memory import Findings, keep, recall, site_digest
from build_tools.build import Build, build
from build_tools.content_types.concept import FOLDER, SCHEMES
from build_tools.core.diagnostics import in_reading_order
from build_tools.core.files import Files
from build_tools.core.memory import everything_kept
from build_tools.settings import read_settings


def check_site(root: Path, today: date, *, remember: bool = True) -> Findings:
    """Check everything below `root` as of `today`; what was found for the same bytes is not looked for again."""
    files = Files(root)
    with everything_kept():
        if not remember:
            return check_files(files, today)
        digest = site_digest(files, today)
        known = recall(root, digest)
        if known is None:
            known = check_files(files, today)
            keep(root, digest, known)
        return known


def check_files(files: Files, today: date) -> Findings:
    """Check everything, from the bytes up."""
    return read_site(files, today)[1]


def read_site(files: Files, today: date) -> tuple[Build | None, Findings]:
    """Read and check everything; there is no build when the settings cannot be read."""
    settings, problems = read_settings(files.root)
    if settings is None:
        return None, Findings(tuple(in_reading_order(problems)), ())
    made = build(settings, today, files)
    entries = [*made.library.by_path, *made.library.left_out]
    vocabulary = {f"{FOLDER}/{scheme}.yml" for scheme in SCHEMES}.intersection(files.paths)
    found = in_reading_order([*problems, *made.diagnostics])
    return made, Findings(tuple(found), tuple(sorted({*entries, *vocabulary})))


@dataclass(frozen=True)
class Selection:
    """The files an author asked about: paths below the root, of files or folders. Nothing chosen means everything."""

    paths: tuple[str, ...] = ()

    def __contains__(self, path: str) -> bool:
        if not self.paths or "" in self.paths:
            return True
        return path in self.paths or any(str(parent) in self.paths for parent in PurePosixPath(path).parents)

    def among(self, findings: Findings) -> Findings:
        """What was found in the chosen files; problems with the settings concern every file."""
        everywhere = not findings.files
        chosen = tuple(one for one in findings.diagnostics if everywhere or one.path in self)
        return Findings(chosen, tuple(path for path in findings.files if path in self))
