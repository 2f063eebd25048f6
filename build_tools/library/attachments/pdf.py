"""PDF (ISO 32000-2): whole, without password, program or enclosed file; and what it tells of its makers."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from build_tools.core.addresses import is_safe
from build_tools.core.limits import Limits
from build_tools.library.attachments.finding import Finding, traces
from build_tools.library.attachments.length import Length

_OBJECTS = 200_000
_TAIL = 2_048
"""Bytes allowed behind the last `%%EOF`; more would be another file in disguise."""
_END_OF_ZIP = b"PK\x05\x06"
_HARMFUL = frozenset(
    {
        "/JS",
        "/JavaScript",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/EF",
        "/AA",
        "/RichMedia",
        "/XFA",
        "/3D",
        "/Movie",
        "/Sound",
    }
)
_ACTIONS = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/GoToR",
        "/GoToE",
        "/SubmitForm",
        "/ImportData",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/RichMediaExecute",
    }
)
_COMMENTS = frozenset(
    {"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Ink", "/Stamp", "/Caret", "/Popup"}
)
_INVISIBLE = re.compile(rb"(?:^|\s)3\s+Tr\b")
_BROKEN = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    OSError,
    RecursionError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    MemoryError,
)
"""What pypdf raises for bytes that are no whole PDF."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def judge(data: bytes, _suffix: str, _limits: Limits) -> Iterator[Finding]:
    """Judge every object of the file, reached or not."""
    end = data.rfind(b"%%EOF")
    if _END_OF_ZIP in data[end:]:
        yield Finding("false-file-type", {"type": "pdf", "content": "zip"})
        return
    if end < 0 or len(data) - end > _TAIL:
        yield Finding("damaged-attachment")
        return
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted or "/Encrypt" in reader.trailer:
            yield Finding("locked-attachment")
            return
        yield from list(_content(reader))
    except _BROKEN:
        yield Finding("damaged-attachment")


def length(data: bytes, _suffix: str, _limits: Limits) -> Length | None:
    """The pages, counted."""
    try:
        pages = len(PdfReader(BytesIO(data), strict=False).pages)
    except _BROKEN:
        return None
    return Length(pages, "pages") if pages else None


def _content(reader: PdfReader) -> Iterator[Finding]:
    if not len(reader.pages):
        yield Finding("damaged-attachment")
        return
    found: set[str] = set()
    for number, one in enumerate(_objects(reader)):
        if number > _OBJECTS:
            yield Finding("unpacked-too-large", {"size": number, "limit": _OBJECTS})
            return
        for group in _groups(one):
            if what := _harm(group):
                yield Finding("active-attachment", {"what": what})
                return
            found |= _traces(group)
    if _acts_when_opened(reader):
        yield Finding("active-attachment", {"what": "OpenAction"})
        return
    metadata = reader.metadata
    if metadata and (metadata.author or "").strip():
        found.add("author")
    yield from traces(found)


def _acts_when_opened(reader: PdfReader) -> bool:
    """Whether opening the file does more than show a page of it, such as going to another site (§12.6.2)."""
    opening = reader.root_object.get("/OpenAction")
    action = opening.get_object() if opening is not None else None
    return isinstance(action, DictionaryObject) and (action.get("/S") != "/GoTo" or "/Next" in action)


def _objects(reader: PdfReader) -> Iterator[Any]:
    """The trailer and every object that the tables of the file name."""
    yield reader.trailer
    for generation, numbers in list(reader.xref.items()):
        for number in list(numbers):
            yield reader.get_object(IndirectObject(number, generation, reader))
    for number in list(reader.xref_objStm):
        yield reader.get_object(IndirectObject(number, 0, reader))


def _groups(one: Any) -> Iterator[DictionaryObject]:
    """The dictionaries directly within an object; those it refers to are objects of their own."""
    waiting = [one]
    while waiting:
        found = waiting.pop()
        if isinstance(found, DictionaryObject):
            yield found
            waiting += [value for value in found.values() if isinstance(value, DictionaryObject | ArrayObject)]
        elif isinstance(found, ArrayObject):
            waiting += [value for value in found if isinstance(value, DictionaryObject | ArrayObject)]


def _harm(group: DictionaryObject) -> str:
    """What a dictionary would run, open or enclose; empty when nothing."""
    harmful = next((str(key) for key in group if key in _HARMFUL), "")
    if harmful:
        return harmful[1:]
    action = group.get("/S")
    if action in _ACTIONS:
        return str(action)[1:]
    address = group.get("/URI")
    return str(address) if isinstance(address, str) and not is_safe(address) else ""


def _traces(group: DictionaryObject) -> set[str]:
    """What a dictionary tells of its makers, or shows to nobody."""
    found = {"comment"} if group.get("/Subtype") in _COMMENTS and "/Rect" in group else set()
    if isinstance(group, StreamObject) and "/Subtype" not in group and _INVISIBLE.search(group.get_data()[:1_000_000]):
        found.add("hidden")
    return found
