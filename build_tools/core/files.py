"""The files below a root, each read once; links, pipes and folders are not opened.

Nothing here knows what a file is for. What was read is kept, so that the digest of a site and its check share one
reading.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path


class NotAPlainFileError(OSError):
    """A link, folder, pipe or device stands where a file was expected; `kind` is its `stat.S_IFMT`."""

    def __init__(self, place: str, kind: int) -> None:
        super().__init__(place)
        self.kind = kind


class Files:
    """Files below `root`, by their path relative to it, written with `/`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._read: dict[str, bytes] = {}

    @property
    def paths(self) -> tuple[str, ...]:
        """The files read so far."""
        return tuple(self._read)

    def read(self, path: str) -> bytes:
        """The bytes of the file at `path`.

        Raises:
            NotAPlainFileError: when something else than a file stands there.
            OSError: when it cannot be read.
        """
        if path not in self._read:
            self._read[path] = read_plain(os.path.join(self.root, path))  # noqa: PTH118 - ten thousand Path objects are slow
        return self._read[path]


def read_plain(place: str) -> bytes:
    """The bytes of the file at `place`, which is opened only when it is a file."""
    mode = os.lstat(place).st_mode
    if not stat.S_ISREG(mode):
        raise NotAPlainFileError(place, stat.S_IFMT(mode))
    with open(place, "rb", buffering=0) as file:  # noqa: PTH123 - the same
        return file.readall()


def walk(root: Path, folder: str) -> Iterator[str]:
    """Paths of everything below `folder` that is no folder, in a fixed order; links are not followed."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from walk(root, path)
        else:
            yield path
