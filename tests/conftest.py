"""What tests share: goldens, the command line, a server of folders, a browser, an accessibility check.

A test that asks for a program that is missing is skipped with the reason; where CI is set, it fails instead.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir
from playwright.sync_api import Browser, Page, Request, expect

from tests.tools import programs, web
from tests.tools.markup import Markup, read_pages
from tests.tools.showcase import build_showcase

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests/golden"
APART = {"quality": "quality", "benchmarks": "bench", "fuzz": "fuzz"}

WAIT = 30_000
"""Milliseconds a browser is given to show what a test waits for."""
set_hypothesis_home_dir(ROOT / ".cache/hypothesis")
# A busy machine is no failure, and one commit gives one verdict. New inputs are looked for on demand, with
# `--hypothesis-profile=explore`.
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("project", settings.get_profile("explore"), derandomize=True)
settings.load_profile("project")
expect.set_options(timeout=WAIT)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be rewritten by one flag; the difference is then read in git."""
    parser.addoption("--update-goldens", action="store_true", help="write the expected outputs anew in tests/golden/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the folders that `make test` leaves to targets of their own."""
    for item in items:
        marker = APART.get(item.path.relative_to(ROOT / "tests").parts[0])
        if marker:
            item.add_marker(marker)


def require(found: str | None, what: str) -> str:
    """Return what was found; without it, skip the test, or fail it where CI is set."""
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            f"{what} is not installed; `make test` as root installs it"
        )
    return found


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/<name>`, or write it there under --update-goldens."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"tests/golden/{name} does not exist: read the output, then run with --update-goldens"
        assert text == path.read_text(encoding="utf-8")

    return compare


class RunCli(Protocol):
    """Run `good-practice` with these arguments and return its exit code and both outputs."""

    def __call__(
        self, *args: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def run_cli(tmp_path: Path) -> RunCli:
    """Give the command as a process of its own; it runs in `tmp_path` unless told otherwise, `env` is added."""

    def run(
        *args: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "build_tools", *map(str, args)],
            cwd=cwd or tmp_path,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    return run


class StaticServer(Protocol):
    """Serve a folder until the test ends and return its address, which ends in the base path."""

    def __call__(self, folder: Path, csp: str | None = None, base: str = "/") -> str: ...


@pytest.fixture
def static_server() -> Iterator[StaticServer]:
    """Give a server of folders on this machine, with a Content-Security-Policy or under a base path if asked."""
    with ExitStack() as servers:
        yield lambda folder, csp=None, base="/": servers.enter_context(web.serve_folder(folder, csp=csp, base=base))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Give one Chromium for all tests of a worker; each test opens pages of its own."""
    with web.launch_chromium(require(programs.find_program(*web.CHROMIUM), "Chromium")) as browser:
        yield browser


class NewPage(Protocol):
    """Open a page in a context of its own; options are Playwright's for a context (viewport, color_scheme…)."""

    def __call__(self, **options: Any) -> Page: ...


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[NewPage]:
    """Give pages that can reach this machine alone; a script error or another host fails the test at its end."""
    trouble: list[str] = []

    def watch(request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", None}:
            trouble.append(f"request to another host: {request.url}")

    def open_page(**options: Any) -> Page:
        defaults = {"locale": "fr-BE", "timezone_id": "Europe/Brussels", "viewport": {"width": 1280, "height": 800}}
        page = chromium.new_context(**{**defaults, **options}).new_page()
        page.set_default_timeout(WAIT)
        page.on("pageerror", lambda error: trouble.append(f"script error: {error}"))
        page.on("console", lambda line: trouble.append(f"console: {line.text}") if line.type == "error" else None)
        page.on("request", watch)
        return page

    yield open_page
    for context in chromium.contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """Give one page on a desktop-sized screen."""
    return new_page()


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """Give a check that returns one readable line for each accessibility violation of a page.

    `assert axe(page) == []`. The rules are those of WCAG 2.2 AA and axe's best practices; `rules` names others by tag.
    """
    script = programs.NODE_MODULES / "axe-core/axe.min.js"
    source = Path(require(str(script) if script.exists() else None, "axe-core")).read_text(encoding="utf-8")

    def violations(page: Page, *rules: str) -> list[str]:
        tags = rules or ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
        page.evaluate(source)  # through the debugger, so that the page's own policy stays as it is
        found = page.evaluate("tags => axe.run({runOnly: tags}).then(result => result.violations)", list(tags))
        return [
            f"{violation['id']} ({violation['impact']}): {', '.join(map(str, node['target']))}: {violation['help']}"
            for violation in found
            for node in violation["nodes"]
        ]

    return violations


@pytest.fixture(scope="session")
def showcase(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site that has every shape of page and give its folder; its content is beside it."""
    return build_showcase(tmp_path_factory.mktemp("showcase"))


@pytest.fixture(scope="session")
def pages(showcase: Path) -> list[Markup]:
    """Give what stands in every page of the showcase."""
    return list(read_pages(showcase))
