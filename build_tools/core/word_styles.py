"""How a letter looks in a word processor: its language, and a style for each part of a text (ECMA-376 part 1 §17.7)."""

from __future__ import annotations

from build_tools.core.languages import Language

TAGS = {Language.FR: "fr-BE", Language.NL: "nl-BE", Language.EN: "en-GB"}
"""The language a spell-checker takes."""
_SPACED = '<w:spacing w:after="{after}" w:line="276" w:lineRule="auto"/>'
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="808080"/>' for side in ("top", "left", "bottom", "right")
)
_GRID = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MONOSPACE = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
_PARAGRAPH_STYLES = {
    "ListParagraph": ("List Paragraph", _SPACED.format(after=60), ""),
    "Quote": ("Quote", '<w:ind w:left="567" w:right="567"/>', "<w:i/>"),
    "Notice": ("Notice", f"<w:pBdr>{_BOX}</w:pBdr>", "<w:b/>"),
    "Verbatim": ("Verbatim", "", _MONOSPACE),
    "FootnoteText": ("footnote text", _SPACED.format(after=60), '<w:sz w:val="18"/>'),
    "Table": ("Table Text", '<w:spacing w:before="40" w:after="40"/>', ""),
    "TableHead": ("Table Head", '<w:spacing w:before="40" w:after="40"/>', "<w:b/>"),
    "Rule": ("Rule", '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="808080"/></w:pBdr>', ""),
}
"""Each style of paragraphs: its name, and how paragraph and words look."""
_WORD_STYLES = {
    "Hyperlink": ("Hyperlink", '<w:color w:val="0B5394"/><w:u w:val="single"/>'),
    "Blank": ("Blank", '<w:shd w:val="clear" w:color="auto" w:fill="FFE699"/>'),
    "Code": ("Code", _MONOSPACE),
}


_DEFAULT_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name '
        'w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    ),
)
_TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>'
    f'<w:tblBorders>{_GRID}</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def word_styles(language: Language, schema: str) -> str:
    """The styles as a part of the document; `schema` declares the prefix `w`."""
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    tags = f'<w:lang w:val="{TAGS[language]}" w:eastAsia="{TAGS[language]}" w:bidi="ar-SA"/>'
    words = f'<w:rPrDefault><w:rPr>{fonts}<w:sz w:val="22"/><w:szCs w:val="22"/>{tags}</w:rPr></w:rPrDefault>'
    defaults = f"{words}<w:pPrDefault><w:pPr>{_SPACED.format(after=160)}</w:pPr></w:pPrDefault>"
    styles = [
        *_DEFAULT_STYLES,
        *(_heading(level) for level in range(1, 7)),
        *(_paragraph_style(name, *looks) for name, looks in _PARAGRAPH_STYLES.items()),
        *(_word_style(name, *looks) for name, looks in _WORD_STYLES.items()),
        _TABLE_STYLE,
    ]
    return f"<w:styles {schema}><w:docDefaults>{defaults}</w:docDefaults>{''.join(styles)}</w:styles>"


def _heading(level: int) -> str:
    looks = f'<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>'
    size = max(22, 32 - 4 * (level - 1))
    return _paragraph_style(f"Heading{level}", f"heading {level}", looks, f'<w:b/><w:sz w:val="{size}"/>', "Normal")


def _paragraph_style(name: str, shown: str, looks: str, words: str, following: str = "") -> str:
    after = f'<w:next w:val="{following}"/>' if following else ""
    inside = (f"<w:pPr>{looks}</w:pPr>" if looks else "") + (f"<w:rPr>{words}</w:rPr>" if words else "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="Normal"/>{after}'
        f"<w:qFormat/>{inside}</w:style>"
    )


def _word_style(name: str, shown: str, words: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{words}</w:rPr></w:style>'
    )
