"""Serve a folder and drive Chromium over it, for tests and screenshots."""

from __future__ import annotations

import functools
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.tools.programs import find_program

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class FolderHandler(SimpleHTTPRequestHandler):
    """Serve one folder under a base path as a plain host does: index.html, 404.html, and one policy if asked."""

    def __init__(self, *args: object, base: str, csp: str | None, directory: Path) -> None:
        self.base, self.csp = base, csp
        super().__init__(*args, directory=str(directory))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Map an address to a file; what lies outside the base path is never found."""
        if not path.startswith(self.base):
            return super().translate_path("/outside-the-base-path")
        return super().translate_path(path.removeprefix(self.base.rstrip("/")))

    def end_headers(self) -> None:
        """Add the policy to every answer."""
        if self.csp:
            self.send_header("Content-Security-Policy", self.csp)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own 404 page, where it has one."""
        page = Path(self.directory) / "404.html"
        if code == 404 and page.is_file():
            self.error_message_format = page.read_text(encoding="utf-8").replace("%", "%%")
            self.error_content_type = "text/html; charset=utf-8"
        super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the parent's name
        """Keep quiet: pytest shows what matters."""


class FolderServer(ThreadingHTTPServer):
    """A server that lets a browser open all its connections at once, on a busy machine too."""

    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a browser that left before its answer was written, as it does at the end of a test."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve_folder(folder: Path, *, csp: str | None = None, base: str = "/") -> Iterator[str]:
    """Serve a folder on a free port of this machine and give its address, which ends in the base path.

    Args:
        folder: what to serve.
        csp: the Content-Security-Policy sent with every answer.
        base: a path such as `/pratiques/` under which the folder stands; other paths are not found.
    """
    handler = functools.partial(FolderHandler, base=base, csp=csp, directory=folder)
    with FolderServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def launch_chromium(program: str | None = None) -> Iterator[Browser]:
    """Start the system's Chromium with an empty profile that talks to nobody of its own accord."""
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program or find_program(*CHROMIUM),
            args=FLAGS,
            chromium_sandbox=False,  # root has none, and it visits nothing but this machine
            env={"HOME": home, "LANG": "C.UTF-8"},
        )
        yield browser
        browser.close()
