"""The day a build is made for, read once at the edge; everything below is told."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime

from build_tools.core.values import BRUSSELS

_SECONDS = re.compile(r"[0-9]{1,10}")
_LAST = 7_258_118_400
"""The first second of 2200."""


def today_in_brussels() -> date:
    """Today in Brussels, or the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set."""
    return (_epoch() or datetime.now(UTC)).astimezone(BRUSSELS).date()


def forget_wrong_epoch() -> None:
    """Let other programs of this process not stumble over a `SOURCE_DATE_EPOCH` that names no day."""
    if "SOURCE_DATE_EPOCH" in os.environ and _epoch() is None:
        del os.environ["SOURCE_DATE_EPOCH"]


def _epoch() -> datetime | None:
    """The moment of `SOURCE_DATE_EPOCH`; None where it is not set, or names none before 2200."""
    written = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(written) if _SECONDS.fullmatch(written) else None
    return None if seconds is None or seconds > _LAST else datetime.fromtimestamp(seconds, UTC)
