"""The site as a folder of Markdown files whose body is one block of finished HTML, for any generator of MkDocs's kind.

The way out of MkDocs: Zensical and ProperDocs build the same addresses from it with their own layout; nothing of ours
runs there. The page of a missing address and the sitemap are left to the generator, which makes its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from build_tools.outputs.assets import OURS
from build_tools.outputs.product import Page, Product
from build_tools.settings import Settings

_PRE = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_BLANK_LINES = re.compile(r"\n\s*\n")
_LEFT_TO_THE_GENERATOR = frozenset({"/404.html", "/sitemap.xml"})

MKDOCS = """\
site_name: {name}
site_url: {url}
theme:
  name: material
  font: false
plugins: []
markdown_extensions: []
nav:
  - index.md
not_in_nav: "*"
extra_css:
  - {style}
extra_javascript:
  - path: {script}
    type: module
"""

ZENSICAL = """\
[project]
site_name = {name}
site_url = {url}
nav = ["index.md"]
extra_css = [{style}]
extra_javascript = [{{ path = {script}, type = "module" }}]

[project.theme]
font = false

[project.markdown_extensions]
"""


class FolderNotEmptyError(Exception):
    """The folder holds something already, and what is written there must not mix with it."""


def write_folder(settings: Settings, products: Iterable[Product], folder: Path) -> None:
    """Write `products` below `folder/docs`, with a configuration for each generator beside it.

    Those generators copy no hidden file: on Apache, `docs/.htaccess` is put on the server by hand.

    Raises:
        FolderNotEmptyError: when the folder is not empty; nothing is written then.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmptyError
    for product in products:
        if product.address not in _LEFT_TO_THE_GENERATOR:
            path, content = _as_file(product)
            target = folder / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    for name, template in (("mkdocs.yml", MKDOCS), ("zensical.toml", ZENSICAL)):
        (folder / name).write_text(_filled(template, settings), encoding="utf-8", newline="\n")


def _as_file(product: Product) -> tuple[str, bytes]:
    """Where a product stands below `docs`, and its bytes there."""
    if not isinstance(product, Page):
        return product.address.lstrip("/"), product.content
    head = f"---\ntitle: {_quoted(product.title)}\ndescription: {_quoted(product.description)}\n---\n\n"
    return f"{product.address.lstrip('/')}index.md", f"{head}{one_block(product)}\n".encode()


def one_block(page: Page) -> str:
    """The body as one block: without a blank line, at which some readers of Markdown would end it."""
    kept = _PRE.sub(lambda found: found[0].replace("\n", "&#10;"), page.body)
    return f'<div class="gp" lang="{page.language}">\n{_BLANK_LINES.sub(chr(10), kept)}\n</div>'


def _filled(template: str, settings: Settings) -> str:
    values = {
        "name": settings.site_name,
        "url": settings.site_url,
        "style": f"{OURS}/style.css",
        "script": f"{OURS}/site.js",
    }
    return template.format_map({name: _quoted(value) for name, value in values.items()})


def _quoted(text: str) -> str:
    """A text as JSON writes it, which YAML and TOML read too."""
    return json.dumps(text, ensure_ascii=False)
