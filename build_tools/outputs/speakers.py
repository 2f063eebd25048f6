"""Speakers as readers are shown them: by name, by initials, not at all, or no longer after a day."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.content_types.speaker import Shown, Speaker
from build_tools.outputs.edition import Edition


def speakers_shown(edition: Edition, speakers: Iterable[Speaker]) -> list[str]:
    """The speakers that readers may be shown, each in words."""
    return [_speaker(edition, one) for one in speakers if _is_shown(edition, one)]


def _is_shown(edition: Edition, speaker: Speaker) -> bool:
    return speaker.show is not Shown.NONE and (speaker.until is None or speaker.until >= edition.library.today)


def _speaker(edition: Edition, speaker: Speaker) -> str:
    name = speaker.name
    if speaker.show is Shown.INITIALS:
        name = " ".join(f"{part[0]}." for part in speaker.name.replace("-", " ").split())
    details = ", ".join(part for part in (speaker.function, speaker.organisation) if part)
    return edition.words(f"{name} ({details})" if details else name)
