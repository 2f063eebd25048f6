"""Building and serving through MkDocs from our own command line; the site is complete or as it was before."""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from build_tools.core.languages import Language
from build_tools.hosts.mkdocs_plugin import GoodPracticePlugin
from build_tools.settings import FILE


def build_site(root: Path, site_dir: Path | None, today: date, language: Language) -> None:
    """Build the site of `root` into `site_dir` (default: as set in `mkdocs.yml`).

    The site is made beside the old one and takes its place at the end, so that a failure leaves the old one whole.

    Raises:
        SiteNotBuiltError: with the reasons in words, when anything stops it.
    """
    with tempfile.TemporaryDirectory(prefix=".site-", dir=_parent(root, site_dir)) as workshop:
        made = Path(workshop) / "site"
        config = _configuration(root, today, language, site_dir=str(made))
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
        except Abort as reason:
            raise SiteNotBuiltError(str(reason)) from None
        finally:
            config.plugins.on_shutdown()
        _put_in_place(made, _target(root, site_dir), Path(workshop) / "previous")


def serve_site(root: Path, today: date | None, language: Language, address: str) -> None:
    """Serve the site of `root` on `address` (`127.0.0.1:8000`), building it again when a file changes."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    GoodPracticePlugin.day, GoodPracticePlugin.speaks = today, language
    mkdocs_serve(str(root / FILE), dev_addr=address)


class SiteNotBuiltError(Exception):
    """The site could not be built; the message says why, in words."""


def _configuration(root: Path, today: date, language: Language, *, site_dir: str) -> MkDocsConfig:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    GoodPracticePlugin.day, GoodPracticePlugin.speaks = today, language
    return load_config(str(root / FILE), site_dir=site_dir)


def _target(root: Path, site_dir: Path | None) -> Path:
    return site_dir or Path(load_config(str(root / FILE)).site_dir)


def _parent(root: Path, site_dir: Path | None) -> Path:
    parent = _target(root, site_dir).parent
    parent.mkdir(parents=True, exist_ok=True)
    return parent


def _put_in_place(made: Path, target: Path, previous: Path) -> None:
    if target.exists():
        target.rename(previous)
    try:
        made.rename(target)
    except OSError:
        if previous.exists():
            previous.rename(target)
        raise
    if previous.exists():
        shutil.rmtree(previous)
