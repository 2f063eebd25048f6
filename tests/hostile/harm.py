"""Whatever in a page could run, send readers away or fetch from elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser

HARMFUL = {"iframe", "object", "embed", "applet", "base", "frame", "frameset", "math", "style", "template"}


def harm_in(markup: str) -> list[str]:
    """Every element or attribute of a page that could do harm."""
    judge = _Judge()
    judge.feed(markup)
    return judge.found


class _Judge(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge an element by its name and attributes."""
        given = dict(attrs)
        runs = tag == "script" and "src" not in given and given.get("type") != "application/ld+json"
        if tag in HARMFUL or runs or _leads_away(given):
            self.found.append(tag)
        self.found += [f"{tag} {name}" for name in given if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action", "formaction", "xlink:href"):
            scheme_only = (given.get(name) or "").split(":")[0].lower()
            if scheme_only in {"javascript", "data", "vbscript", "file"} or "\\" in scheme_only:
                self.found.append(f"{tag} {name}={given[name]}")


def _leads_away(given: dict[str, str | None]) -> bool:
    """Whether an element sends readers to another site by itself; our redirects stay on this one."""
    refreshes = (given.get("http-equiv") or "").lower() == "refresh"
    return refreshes and not (given.get("content") or "").partition("url=")[2].startswith("/")
