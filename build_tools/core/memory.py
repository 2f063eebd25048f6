"""Pausing Python's cyclic garbage collector while much is read that is all kept, and at the end of the process."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def everything_kept() -> Iterator[None]:
    """Pause the collector: it would walk a growing heap over and over to free nothing (half of the time)."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def end_at_once() -> None:
    """Let the process end without a last search for garbage in all that was read and made (a sixth of a build)."""
    gc.freeze()


def begin_again() -> None:
    """Look again for garbage in what was there when a former run in the same process ended."""
    gc.unfreeze()
