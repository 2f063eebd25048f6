"""Useful documents: what their pages and lists say of the file, and letters as Word documents."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from build_tools.content_types.document import Kind
from build_tools.core.languages import Language
from build_tools.library import Library
from build_tools.outputs.assets import style_sheet
from build_tools.outputs.documents import attachments, documents
from build_tools.outputs.practices import practices
from build_tools.outputs.round_tables import round_tables
from build_tools.outputs.word_letters import word_letters
from tests.checks.tiny_site import Files, library_of
from tests.library.test_lengths import pdf

LETTER = """\
---
id: DOC-2026-01
title: "Lettre : demander un décompte"
kind: letter
{more}---

Madame, voir [le cas](BP-2022-01) et [la suite](/fr/agenda/).

Le [date], [lieu].
"""
BRIEF = """\
---
id: DOC-2026-01
translation: {translation}
title: Brief
---

Mevrouw, [datum].
"""
FORM = """\
---
id: DOC-2026-02
title: Formulaire
kind: form
file: formulaire.pdf
{more}---
"""
CASE = "---\nid: BP-2022-01\ntitle: Un cas\ndocuments: [DOC-2026-01, DOC-2026-02]\n---\n\nLe texte.\n"
REPORT = (
    "---\nid: TR-2022-01\ntitle: Une rencontre\nkind: meeting\nheld_on: 2022-02-24\ndocuments: [DOC-2026-02]\n"
    "---\n\nLe texte.\n"
)

Made = Callable[..., Library]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Give the library of a site with a letter, a form of three pages, a case and a report that use them."""

    def make(letter: str = "", form: str = "", translation: str = "", files: Files | None = None) -> Library:
        all_files: dict[str, bytes | str] = {
            "docs/documents/lettre.fr.md": LETTER.format(more=letter),
            "docs/documents/formulaire.fr.md": FORM.format(more=form),
            "docs/documents/files/formulaire.pdf": pdf(3),
            "practices/cas.fr.md": CASE,
            "docs/round-tables/rencontre.fr.md": REPORT,
            **(files or {}),
        }
        if translation:
            all_files["docs/documents/brief.nl.md"] = BRIEF.format(translation=translation)
        return library_of(tmp_path, all_files)

    return make


def pages(library: Library) -> dict[str, str]:
    return {page.address: page.body for page in documents(library)}


def letters(library: Library) -> dict[str, str]:
    """The text of every Word document by its address."""
    found = {}
    for file in word_letters(library):
        with zipfile.ZipFile(BytesIO(file.content)) as archive:
            found[file.address] = archive.read("word/document.xml").decode()
    return found


def test_a_list_tells_type_length_size_and_languages_wherever_it_stands(made: Made) -> None:
    library = made(form="languages: [fr, nl]\n")
    listed = "PDF, 3\u00a0pages, 1\u00a0ko, en français et en néerlandais"
    case = next(page for page in practices(library) if page.address == "/fr/pratiques/cas/")
    report = next(page for page in round_tables(library) if page.address == "/fr/tables-rondes/rencontre/")
    for body in (case.body, report.body, pages(library)["/fr/documents/"]):
        assert listed in body
    assert "PDF, 3\u00a0pagina’s, 1\u00a0kB, in het Frans en in het Nederlands" in pages(library)["/nl/documenten/"]
    assert "Ouvrir le document (PDF, 3\u00a0pages, 1\u00a0ko)" in pages(library)["/fr/documents/formulaire/"]


def test_the_last_day_is_told_before_and_after(made: Made) -> None:
    library = made(form="valid_until: 2026-02-15\n")
    assert "Valable jusqu’au 15\u00a0février 2026" in pages(library)["/fr/documents/"]
    after = replace(library, today=date(2026, 2, 16))
    body = pages(after)["/fr/documents/"]
    assert "Plus d’application depuis le 16\u00a0février 2026" in body
    assert "data-gp-over" in body
    assert 'id="current-only"' in body
    assert 'id="current-only"' not in pages(library)["/fr/documents/"]


def test_a_document_leads_to_the_cases_and_reports_that_use_it(made: Made) -> None:
    body = pages(made())["/fr/documents/formulaire/"]
    assert 'href="/fr/pratiques/cas/"' in body
    assert 'href="/fr/tables-rondes/rencontre/"' in body


def test_advice_stands_above_the_document(made: Made) -> None:
    body = pages(made(letter="advice: Vérifiez **d'abord** le délai.\n"))["/fr/documents/lettre/"]
    assert body.index("Vérifiez <strong>d’abord</strong>") < body.index("lettre.docx") < body.index("Madame")


