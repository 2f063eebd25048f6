"""Style sheets and scripts: Material's two style sheets, our own few files, and those the site adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.library import Library
from build_tools.outputs.product import File
from build_tools.outputs.templates import MATERIAL, THEME
from build_tools.settings import Settings

OURS = "assets/gp"
_STYLE_SHEETS = ("main", "palette")


def assets(library: Library) -> Iterator[File]:
    """Every file of the look of the site."""
    for address, path in Assets(library.settings).paths().items():
        yield File(address, path.read_bytes(), frozenset())


@dataclass(frozen=True)
class Assets:
    """Where the files of the look stand, on disk and on the site."""

    settings: Settings

    def paths(self) -> dict[str, Path]:
        """The address of each file and where it is read from."""
        found = {f"/{path.relative_to(MATERIAL).as_posix()}": path for path in _material_style_sheets()}
        found |= {f"/{OURS}/{path.name}": path for path in sorted((THEME / OURS).iterdir()) if path.is_file()}
        added = [*self.settings.extra_css, *self.settings.extra_javascript, *self._pictures()]
        return found | {f"/{name}": self.settings.root / "docs" / name for name in added}

    def script(self, name: str) -> str:
        """The address of one of our scripts."""
        return f"/{OURS}/{name}.js"

    def view(self, base: str) -> dict[str, Any]:
        """What the layout needs to link them all, `base` being the path of the site."""
        theme = self.settings.theme
        pictures = {name: f"{base}/{theme[name]}" for name in ("logo", "favicon") if theme.get(name)}
        return {
            "stylesheets": [f"{base}/{path.relative_to(MATERIAL).as_posix()}" for path in _material_style_sheets()],
            "assets": {"style": f"{base}/{OURS}/style.css"} | {n: base + self.script(n) for n in ("scheme", "site")},
            "palette": _palette(theme.get("palette")),
            "extra_css": [f"{base}/{name}" for name in self.settings.extra_css],
            "extra_js": [f"{base}/{name}" for name in self.settings.extra_javascript],
            **{"favicon": f"{base}/{OURS}/icon.svg", **pictures},
        }

    def _pictures(self) -> list[str]:
        return [str(self.settings.theme[name]) for name in ("logo", "favicon") if self.settings.theme.get(name)]


def _material_style_sheets() -> list[Path]:
    folder = MATERIAL / "assets" / "stylesheets"
    return [next(iter(sorted(folder.glob(f"{name}.*.min.css")))) for name in _STYLE_SHEETS]


def _palette(palette: Any) -> dict[str, Any]:
    """Material's `palette`, a mapping or a list of them: the colours of the first; several schemes follow the reader."""
    choices = palette if isinstance(palette, list) else [palette or {}]
    first = choices[0]
    scheme = first.get("scheme", "auto") if len(choices) == 1 else "auto"
    return {"scheme": scheme, "primary": first.get("primary"), "accent": first.get("accent")}
