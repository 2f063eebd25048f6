"""An address as an old list holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Visited:
    """An address as it was found, how often, and what is known of the page."""

    address: str
    visits: int = 1
    title: str = ""
    on: date | None = None
