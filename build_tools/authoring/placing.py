"""Putting new contents in place of files: each whole or as it was, several of them all or none."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other process works on `folder`; the lock goes with the process, even one that is killed."""
    try:
        import fcntl  # noqa: PLC0415 - absent on Windows, where nobody waits
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def put_in_place(contents: Mapping[Path, bytes]) -> None:
    """Write every file beside its place first, then move all of them there.

    Raises:
        OSError: when one cannot be written or moved; every file is then as it was.
    """
    ready: dict[Path, Path] = {}
    try:
        for place, content in contents.items():
            ready[place] = _written_beside(place, content)
        _move_all(ready)
    finally:
        for leftover in ready.values():
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _written_beside(place: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(place))
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _mode(place: Path) -> int:
    """The permissions of the file that is replaced, or those a new file would have."""
    if place.exists():
        return place.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _move_all(ready: Mapping[Path, Path]) -> None:
    before = {place: place.read_bytes() if place.exists() else None for place in ready} if len(ready) > 1 else {}
    moved: list[Path] = []
    try:
        for place, beside in ready.items():
            beside.replace(place)
            moved.append(place)
    except OSError:
        for place in moved:
            _restore(place, before[place])
        raise


def _restore(place: Path, content: bytes | None) -> None:
    if content is None:
        place.unlink()
    else:
        place.write_bytes(content)
