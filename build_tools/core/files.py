"""The files below a root, each read once; links, pipes, devices and folders are not opened, large files not read.

Nothing here knows what a file is for. What was read is kept, so that the digest of a site and its check share one
reading.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from build_tools.core.limits import DEFAULT, Limits

SEVERAL_NAMES = -1
"""The kind of a file that has another name, perhaps elsewhere: whoever writes there changes it here."""
_QUICKLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""Opening waits for nobody and follows no link (POSIX `open`; Windows has neither pipes nor such links there)."""


class NotAPlainFileError(OSError):
    """A link, folder, pipe or device stands where a file was expected; `kind` is its `stat.S_IFMT`."""

    def __init__(self, place: str, kind: int) -> None:
        super().__init__(place)
        self.kind = kind


class LargeFileError(OSError):
    """A file has more bytes than are read; `size` says how many."""

    def __init__(self, place: str, size: int) -> None:
        super().__init__(place)
        self.size = size


class Files:
    """Files below `root`, by their path relative to it, written with `/`."""

    def __init__(self, root: Path, limits: Limits = DEFAULT) -> None:
        self.root = root
        self.limits = limits
        self._read: dict[str, bytes] = {}
        self._own: dict[str, bool] = {"": True}

    @property
    def paths(self) -> tuple[str, ...]:
        """The files read so far."""
        return tuple(self._read)

    def read(self, path: str, limit: int | None = None) -> bytes:
        """The bytes of the file at `path`, which may have `limit` of them, else as many as content may.

        Raises:
            NotAPlainFileError: when something else than a file stands there.
            LargeFileError: when it has more bytes than the limits allow.
            OSError: when it cannot be read.
        """
        if path not in self._read:
            place = os.path.join(self.root, path)  # noqa: PTH118 - ten thousand Path objects are slow
            if not self.is_own(path.rpartition("/")[0]):
                os.lstat(place)  # what is not there is no link either
                raise NotAPlainFileError(path, stat.S_IFLNK)
            self._read[path] = read_plain(place, self.limits.file_bytes if limit is None else limit)
        return self._read[path]

    def is_own(self, folder: str) -> bool:
        """Whether `folder` is a folder below the root, reached through folders alone and no link."""
        if folder not in self._own:
            self._own[folder] = self.is_own(folder.rpartition("/")[0]) and is_folder(self.root / folder)
        return self._own[folder]


def is_folder(place: Path) -> bool:
    """Whether `place` itself is a folder, not a link to one."""
    try:
        return stat.S_ISDIR(place.lstat().st_mode)
    except OSError:
        return False


def is_file(root: Path, path: str) -> bool:
    """Whether `path` below `root` is a plain file, reached through folders alone."""
    *folders, _ = parts = path.split("/")
    if not {"", ".", ".."}.isdisjoint(parts) or "\\" in path or "\x00" in path:
        return False
    if not all(is_folder(root / "/".join(folders[: depth + 1])) for depth in range(len(folders))):
        return False
    try:
        return stat.S_ISREG((root / path).lstat().st_mode)
    except OSError:
        return False


def read_plain(place: str, limit: int | None = None) -> bytes:
    """The bytes of the file at `place`, which is opened only when it is a file, and judged again once it is open."""
    _judge(place, os.lstat(place), limit)
    with open(os.open(place, _QUICKLY), "rb", buffering=0) as file:  # noqa: PTH123 - the same
        opened = os.fstat(file.fileno())
        _judge(place, opened, limit)
        # As much as it has, for a buffer of the size of the limit costs more than the reading.
        return file.readall() if limit is None else file.read(min(limit, opened.st_size + 1)) or b""


def _judge(place: str, found: os.stat_result, limit: int | None) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotAPlainFileError(place, stat.S_IFMT(found.st_mode))
    if found.st_nlink > 1:
        raise NotAPlainFileError(place, SEVERAL_NAMES)
    if limit is not None and found.st_size > limit:
        raise LargeFileError(place, found.st_size)


def walk(root: Path, folder: str) -> Iterator[str]:
    """Paths of everything below `folder` that is no folder, in a fixed order; links are not followed."""
    if not is_folder(root / folder):
        return
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
