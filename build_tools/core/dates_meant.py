"""The day and the hour that a person most probably meant: for the remedy of a message, never to be taken as read.

What could mean two days gives none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from build_tools.core.folding import fold

BRUSSELS = ZoneInfo("Europe/Brussels")
MONTHS = {
    name: number
    for names in (
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
    )
    for number, name in enumerate(names.split(), 1)
}
"""The months by their folded names in French and Dutch."""
LONGEST = 60
"""Characters of a text in which a date is looked for."""
_ISO = re.compile(r"\b(?P<year>\d{4})([-/. ]?)(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?=\D|$|t\d)")
_EUROPEAN = re.compile(r"\b(?P<day>\d{1,2})([-/. ])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})\b")
_WORDED = re.compile(r"\b(?P<day>\d{1,2})(?:er|e|ste|de|\.)?\s+(?P<name>[a-z]{3,9})\.?\s+(?P<year>\d{4})\b")
_HALF_DUTCH = re.compile(r"\bhalf\s+(?P<next>\d{1,2})\b")
_HOUR = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s*(?:heures?|uur|uhr|[:hu.])\s*(?:et\s+)?(?P<minute>[0-5]\d|demie?|quart)?(?!\d)"
    r"(?::[0-5]\d(?:\.\d+)?)?\s*(?P<zone>z|[+-]\d{2}:?\d{2})?\s*(?P<half>[ap]\.?m)?"
)
_ENGLISH = re.compile(r"(?<!\d)(?P<hour>\d{1,2})(?P<minute>)(?P<zone>)\s*(?P<half>[ap]\.?m)\b")
_BARE = re.compile(r"t(?P<hour>\d{2})(?P<minute>[0-5]\d)(?:\d{2})?(?P<zone>z)?(?P<half>)$")
_NAMED = {"midi": time(12), "middag": time(12), "noon": time(12), "minuit": time(), "middernacht": time()}
_MINUTES = {"demi": 30, "demie": 30, "quart": 15}


def meant_moment(text: str) -> str:
    """A moment as `2026-09-30T09:30`, or its day alone where no hour is seen; empty without a sure day."""
    found = _day_in(_plain(text))
    if found is None:
        return ""
    day, rest = found
    hour, zone, days = _hour_in(rest)
    if hour is None:
        return day.isoformat()
    at = datetime.combine(day + timedelta(days), hour, zone or BRUSSELS).astimezone(BRUSSELS)
    return f"{at:%Y-%m-%dT%H:%M}"


def meant_day(text: str) -> str:
    """A day as `2026-09-30`; empty when the text holds none, or could mean two."""
    return meant_moment(text)[:10]


def meant_month(text: str) -> str:
    """A month as `2026-09`, also where only its name and year are given."""
    plain = _plain(text)
    named = re.search(r"\b(?P<name>[a-z]{3,9})\.?\s+(?P<year>(?:19|20)\d{2})\b", plain)
    if named and (month := _month(named["name"])):
        return f"{named['year']}-{month:02}"
    return meant_day(text)[:7]


def day_in_words(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that is wholly a date in words, `31 avril 2022`, whether or not that day exists."""
    match = _WORDED.fullmatch(_plain(text))
    month = _month(match["name"]) if match else 0
    return (int(match["year"]), month, int(match["day"])) if match and month else None


def meant_hour(text: str) -> str:
    """An hour as `09:30`; empty when the text holds none."""
    hour, _, _ = _hour_in(_plain(text))
    return f"{hour:%H:%M}" if hour else ""


def _plain(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", text)).strip() if len(text) <= LONGEST else ""


def _day_in(plain: str) -> tuple[date, str] | None:
    """The only day in a text, and the text around it."""
    for form in (_ISO, _EUROPEAN, _WORDED):
        match = form.search(plain)
        days = list(dict.fromkeys(_readings(match))) if match else []
        if match and days:
            return (days[0], plain[: match.start()] + " " + plain[match.end() :]) if len(days) == 1 else None
    return None


def _readings(match: re.Match[str]) -> Iterator[date]:
    """The days that figures may mean: of two figures below thirteen, either may be the month."""
    parts = match.groupdict()
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    month = _month(parts["name"]) if "name" in parts else int(parts["month"])
    orders = [(month, int(parts["day"]))]
    orders += [(int(parts["day"]), month)] if match.re is _EUROPEAN else []
    found_days = [(year, *order) for order in orders]
    if match.re is _EUROPEAN and len(parts["year"]) == 2 and match[2] == "-":  # or the year stands first
        found_days.append((2000 + int(parts["day"]), month, int(parts["year"])))
    for in_year, in_month, day in found_days:
        try:
            found = date(in_year, in_month, day)
        except ValueError:
            continue
        if 1900 <= in_year <= 2100:
            yield found


def _month(name: str) -> int:
    """The number of a month by its name, or by the beginning of it that only one month has; else 0."""
    numbers = {number for known, number in MONTHS.items() if known.startswith(name)}
    return MONTHS.get(name) or (numbers.pop() if len(numbers) == 1 else 0)


def _hour_in(plain: str) -> tuple[time | None, tzinfo | None, int]:
    """The first hour in a text, the zone it names, and how many days later it is (24:00 is the next day's midnight)."""
    for name, named in _NAMED.items():
        if re.search(rf"\b{name}\b", plain):
            return named, None, 0
    if match := _HALF_DUTCH.search(plain):
        return (time((int(match["next"]) - 1) % 24, 30), None, 0) if int(match["next"]) <= 24 else (None, None, 0)
    match = _HOUR.search(plain) or _ENGLISH.search(plain) or _BARE.search(plain)
    if match is None:
        return None, None, 0
    hour, minute = int(match["hour"]), _MINUTES.get(match["minute"] or "0") or int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    if hour == 24 and minute == 0:
        return time(), None, 1
    if hour > 23:
        return None, None, 0
    return time(hour, minute), _zone(match["zone"] or ""), 0


def _zone(written: str) -> tzinfo | None:
    """The zone of `z` or `+02:00`."""
    sign, hours, minutes = written[:1], written[1:3], written[-2:]
    if sign not in {"+", "-"}:
        return UTC if written else None
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == "-" else offset) if offset < timedelta(days=1) else None
