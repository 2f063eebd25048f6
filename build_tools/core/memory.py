"""Pausing Python's cyclic garbage collector while much is read that is all kept."""

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
