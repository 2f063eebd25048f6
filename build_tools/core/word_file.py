"""A Word document around a text (.docx; ECMA-376 part 2): its parts, styles and lists, the same bytes every time.

It names nobody, holds no program and asks for nothing from outside. Parts are stored, not compressed: another version
of the compressor would give other bytes, and a letter is small.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from build_tools.core.languages import Language
from build_tools.core.word_styles import TAGS, word_styles
from build_tools.core.word_text import BULLETS, DEEPEST, STEP, WordText, as_attribute, as_xml, paragraph, run

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment an archive can name; the same for every part."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS = "http://schemas.openxmlformats.org"
_MAIN = f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main"'
_RELATIONS = f"{_SCHEMAS}/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties"
_WORD_PARTS = {"styles": "styles", "numbering": "numbering", "settings": "settings"}
_SIGNS = "•–▪"


@dataclass(frozen=True, slots=True)
class WordTitle:
    """What a program shows of a document: its title, its language, a warning to print above it, or none."""

    title: str
    language: Language
    warning: str = ""


def word_file(text: WordText, about: WordTitle) -> bytes:
    """The bytes of the document."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _properties(about),
        "word/document.xml": _document(text, about),
        "word/_rels/document.xml.rels": _document_relations(text),
        "word/styles.xml": word_styles(about.language, _MAIN),
        "word/numbering.xml": _numbering(text),
        "word/settings.xml": _settings(about.language),
    }
    return _archive(parts)


def _archive(parts: Mapping[str, str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            member = zipfile.ZipInfo(name, EARLIEST)
            member.create_system = 0  # else the archive would tell on which system it was made
            archive.writestr(member, (_HEAD + part).encode())
    return made.getvalue()


def _content_types() -> str:
    parts = {f"/word/{name}.xml": f"{_WORD_TYPE}.{name}+xml" for name in _WORD_PARTS}
    parts |= {"/word/document.xml": f"{_WORD_TYPE}.document.main+xml", "/docProps/core.xml": _CORE_TYPE}
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _package_relations() -> str:
    document = _relation("document", f"{_RELATIONS}/officeDocument", "word/document.xml")
    return _relations(document + _relation("properties", _CORE_RELATION, "docProps/core.xml"))


def _document_relations(text: WordText) -> str:
    inside = "".join(_relation(name, f"{_RELATIONS}/{name}", f"{name}.xml") for name in _WORD_PARTS)
    links = (
        _relation(f"link{number}", f"{_RELATIONS}/hyperlink", address, ' TargetMode="External"')
        for number, address in enumerate(text.links, 1)
    )
    return _relations(inside + "".join(links))


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{inside}</Relationships>'


def _relation(name: str, kind: str, target: str, more: str = "") -> str:
    return f'<Relationship Id="{name}" Type="{kind}" Target={as_attribute(target)}{more}/>'


def _properties(about: WordTitle) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_SCHEMAS}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{as_xml(about.title)}</dc:title><dc:language>{TAGS[about.language]}</dc:language>"
        "</cp:coreProperties>"
    )


def _document(text: WordText, about: WordTitle) -> str:
    """The text on A4 with margins of two and a half centimetres."""
    warning = paragraph(run(about.warning), "Notice") if about.warning else ""
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
    page += 'w:header="709" w:footer="709" w:gutter="0"/>'
    body = f"{warning}{''.join(text.paragraphs)}<w:sectPr>{page}</w:sectPr>"
    return f'<w:document {_MAIN} xmlns:r="{_RELATIONS}"><w:body>{body}</w:body></w:document>'


def _settings(language: Language) -> str:
    """No mode of an older Word, and the language for what the styles leave open."""
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    compat = f"<w:compat><w:compatSetting {mode}/></w:compat>"
    return f'<w:settings {_MAIN}>{compat}<w:themeFontLang w:val="{TAGS[language]}"/></w:settings>'


def _numbering(text: WordText) -> str:
    """Bullets, and a numbered list for each of the text, so that each begins with its own number."""
    bullets = "".join(_level(level, "bullet", _SIGNS[level % len(_SIGNS)]) for level in range(DEEPEST + 1))
    numbers = "".join(_level(level, "decimal", f"%{level + 1}.") for level in range(DEEPEST + 1))
    kinds = f'<w:abstractNum w:abstractNumId="0">{bullets}</w:abstractNum>'
    kinds += f'<w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum>'
    lists = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>'
    for number, (level, first) in enumerate(text.lists, BULLETS + 1):
        start = f'<w:lvlOverride w:ilvl="{min(level, DEEPEST)}"><w:startOverride w:val="{first}"/></w:lvlOverride>'
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{start}</w:num>'
    return f"<w:numbering {_MAIN}>{kinds}{lists}</w:numbering>"


def _level(level: int, kind: str, sign: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
