"""Small agendas for tests: event files in a folder, read as a library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from build_tools.core.diagnostics import Diagnostic
from build_tools.library import Library, read_library
from build_tools.outputs.product import File, Page, Product
from build_tools.settings import read_settings
from tests.checks.tiny_site import SETTINGS

TODAY = date(2026, 11, 23)


def event_file(number: int = 1, body: str = "", **keys: str) -> str:
    """An event with these keys; `starts` and `category` have a value unless given."""
    head = {"id": f"EV-2026-{number:02}", "title": "Une rencontre", "category": "centre", "starts": "2027-03-04T09:30"}
    lines = [f"{name.rstrip('_')}: {value}" for name, value in {**head, **keys}.items()]
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}"


def agenda_of(root: Path, files: Mapping[str, str], today: date = TODAY) -> tuple[Library, list[Diagnostic]]:
    """The library of a site that holds these files, by slug and language such as `rencontre.fr`."""
    (root / "docs/agenda").mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text("site_url: https://centre.example/\n" + SETTINGS, encoding="utf-8")
    for name, text in files.items():
        (root / f"docs/agenda/{name}.md").write_text(text, encoding="utf-8", newline="")
    settings, problems = read_settings(root)
    assert settings is not None, problems
    return read_library(settings, today)


def by_address(products: list[Product]) -> dict[str, Product]:
    """Products by their address."""
    return {product.address: product for product in products}


def content(product: Product) -> bytes:
    """The bytes of a file, or the body of a page."""
    return product.content if isinstance(product, File) else product.body.encode()


__all__ = ["TODAY", "File", "Page", "agenda_of", "by_address", "content", "event_file"]
