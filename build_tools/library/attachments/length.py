"""How long a document is, in the unit its readers count in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["pages", "slides"]


@dataclass(frozen=True, slots=True)
class Length:
    """A number of pages or of slides, one at least."""

    count: int
    unit: Unit
