"""Office documents (ECMA-376, OASIS OpenDocument): zip archives, measured before anything in them is unpacked."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from build_tools.core.limits import Limits
from build_tools.library.attachments.finding import Finding, traces
from build_tools.library.attachments.length import Length, Unit

_MAIN = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
    **dict.fromkeys(("odt", "ods", "odp"), "content.xml"),
}
"""The part that makes an archive a document of its kind."""
_TYPES = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
_PARTS = 5_000
_LONGEST_FIELD = 2_000
_ACTIVE = re.compile(
    r"(?i)(?:^|/)(?:vbaProject|vbaData|activeX|embeddings|ctrlProps|customUI|externalLinks|Basic|Scripts|Object \d)"
    r"|\.(?:bin|exe|dll|js|vbs|ps1|bat|cmd|hta|x?html?|mht|mhtml|eml|rtf|doc[mx]?|xls[mbx]?|zip|swf|class|jar|svgz?)$"
)
"""Parts that hold a program, another document or what fetches one."""
_OUTSIDE = frozenset({"hyperlink"})
"""The relation to another site that readers follow by themselves."""
_TRACES = {
    "ins": "tracked",
    "del": "tracked",
    "tracked-changes": "tracked",
    "comment": "comment",
    "annotation": "comment",
    "vanish": "hidden",
    "creator": "author",
    "lastModifiedBy": "author",
    "initial-creator": "author",
}
_LENGTHS: dict[str, tuple[str, str, str, str, Unit]] = {
    "docx": ("docProps/app.xml", "extended-properties", "Pages", "", "pages"),  # ECMA-376 part 1 §22.2.2.22
    "pptx": ("ppt/presentation.xml", "presentationml", "sldId", "", "slides"),
    "odt": ("meta.xml", "meta", "document-statistic", "page-count", "pages"),  # OpenDocument 1.3 part 3 §4.3.2.18
    "odp": ("content.xml", "drawing", "page", "", "slides"),
}
"""Where a document tells its length: the part, what the element's namespace names, the element, the attribute that
holds the number (or else its text does), and the unit. Pages are those the program counted when it saved."""
_HARMFUL = frozenset(
    {
        "event-listener",
        "object-ole",
        "applet",
        "plugin",
        "script",
        "control",
        "OLEObject",
        "oleObject",
        "ddeLink",
        "altChunk",
        "webExtension",
    }
)
_FORMULAS = re.compile(r"(?i)\|\s*'|\b(?:WEBSERVICE|CALL|EXEC|REGISTER(?:\.ID)?|RTD|FORMULA|DDE)\s*\(")
"""What a cell can start or fetch with: dynamic data exchange, old macro functions, web services."""
_FIELDS = re.compile(r"\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|AUTOTEXT)\b")


def judge(data: bytes, suffix: str, limits: Limits) -> Iterator[Finding]:
    """A document of its kind that is whole and bounded, runs and fetches nothing; and what it tells of its makers."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            refused = list(_archive(archive, data, suffix, limits))
            yield from refused or _parts(archive, limits)
    except (ParseError, DefusedXmlException):
        yield Finding("active-attachment", {"what": "XML"})
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        yield Finding("damaged-attachment")


def length(data: bytes, suffix: str, limits: Limits) -> Length | None:
    """The pages that the program counted, or the slides; None where the document does not tell."""
    part, namespace, element, attribute, unit = _LENGTHS.get(suffix, ("", "", "", "", "pages"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if part not in archive.namelist():
            return None
        told = [
            {_local(key): value for key, value in one.attrib.items()}.get(attribute, one.text or "")
            for _, one in iterparse(BytesIO(_read(archive, part, limits)), forbid_dtd=True)
            if _local(one.tag) == element and namespace in one.tag
        ]
    if unit == "slides":
        return Length(len(told), unit) if told else None
    number = told[0].strip() if told else ""
    return Length(int(number), unit) if number.isdecimal() and int(number) else None


def _archive(archive: zipfile.ZipFile, data: bytes, suffix: str, limits: Limits) -> Iterator[Finding]:
    """What the list of the archive tells before anything is unpacked."""
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    names = [part.filename for part in parts]
    if len(parts) > _PARTS or size > limits.unpacked_bytes:
        yield Finding("unpacked-too-large", {"size": size, "limit": limits.unpacked_bytes})
    elif any(part.flag_bits & 1 for part in parts) or "EncryptedPackage" in names:
        yield Finding("locked-attachment")
    elif len(set(names)) < len(names) or any(_leaves(name) for name in names) or not data.endswith(_end(archive)):
        yield Finding("damaged-attachment")
    elif _MAIN[suffix] not in names or (
        suffix in _TYPES and _read(archive, "mimetype", limits).strip() != _TYPES[suffix]
    ):
        yield Finding("false-file-type", {"type": suffix, "content": "zip"})
    elif part := next((name for name in names if _ACTIVE.search(name)), None):
        yield Finding("active-attachment", {"what": part})


def _leaves(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name or "\x00" in name


def _end(archive: zipfile.ZipFile) -> bytes:
    """The last bytes of an archive behind which nothing hides."""
    return len(archive.comment).to_bytes(2, "little") + archive.comment


def _parts(archive: zipfile.ZipFile, limits: Limits) -> Iterator[Finding]:
    found: set[str] = set()
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels", ".vml")):
            data = _read(archive, name, limits)
            field = ""  # Word puts together what stands in several pieces
            for _, element in iterparse(BytesIO(data), forbid_dtd=True):
                field = (field + _instruction(element))[-_LONGEST_FIELD:]
                if what := _harm(element, field):
                    yield Finding("active-attachment", {"what": what})
                    return
                if trace := _trace(element):
                    found.add(trace)
                if "encryption-data" in element.tag:
                    yield Finding("locked-attachment")
                    return
                element.clear()
    yield from traces(found)


def _read(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """One part, unpacked no further than it says it goes."""
    with archive.open(name) as part:
        data = part.read(min(archive.getinfo(name).file_size, limits.unpacked_bytes) + 1)
    if len(data) > archive.getinfo(name).file_size:
        raise zipfile.BadZipFile(name)
    return data


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _instruction(element: Element) -> str:
    """A piece of the instruction of a field."""
    name = _local(element.tag)
    if name == "fldSimple":
        return next((value for key, value in element.attrib.items() if _local(key) == "instr"), "")
    return (element.text or "") if name == "instrText" else ""


def _harm(element: Element, instruction: str) -> str:
    """What an element, or the instruction of the field it stands in, would run or fetch; empty when nothing."""
    name = _local(element.tag)
    attributes = {_local(key): value for key, value in element.attrib.items()}
    if name == "Relationship" and attributes.get("TargetMode") == "External":
        kind = attributes.get("Type", "").rpartition("/")[2]
        return "" if kind in _OUTSIDE else kind or "External"
    if name == "Override" and "macroEnabled" in attributes.get("ContentType", ""):
        return "macroEnabled"
    if name == "f" and (formula := _FORMULAS.search(element.text or "")):
        return formula[0].strip()
    field = _FIELDS.search(instruction)
    return name if name in _HARMFUL else field[0] if field else ""


def _trace(element: Element) -> str:
    """What an element tells of those who wrote the document, or hides from those who read it."""
    name = _local(element.tag)
    kind = _TRACES.get(name, "")
    return kind if kind != "author" or (element.text or "").strip() else ""
