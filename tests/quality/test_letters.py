"""Letters as a word processor reads them: LibreOffice opens every one and finds the words of its page, in its language.

Needs `soffice` (package libreoffice-writer-nogui) and `pdftotext` (poppler-utils); skipped without them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from build_tools.library import read_library
from build_tools.outputs.word_letters import word_letters
from build_tools.settings import read_settings
from tests.conftest import ROOT

PROGRAMS = ("soffice", "pdftotext")


def test_libreoffice_reads_every_letter(tmp_path: Path) -> None:
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        pytest.skip(f"{', '.join(missing)} is not installed")
    settings, problems = read_settings(ROOT)
    assert settings is not None, problems
    files = list(word_letters(read_library(settings, date(2026, 11, 23))[0]))
    assert files
    for file in files:
        (tmp_path / file.address.rsplit("/", 1)[1]).write_bytes(file.content)
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    names = [str(one) for one in sorted(tmp_path.glob("*.docx"))]
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *names],
        check=True,
        capture_output=True,
        timeout=300,
    )
    for name in names:
        read = subprocess.run(
            ["pdftotext", name.replace(".docx", ".pdf"), "-"], check=True, capture_output=True, text=True
        )
        source = next(ROOT.glob(f"docs/documents/{Path(name).stem}.*.md")).read_text(encoding="utf-8")
        assert _words(read.stdout) == _words(source.split("---\n", 2)[2]), name


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
