"""How long attached documents are, as the files themselves tell."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from pypdf import PdfWriter

from build_tools.core.limits import DEFAULT
from build_tools.library.attachments import length_of
from build_tools.library.attachments.length import Length

APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
PRESENTATION = (
    f'<p:presentation xmlns:p="{SLIDES}" xmlns:p14="{SECTIONS}"><p:sldIdLst><p:sldId id="256"/><p:sldId id="257"/>'
    '</p:sldIdLst><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p:presentation>'
)


def pdf(pages: int) -> bytes:
    writer, made = PdfWriter(), BytesIO()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    writer.write(made)
    return made.getvalue()


def archive(**parts: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pdf", pdf(3), Length(3, "pages")),
        ("A.PDF", pdf(1), Length(1, "pages")),
        (
            "a.docx",
            archive(docProps__app=f'<Properties xmlns="{APP}"><Pages>4</Pages></Properties>'),
            Length(4, "pages"),
        ),
        ("a.docx", archive(docProps__app=f'<Properties xmlns="{APP}"><Pages>0</Pages></Properties>'), None),
        ("a.docx", archive(docProps__app=f'<Properties xmlns="{APP}"><Pages>x</Pages></Properties>'), None),
        ("a.docx", archive(word__document="<w/>"), None),
        ("a.pptx", archive(ppt__presentation=PRESENTATION), Length(2, "slides")),
        ("a.odt", archive(meta=f'<m:document-statistic xmlns:m="{META}" m:page-count="7"/>'), Length(7, "pages")),
        (
            "a.odp",
            archive(content=f'<a xmlns:d="{DRAW}"><d:page/><d:page/><d:page-thumbnail/></a>'),
            Length(2, "slides"),
        ),
        ("a.xlsx", archive(xl__workbook="<w/>"), None),
        ("a.txt", b"un texte", None),
    ],
)
def test_reads_pages_and_slides(name: str, data: bytes, expected: Length | None) -> None:
    assert length_of(name, data, DEFAULT) == expected
