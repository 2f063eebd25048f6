"""`mkdocs serve` while files are being written: pages reload, a broken file is left out and said so."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.hosts.running import BROKEN, surroundings, tiny_project

CASE = "practices/base.fr.md"
WAIT = 30.0

pytestmark = pytest.mark.slow


class Served:
    """A site that MkDocs serves, its folder, and what MkDocs says."""

    def __init__(self, root: Path, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.root, self.log, self.address = root, log, f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
        with log.open("w") as said:
            self.process = subprocess.Popen(
                command, cwd=root, env=surroundings(PYTHONUNBUFFERED="1"), stdout=said, stderr=subprocess.STDOUT
            )
        self.until(lambda: "Serving on" in self.said())

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def page(self, address: str) -> str:
        try:
            with urllib.request.urlopen(self.address + address, timeout=WAIT) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as missing:
            return f"{missing.code} {missing.read().decode()}"

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; the test fails when it does not."""
        end = time.monotonic() + WAIT
        while not holds():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    pages = {"docs/pages/a-propos.fr.md": "---\nid: PG-about\ntitle: À propos\n---\n\nLe texte.\n"}
    served = Served(tiny_project(tmp_path / "root", pages), tmp_path / "log")
    yield served
    served.process.terminate()
    served.process.wait()


def test_an_edited_page_reloads_in_the_browser(served: Served, page: Page) -> None:
    page.goto(f"{served.address}/fr/pratiques/base/")
    expect(page.locator("h1")).to_have_text("Un cas")
    served.replace(CASE, "title: Un cas", "title: Un autre cas")
    expect(page.locator("h1")).to_have_text("Un autre cas", timeout=WAIT * 1000)
    served.replace("practices/vocabulary/debts.yml", "fr: eau", "fr: facture d'eau")
    page.goto(f"{served.address}/fr/notions/debts/eau/")
    expect(page.locator("h1")).to_have_text("facture d’eau", timeout=WAIT * 1000)


def test_a_broken_file_is_left_out_and_comes_back_when_mended(served: Served) -> None:
    served.write("practices/casse.fr.md", BROKEN)
    served.until(lambda: "casse.fr.md" in served.page("/fr/"))
    ribbon = re.search(r'<aside class="gp-ribbon".*?</aside>', served.page("/fr/pratiques/base/"), re.DOTALL)
    assert ribbon is not None
    assert "practices/casse.fr.md" in ribbon[0]
    assert "titel" in ribbon[0]
    assert "practices/casse.fr.md:3:1 unknown-key" in served.said()
    assert served.page("/fr/pratiques/casse/").startswith("404")
    served.replace("practices/casse.fr.md", "titel:", "title:")
    served.until(lambda: "gp-ribbon" not in served.page("/fr/"))
    assert "<h1>Un cas</h1>" in served.page("/fr/pratiques/casse/")
    (served.root / "practices/casse.fr.md").unlink()
    served.until(lambda: served.page("/fr/pratiques/casse/").startswith("404"))


def test_a_broken_original_takes_its_own_page_only(served: Served) -> None:
    served.replace(CASE, "title: Un cas", "title:")
    served.until(lambda: "gp-ribbon" in served.page("/fr/a-propos/"))
    assert "<h1>À propos</h1>" in served.page("/fr/a-propos/")
    assert served.page("/fr/pratiques/base/").startswith("404")


def test_settings_are_read_again_and_wrong_ones_leave_the_last_good_ones(served: Served) -> None:
    served.replace("mkdocs.yml", "fr: Bonnes pratiques", "fr: Nos pratiques")
    served.until(lambda: "Nos pratiques" in served.page("/fr/"))
    served.replace("mkdocs.yml", "email: centre@example.org", "mail: centre@example.org")
    served.until(lambda: "gp-ribbon" in served.page("/fr/"))
    assert "Nos pratiques" in served.page("/fr/")
    served.replace("mkdocs.yml", "mail: centre@example.org", "email: centre@example.org")
    served.until(lambda: "gp-ribbon" not in served.page("/fr/"))


def test_a_missing_page_is_the_sites_own(served: Served) -> None:
    assert "gp-kind-not_found" in served.page("/fr/nulle-part/")


def test_says_nothing_of_a_site_without_practices(tmp_path: Path) -> None:
    root = tiny_project(tmp_path / "root")
    shutil.rmtree(root / "practices")
    served = Served(root, tmp_path / "log")
    assert "Traceback" not in served.said()
    served.process.terminate()
    served.process.wait()
