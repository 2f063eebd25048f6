"""The MkDocs plugin `good-practice`: hands MkDocs finished pages and files, and lays our layout over them.

MkDocs stays the engine (configuration, themes, serving, writing); it never reads the authors' files itself.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from build_tools.build import Build, build
from build_tools.checks import RULES
from build_tools.clock import today_in_brussels
from build_tools.core.diagnostics import START, Diagnostic, Severity, in_reading_order
from build_tools.core.languages import Language
from build_tools.core.memory import begin_again, end_at_once, everything_kept
from build_tools.core.site_folders import would_lose
from build_tools.hosts.words import in_words
from build_tools.hosts.workshop import Workshop, can_make_beside
from build_tools.outputs.layout import Layout
from build_tools.outputs.product import Page, Product
from build_tools.outputs.templates import THEME
from build_tools.settings import FILE, Settings, read_settings

log = logging.getLogger("mkdocs.plugins.good-practice")


class Unread(Config):  # type: ignore[no-untyped-call]
    """MkDocs reads no option of ours."""


class GoodPracticePlugin(BasePlugin[Unread]):  # type: ignore[no-untyped-call]
    """Everything between MkDocs's events and `build.build`.

    `day` and `speaks` are what our own command line asks for: the day to build for (default: today) and the language of
    messages. MkDocs makes a plugin anew for each build, so they are the class's, and so are the last good settings.
    """

    day: ClassVar[date | None] = None
    speaks: ClassVar[Language] = Language.FR
    last_settings: ClassVar[Settings | None] = None

    def __init__(self) -> None:
        self.serving = False
        self.pages: dict[str, Page] = {}
        self.during_build = ExitStack()
        self.problems: list[Diagnostic] = []
        self.build: Build
        self.workshop: Workshop | None = None
        self.site_dir = ""

    def load_config(self, *_arguments: Any, **_options: Any) -> tuple[list[Any], list[Any]]:
        """Leave the options alone: `settings` reads them, with their places, for the command line too."""
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether errors stop the run (build) or are shown on the pages (serve)."""
        begin_again()
        type(self).last_settings = None
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our layout between the site's own templates and Material's; the rest of the menu is ours."""
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.theme.static_templates.clear()
        config.nav = []
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check everything before MkDocs empties a folder, and give it a workshop in the site's stead."""
        self.during_build.enter_context(everything_kept())
        settings = self._settings(config)
        self.build = build(settings, self.day or today_in_brussels())
        self.problems = in_reading_order([*self.problems, *self.build.diagnostics])
        stopping = self.problems if config.strict else self._errors()
        if stopping and not self.serving:
            raise Abort("\n".join(in_words(problem, self.speaks) for problem in self.problems))
        for problem in self.problems:
            log.warning(in_words(problem, self.speaks))
        if self.build.broken_promises and not self.serving:
            raise Abort("\n".join(in_words(problem, self.speaks) for problem in self.build.broken_promises))
        self._open_workshop(config)

    def _settings(self, config: MkDocsConfig) -> Settings:
        """The settings of the file with what MkDocs made of its own; under `serve` rather old ones than none."""
        path = Path(config.config_file_path)
        settings, self.problems = read_settings(path.parent, path.name)
        if not config.use_directory_urls and not any(one.name == "impossible-setting" for one in self.problems):
            values = {"key": "use_directory_urls", "value": "false", "only": "true"}
            self.problems.append(Diagnostic("impossible-setting", path.name, START, values))
        if settings is None and (self.last_settings is None or not self.serving):
            raise Abort("\n".join(in_words(problem, self.speaks) for problem in self.problems))
        found = type(self).last_settings = settings or self.last_settings
        assert found is not None  # noqa: S101  (one of the two, says the line above)
        return replace(
            found,
            site_url=config.site_url or "",
            extra_css=tuple(config.extra_css),
            extra_javascript=tuple(_script(script) for script in config.extra_javascript),
        )

    def _errors(self) -> list[Diagnostic]:
        return [problem for problem in self.problems if RULES[problem.name].severity is Severity.ERROR]

    def _open_workshop(self, config: MkDocsConfig) -> None:
        target = Path(config.site_dir)
        if not self.serving and would_lose(self.build.library.settings.root, target):
            raise Abort(in_words(Diagnostic("unsafe-site-folder", FILE, START, {"folder": str(target)}), self.speaks))
        if not self.serving and can_make_beside(target):
            self.workshop, self.site_dir = Workshop(target), config.site_dir
            config.site_dir = str(self.workshop.made)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found by what the build made, and keep what other plugins made."""
        made = [self._file(product, config) for product in self.build.products]
        taken = {file.src_uri for file in made}
        others = (file for file in files if file.generated_by and not file.is_documentation_page())
        return Files([*made, *(file for file in others if file.src_uri not in taken)])

    def _file(self, product: Product, config: MkDocsConfig) -> MkDocsFile:
        target = product.address.lstrip("/")
        inclusion = InclusionLevel.NOT_IN_NAV  # else MkDocs leaves out `.htaccess`
        if not isinstance(product, Page):
            return MkDocsFile.generated(config, target, content=product.content, inclusion=inclusion)
        file = MkDocsFile.generated(config, f"{target}index.md", content="", inclusion=inclusion)
        if product.is_file:
            file.dest_uri = file.url = target
        self.pages[file.src_uri] = product
        FinishedPage(product, file, config)
        return file

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Work out once what the layout needs on every page."""
        broken = [(one.path, RULES[one.name].message_for(one, self.speaks)) for one in self._errors()]
        self.layout = Layout(self.build.library, broken if self.serving else ())
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the layout its data; the body is what the other plugins left of it."""
        view = self.layout.context(self.pages[page.file.src_uri])
        view["page"]["body"] = page.content
        context["gp"] = view  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the complete site in its place, when every other plugin is done with it."""
        self.during_build.close()
        if self.workshop:
            self.workshop.take_place()
            self._leave_workshop(config)

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """Leave the former site as it is."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Leave nothing behind, whatever happened."""
        self.during_build.close()
        if self.workshop:
            self.workshop.close()
            self.workshop = None
        end_at_once()

    def _leave_workshop(self, config: MkDocsConfig) -> None:
        self.workshop, config.site_dir = None, self.site_dir
        log.info(f"The site is complete: {self.site_dir}")  # noqa: G004 - MkDocs's own way

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Rebuild when a practice or a template changes; MkDocs watches `docs/` and its settings by itself."""
        root = Path(config.config_file_path or FILE).parent
        for folder in (root / "practices", Path(config.theme.custom_dir or root / "practices")):
            if folder.is_dir():
                server.watch(str(folder))
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


def _script(script: Any) -> Any:
    """A script of MkDocs's settings as it is written there."""
    if isinstance(script, str):
        return script
    asked = {"path": script.path, "type": script.type, "async": script.async_}
    return {name: value for name, value in asked.items() if value}
