"""The day a build is made for, read once at the edge; everything below is told."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from build_tools.core.values import BRUSSELS


def today_in_brussels() -> date:
    """Today in Brussels, or the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.astimezone(BRUSSELS).date()
