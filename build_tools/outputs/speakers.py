"""Speakers as readers are shown them: by name, by initials, not at all, or no longer after a day."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.content_types.speaker import Shown, Speaker
from build_tools.outputs.edition import Edition
from build_tools.outputs.events_shown import organisation


def speakers_shown(edition: Edition, speakers: Iterable[Speaker]) -> list[str]:
    """The speakers that readers may be shown, each in words."""
    return [_speaker(edition, one) for one in speakers if _is_shown(edition, one)]


def _is_shown(edition: Edition, speaker: Speaker) -> bool:
    return speaker.show is not Shown.NONE and (speaker.until is None or speaker.until >= edition.library.today)


def _speaker(edition: Edition, speaker: Speaker) -> str:
    name = speaker.name
    if speaker.show is Shown.INITIALS:
        name = " ".join(_initials(part) for part in speaker.name.split())
    organised = organisation(edition, speaker.organisation) if speaker.organisation else ""
    details = ", ".join(part for part in (speaker.function, organised) if part)
    return edition.words(f"{name} ({details})" if details else name)


def _initials(name: str) -> str:
    """The first letter of a name, of each part of a double one: `J.-P.`."""
    return "-".join(f"{part[0].upper()}." for part in name.split("-") if part)
