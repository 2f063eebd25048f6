"""Problems that lie in what stands on the disk rather than in a text."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from build_tools.checks import RULES
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.languages import Language
from build_tools.settings import read_settings
from tests.checks.tiny_site import diagnose, write_site


def _names(found: list[Diagnostic]) -> list[str]:
    return [one.name for one in found]


def test_a_folder_named_like_a_page(tmp_path: Path) -> None:
    (tmp_path / "practices/cas.fr.md").mkdir(parents=True)
    (found,) = diagnose(tmp_path, {})
    assert (found.name, found.path) == ("not-a-plain-file", "practices/cas.fr.md")
    message = RULES[found.name].message_for(found, Language.FR)
    assert message == "«\u00a0cas.fr.md\u00a0» n’est pas un fichier ordinaire\u00a0: c’est un dossier."


@pytest.mark.parametrize("name", ["cas.fr.md.txt", "cas.fr.markdown", "Cas.FR.TXT"])
def test_an_ending_that_a_program_gave_is_told_with_the_right_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "practices").mkdir(parents=True)
    (tmp_path / "practices" / name).write_text("---\nid: BP-2022-01\n---\n")
    (found,) = diagnose(tmp_path, {})
    assert (found.name, found.values["fixed"]) == ("wrong-file-name", "cas.fr.md")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    (tmp_path / "practices/cas.fr.md").symlink_to("/etc/hostname")
    (found,) = diagnose(tmp_path, {})
    message = RULES[found.name].message_for(found, Language.NL)
    assert message == "“cas.fr.md” is geen gewoon bestand: het is een koppeling naar een andere plaats."


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    os.mkfifo(tmp_path / "practices/cas.fr.md")
    assert _names(diagnose(tmp_path, {})) == ["not-a-plain-file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    write_site(tmp_path, {"practices/cas.fr.md": "---\n"})
    (tmp_path / "practices/cas.fr.md").chmod(0)
    assert _names(diagnose(tmp_path, {})) == ["unreadable-file"]


def test_what_cannot_be_opened_is_told_in_plain_words() -> None:
    found = Diagnostic("unreadable-file", "practices/cas.fr.md", values={"reason": "Permission denied"})
    message = RULES[found.name].message_for(found, Language.EN)
    assert message == "This file could not be read: Permission denied."


def test_a_folder_without_settings(tmp_path: Path) -> None:
    settings, found = read_settings(tmp_path)
    assert settings is None
    assert _names(found) == ["no-site-here"]


def test_a_linked_attachment_is_not_offered(tmp_path: Path) -> None:
    document = "---\nid: DOC-2022-01\ntitle: Une lettre\nkind: letter\nfile: hote.txt\n---\n"
    write_site(tmp_path, {"docs/documents/lettre.fr.md": document})
    (tmp_path / "docs/documents/files").mkdir()
    (tmp_path / "docs/documents/files/hote.txt").symlink_to("/etc/hostname")
    files = {"docs/documents/lettre.fr.md": document}
    assert _names(diagnose(tmp_path, files)) == ["not-a-plain-file"]


def test_a_document_that_is_a_file(tmp_path: Path) -> None:
    document = "---\nid: DOC-2022-01\ntitle: Une lettre\nkind: letter\nfile: lettre.txt\n---\n"
    files = {"docs/documents/lettre.fr.md": document, "docs/documents/files/lettre.txt": "Madame,\n"}
    assert diagnose(tmp_path, files) == []


def test_days_are_written_in_words() -> None:
    found = Diagnostic("date-in-future", "x", values={"key": "updated", "day": date(2099, 3, 1)})
    message = RULES[found.name].message_for(found, Language.FR)
    assert message == "«\u00a0updated\u00a0» indique le 1er\u00a0mars 2099, un jour à venir."
