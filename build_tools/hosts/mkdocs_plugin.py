"""The MkDocs plugin `good-practice`: hands MkDocs finished pages and files, and lays our layout over them.

MkDocs stays the engine (configuration, themes, serving, writing); it never reads the authors' files itself.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from build_tools.build import Build, build
from build_tools.checks import RULES
from build_tools.clock import today_in_brussels
from build_tools.core.languages import Language
from build_tools.outputs.layout import Layout
from build_tools.outputs.product import Page
from build_tools.outputs.templates import THEME
from build_tools.hosts.words import in_words
from build_tools.settings import read_settings

log = logging.getLogger("mkdocs.plugins.good-practice")


class Unread(Config):
    """MkDocs reads no option of ours."""


class GoodPracticePlugin(BasePlugin[Unread]):
    """Everything between MkDocs's events and `build.build`.

    `day` and `speaks` are what our own command line asks for: the day to build for (default: today) and the language of
    messages. MkDocs makes a plugin anew for each build, so they are the class's.
    """

    day: date | None = None
    speaks = Language.FR

    def __init__(self) -> None:
        self.today = self.day
        self.language = self.speaks
        self.serving = False
        self.pages: dict[str, Page] = {}
        self.build: Build

    def load_config(self, *_arguments: Any, **_options: Any) -> tuple[list[Any], list[Any]]:
        """Leave the options alone: `settings` reads them, with their places, for the command line too."""
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether errors stop the run (build) or are shown on the pages (serve)."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our layout between the site's own templates and Material's; the rest of the menu is ours."""
        position = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(position, str(THEME))
        config.theme.static_templates.clear()
        config.nav = []
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check everything before MkDocs empties the folder of the site."""
        settings, problems = read_settings(Path(config.config_file_path).parent)
        if settings is None:
            raise Abort(in_words(problems, Path(config.config_file_path).parent, self.language))
        settings = replace(settings, site_url=config.site_url or "", problems=tuple(problems))
        self.build = build(settings, self.today or today_in_brussels())
        report = in_words(self.build.diagnostics, settings.root, self.language)
        if self.build.errors and not self.serving:
            raise Abort(report)
        if report:
            log.info(report)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found by what the build made."""
        return Files(list(self._files(config)))

    def _files(self, config: MkDocsConfig) -> Iterator[MkDocsFile]:
        self.pages = {}
        for product in self.build.products:
            target = product.address.lstrip("/")
            if isinstance(product, Page):
                file = MkDocsFile.generated(
                    config, target + "index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
                )
                if product.is_file:
                    file.dest_uri = file.url = target
                self.pages[file.src_uri] = product
                FinishedPage(product, file, config)
                yield file
            else:
                yield MkDocsFile.generated(config, target, content=product.content)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Work out once what the layout needs on every page."""
        self.layout = Layout(self.build.library, self._broken() if self.serving else ())
        return env

    def _broken(self) -> list[tuple[str, str]]:
        return [(one.path, RULES[one.name].message_for(one, self.language)) for one in self.build.errors]

    def on_page_context(
        self,
        context: dict[str, Any],
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> dict[str, Any]:
        """Give the layout its data."""
        context["gp"] = self.layout.context(self.pages[page.file.src_uri])
        return context

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Rebuild when a practice changes; MkDocs watches `docs/` by itself."""
        server.watch(str(Path(config.config_file_path).parent / "practices"))
        return server


class FinishedPage(MkDocsPage):
    """A page whose body is finished: MkDocs renders no Markdown for it."""

    def __init__(self, product: Page, file: MkDocsFile, config: MkDocsConfig) -> None:
        super().__init__(product.title, file, config)
        self.body = product.body

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The body as the build made it."""
        self.content = self.body
