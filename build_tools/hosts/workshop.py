"""A folder beside the site in which the next one is made; it takes the site's place only when it is complete.

Whatever fails before, the site stays as it was. On Linux both change places in one step of the file system; elsewhere
there is a moment between two renamings, and a site lost in it comes back with the next build.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from pathlib import Path

_AT_WORKING_FOLDER, _EXCHANGE = -100, 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of renameat2(2)."""


class Workshop:
    """Where the site of `target` is made, in `made`; `take_place` or `close` ends it."""

    def __init__(self, target: Path) -> None:
        self.target = target.resolve()  # a link stays a link: what it leads to is replaced
        self.target.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{self.target.name}.good-practice-"
        for left_behind in self.target.parent.glob(f"{prefix}*"):
            _tidy(left_behind, self.target)
        self.folder = Path(tempfile.mkdtemp(prefix=prefix, dir=self.target.parent))
        self.lock = _locked(self.folder)
        self.made = self.folder / "site"

    def take_place(self) -> None:
        """Put what was made where the site is, keep its hidden files as MkDocs does, and forget the former site."""
        if self.target.exists():
            _bring_hidden_files(self.target, self.made)
            _exchange(self.made, self.target, self.folder / "former")
        else:
            self.made.rename(self.target)
        self.close()

    def close(self) -> None:
        """Remove what was made, if it is still here."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.lock is not None:
            os.close(self.lock)
            self.lock = None


def can_make_beside(target: Path) -> bool:
    """Whether a folder can be made beside the site and take its place: not where it is a disk of its own."""
    parent = next(folder for folder in target.resolve().parents if folder.exists())
    return os.access(parent, os.W_OK) and not os.path.ismount(target)


def _exchange(made: Path, target: Path, former: Path) -> None:
    if _exchange_at_once(made, target):
        return
    target.rename(former)
    try:
        made.rename(target)
    except OSError:
        former.rename(target)
        raise


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system knows no such step."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    paths = (_AT_WORKING_FOLDER, os.fsencode(one), _AT_WORKING_FOLDER, os.fsencode(other))
    return rename is not None and rename(*paths, _EXCHANGE) == 0


def _bring_hidden_files(target: Path, made: Path) -> None:
    for hidden in target.glob(".*"):
        _bring(hidden, made / hidden.name)


def _bring(kept: Path, place: Path) -> None:
    """Copy a file or folder where the new site has none of its own: the redirects of the last one are out of date."""
    if kept.is_dir() and not kept.is_symlink() and not (place.exists() and not place.is_dir()):
        place.mkdir(exist_ok=True)
        for one in kept.iterdir():
            _bring(one, place / one.name)
    elif not os.path.lexists(place):
        shutil.copy2(kept, place, follow_symlinks=False)


def _locked(folder: Path) -> int | None:
    """Hold `folder` as ours for as long as this process lives; None when another process holds it."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - absent on Windows

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _tidy(left_behind: Path, target: Path) -> None:
    """Remove the workshop of a process that was killed; if it held the only site there is, put that back."""
    try:
        lock = _locked(left_behind)
    except OSError:
        return
    if lock is None:
        return
    if not target.exists() and (left_behind / "former").exists():
        (left_behind / "former").rename(target)
    shutil.rmtree(left_behind, ignore_errors=True)
    os.close(lock)