def test_a_letter_is_a_word_document_in_each_language_it_is_written_in(made: Made) -> None:
    assert set(letters(made())) == {"/fr/documents/lettre.docx"}
    both = letters(made(translation="complete"))
    assert set(both) == {"/fr/documents/lettre.docx", "/nl/documenten/brief.docx"}
    assert "Mevrouw" in both["/nl/documenten/brief.docx"]
    assert set(letters(made(translation="summary"))) == {"/fr/documents/lettre.docx"}


def test_the_page_offers_the_word_document_of_its_language(made: Made) -> None:
    found = pages(made())
    assert re.search(r'href="/fr/documents/lettre\.docx">.*Word \(DOCX\), \d+\u00a0ko', found["/fr/documents/lettre/"])
    assert '<mark class="gp-blank">[date]</mark>' in found["/fr/documents/lettre/"]
    assert "docx" not in found["/nl/documenten/lettre/"]
    assert "Word (DOCX)" in found["/fr/documents/"]
    assert "docx" not in found["/nl/documenten/"].lower()


def test_the_languages_of_a_letter_are_those_of_its_text(made: Made) -> None:
    for translation, words in (
        ("", "ko, en français)"),
        ("summary", "ko, en français)"),
        ("complete", "ko, en français et en néerlandais)"),
    ):
        library = made(letter="languages: [fr, nl]\n", translation=translation)
        assert words in pages(library)["/fr/documents/"], translation


def test_links_in_a_word_document_are_whole_or_words_alone(made: Made) -> None:
    bare = letters(made())["/fr/documents/lettre.docx"]
    assert "hyperlink" not in bare
    assert "le cas" in bare
    library = made()
    whole = replace(library, settings=replace(library.settings, site_url="https://example.org/kb/"))
    file = next(iter(word_letters(whole)))
    with zipfile.ZipFile(BytesIO(file.content)) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert 'Target="https://example.org/kb/fr/pratiques/cas/"' in relations
    assert 'Target="https://example.org/kb/fr/agenda/"' in relations


def test_a_letter_that_is_over_says_so_in_the_file_itself(made: Made) -> None:
    library = made(letter="valid_until: 2026-02-15\n")
    assert "Notice" not in letters(library)["/fr/documents/lettre.docx"]
    after = letters(replace(library, today=date(2026, 3, 1)))["/fr/documents/lettre.docx"]
    assert after.index("Plus d’application depuis le 16\u00a0février 2026") < after.index("Madame")


def test_a_withdrawn_letter_keeps_its_addresses_and_tells_why(made: Made) -> None:
    library = made(letter="withdrawn: {on: 2026-01-01, reason: Elle était fausse.}\n", translation="complete")
    found = letters(library)
    assert set(found) == {"/fr/documents/lettre.docx", "/nl/documenten/brief.docx"}
    assert "Retirée le 1er\u00a0janvier 2026. Elle était fausse." in found["/fr/documents/lettre.docx"]
    assert not [text for text in found.values() if "[dat" in text or "Madame" in text]
    for address in ("/fr/documents/lettre/", "/nl/documenten/brief/"):
        body = pages(library)[address]
        assert "gp-blank" not in body
        assert "docx" not in body
        assert "Elle était fausse." in body


def test_a_withdrawn_file_is_no_longer_published(made: Made) -> None:
    library = made()
    assert [file.address for file in attachments(library)] == ["/files/formulaire.pdf"]
    library = made(form="withdrawn: {on: 2026-01-01, reason: Il était faux.}\nadvice: Attention.\n")
    assert list(attachments(library)) == []
    body = pages(library)["/fr/documents/formulaire/"]
    assert "Il était faux." in body
    assert "formulaire.pdf" not in body
    assert "Attention." not in body


def test_the_style_sheet_knows_every_kind_and_language_that_can_be_chosen() -> None:
    style = style_sheet().decode()
    for kind in Kind:
        assert f'#kind-{kind.value}:checked) [data-gp-kind]:not([data-gp-kind="{kind.value}"])' in style
    for language in Language:
        assert f'#language-{language}:checked) :is([data-gp-languages]:not([data-gp-languages~="{language}"])' in style


def test_a_list_of_one_kind_offers_no_filter(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"docs/documents/lettre.fr.md": LETTER.format(more="")})
    assert "data-gp-narrow" not in pages(library)["/fr/documents/"]
