"""Building and serving through MkDocs from our own command line; the plugin does all the rest."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_tools.clock import forget_wrong_epoch
from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_plugin import GoodPracticePlugin
from build_tools.settings import FILE


class SiteNotBuiltError(Exception):
    """The site could not be built; the message says why, in words."""


def build_site(root: Path, site_dir: Path | None, today: date, language: Language) -> Path:
    """Build the site of `root` into `site_dir` (default: as set in `mkdocs.yml`), and return its folder.

    Raises:
        SiteNotBuiltError: with the reasons in words, when anything stops it; the former site is then as it was.
    """
    _prepare(today, language)
    asked = {"site_dir": str(site_dir)} if site_dir else {}
    made = site_dir or root
    try:
        config = load_config(str(root / FILE), **asked)
        made = Path(config.site_dir)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except OSError as failure:
        failure.filename = failure.filename or str(made)  # a full disk does not say which
        raise
    except MkDocsException as reason:
        raise SiteNotBuiltError(str(reason)) from None
    return made


def serve_site(root: Path, today: date | None, language: Language, address: str) -> None:
    """Serve the site of `root` on `address` (`127.0.0.1:8000`), building it again when a file changes."""
    _prepare(today, language)
    mkdocs_serve(str(root / FILE), dev_addr=address)


def _prepare(today: date | None, language: Language) -> None:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    forget_wrong_epoch()
    GoodPracticePlugin.day, GoodPracticePlugin.speaks = today, language
