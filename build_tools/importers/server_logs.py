"""Requests out of the logs of web servers: the usual forms of Apache and nginx, one JSON object a line, W3C (IIS)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from build_tools.importers.visited import Visited

_REQUEST = re.compile(r'"(?:GET|HEAD) (?P<address>\S+)(?: HTTP/[\d.]+)?" (?P<status>\d{3})')
_BARE = re.compile(
    r"^[^\"{]*?\s(?:GET|HEAD)\s+(?P<address>/\S*)(?:[ \t]+(?P<query>[\w%.=&;]*[a-z][\w%.=&;]*|-(?=\s)))?", re.MULTILINE
)
"""A request without quotes, whose query may be a column of its own."""
_REFUSED = frozenset({"400", "401", "403", "405"})
_ADDRESS_KEYS = ("request_uri", "uri", "url", "request", "path")
_STATUS_KEYS = ("status", "status_code", "response")


def is_log(text: str) -> bool:
    """Whether a text is the log of a server."""
    return bool(_REQUEST.search(text) or _objects(text) or _BARE.search(text))


def log_entries(text: str) -> Iterator[Visited]:
    """The pages that were asked for; what the server refused or failed at is no page."""
    if _REQUEST.search(text):
        found = ((match["address"], match["status"]) for match in _REQUEST.finditer(text))
    elif objects := _objects(text):
        found = ((_first(one, _ADDRESS_KEYS), _first(one, _STATUS_KEYS)) for one in objects)
    else:
        found = ((_whole(match), "") for match in _BARE.finditer(text))
    for address, status in found:
        if address and status[:1] in {"", "2", "3", "4"} and status not in _REFUSED:
            yield Visited(re.sub(r"\\x([0-9A-Fa-f]{2})", r"%\1", address))  # how servers write other signs


def _whole(match: re.Match[str]) -> str:
    query = match["query"] or ""
    return match["address"] + (f"?{query}" if query.strip("-") and "?" not in match["address"] else "")


def _objects(text: str) -> list[dict[str, Any]]:
    """The lines of a log in JSON; none when a line is something else."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or not all(line.lstrip().startswith("{") for line in lines):
        return []
    try:
        found = [json.loads(line) for line in lines]
    except ValueError:
        return []
    return found if any(_first(one, _ADDRESS_KEYS) for one in found) else []


def _first(one: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The value of the first key that is there, within the request too (as Caddy writes); of `GET /x …` the address."""
    for key in keys:
        value = one.get(key)
        if isinstance(value, (str, int)):
            words = str(value).split()
            return words[1] if len(words) > 1 and words[0].isupper() else str(value)
    inner = one.get("request")
    return _first(inner, keys) if isinstance(inner, dict) else ""
