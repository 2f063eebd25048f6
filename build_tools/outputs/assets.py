"""Style sheets and scripts: Material's two style sheets, our own few files, and those the site adds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.core.addresses import is_outside
from build_tools.core.files import walk
from build_tools.library import Library
from build_tools.library.look import PICTURES, find_look_file, named_look_files, script_path
from build_tools.outputs.product import File
from build_tools.outputs.templates import MATERIAL, THEME
from build_tools.settings import Settings

OURS = "assets/gp"
_STYLE_SHEETS = ("main", "palette")
STYLE = (
    *("colours", "base", "header", "prose", "case", "lists", "agenda", "evidence", "home", "footer"),
    *("widths", "print", "search", "documents"),
)
"""The parts of our own style sheet in `theme/style`, in the order in which a browser reads them: the last one wins."""
_NOT_COPIED = (".html", ".md", ".py", ".pyc")
"""What MkDocs does not copy from a theme either."""

_COMMENT = re.compile(rb"^ *//.*\n|^ +", re.MULTILINE)
"""A line of a script that is a comment, and the spaces before another: a phone need not fetch them."""


def assets(library: Library) -> Iterator[File]:
    """Every file of the look of the site."""
    yield File(f"/{OURS}/style.css", style_sheet(), frozenset())
    for address, path in Assets(library.settings).paths().items():
        yield File(address, _content(path), frozenset())


def style_sheet() -> bytes:
    """Our style sheet, whole: one file to fetch."""
    return b"".join((THEME / f"style/{name}.css").read_bytes() for name in STYLE)


@dataclass(frozen=True)
class Assets:
    """Where the files of the look stand, on disk and on the site."""

    settings: Settings

    def paths(self) -> dict[str, Path]:
        """The address of each file and where it is read from."""
        found = {f"/{path.relative_to(MATERIAL).as_posix()}": path for path in _material_style_sheets()}
        found |= {f"/{OURS}/{path.name}": path for path in sorted((THEME / OURS).iterdir()) if path.is_file()}
        named = {name: find_look_file(self.settings, name) for _, name in named_look_files(self.settings)}
        return found | self._own() | {f"/{name}": path for name, path in named.items() if path}

    def _own(self) -> dict[str, Path]:
        """The files that lie beside the site's own templates."""
        folder = self.settings.own_templates
        names = [name.removeprefix("./") for name in walk(folder, ".")] if folder else []
        return {f"/{name}": folder / name for name in names if folder and _is_copied(name)}

    def script(self, name: str) -> str:
        """The address of one of our scripts."""
        return f"/{OURS}/{name}.js"

    def view(self, base: str) -> dict[str, Any]:
        """What the layout needs to link them all, `base` being the path of the site."""
        theme = self.settings.theme
        pictures = {name: _href(base, str(theme[name])) for name in PICTURES if theme.get(name)}
        return {
            "stylesheets": [f"{base}/{path.relative_to(MATERIAL).as_posix()}" for path in _material_style_sheets()],
            "assets": {"style": f"{base}/{OURS}/style.css"} | {n: base + self.script(n) for n in ("scheme", "site")},
            "palette": _palette(theme.get("palette")),
            "extra_css": [_href(base, name) for name in self.settings.extra_css],
            "extra_js": [_script(base, script) for script in self.settings.extra_javascript],
            "favicon": f"{base}/{OURS}/icon.svg",
            **pictures,
        }


def _content(path: Path) -> bytes:
    """The bytes of a file; our own scripts go without comments and margins, which are for those who read the source."""
    is_ours = path.parent == THEME / OURS and path.suffix == ".js"
    return _COMMENT.sub(b"", path.read_bytes()) if is_ours else path.read_bytes()


def _href(base: str, name: str) -> str:
    return name if is_outside(name) else f"{base}/{name.lstrip('/')}"


def _script(base: str, script: Any) -> dict[str, Any]:
    """A script as its author asks for it; one named alone waits for the page to be read, as at the end of it."""
    path = script_path(script)
    asked = script if isinstance(script, Mapping) else {}
    kind = asked.get("type") or ("module" if path.endswith(".mjs") else "")
    waits = not asked.get("async") and kind != "module"
    return {"address": _href(base, path), "type": kind, "async": _yes(asked.get("async")), "defer": waits}


def _yes(value: Any) -> bool:
    return value is True or str(value).lower() == "true"


def _is_copied(name: str) -> bool:
    return not name.endswith(_NOT_COPIED) and not any(part.startswith(".") for part in name.split("/"))


def _material_style_sheets() -> list[Path]:
    folder = MATERIAL / "assets" / "stylesheets"
    return [next(iter(sorted(folder.glob(f"{name}.*.min.css")))) for name in _STYLE_SHEETS]


def _palette(palette: Any) -> dict[str, Any]:
    """Material's `palette`, a mapping or a list: the colours of the first; several schemes follow the reader."""
    choices = [one for one in (palette if isinstance(palette, list) else [palette]) if isinstance(one, dict)] or [{}]
    first = choices[0]
    scheme = first.get("scheme", "auto") if len(choices) == 1 else "auto"
    return {"scheme": scheme, **{name: _as_attribute(first.get(name)) for name in ("primary", "accent")}}


def _as_attribute(colour: Any) -> str | None:
    """The name of a colour as Material's style sheet has it: `deep purple` is `deep-purple` there."""
    return str(colour).lower().replace(" ", "-") if colour else None
