"""Word documents: whole and well-formed, the same bytes every time, and every word where it belongs."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from build_tools.core.blanks import with_blanks
from build_tools.core.html import Destination
from build_tools.core.languages import Language
from build_tools.core.limits import DEFAULT
from build_tools.core.markdown import Body, plain_text
from build_tools.core.word_file import WordTitle, word_file
from build_tools.core.word_text import word_text
from build_tools.library.attachments import findings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LETTER = """\
# Objet : [objet]

Madame, Monsieur,

Voici *trois* **choses** et [un lien](https://example.org/?a=1&b=2), au [date].

- une
- deux

  suite de deux

  1. première
  2. seconde

7. sept
8. huit

> Une citation.

| Quoi | Combien |
|---|---|
| Frais | [montant] |

Une note[^1].\\
Une ligne plus bas.

---

```
tel  quel
```

## Plus bas

Fin.

[^1]: La note.
"""


def made(text: str, language: Language = Language.FR, warning: str = "") -> bytes:
    found = word_text(with_blanks(Body(text).tokens), Destination, language)
    return word_file(found, WordTitle("Une <lettre> & son titre", language, warning))


def parts(data: bytes) -> dict[str, Element]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: fromstring(archive.read(name)) for name in archive.namelist()}


def document(text: str) -> Element:
    return parts(made(text))["word/document.xml"]


def paragraphs(text: str) -> list[tuple[str, str]]:
    """The style and the words of every paragraph."""
    found = []
    for one in document(text).iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        told = [each for each in one.iter() if each.tag in {f"{W}t", f"{W}br"}]
        words = "".join("\n" if each.tag == f"{W}br" else each.text or "" for each in told)
        found.append((style.get(f"{W}val", "") if style is not None else "", words))
    return found


def test_every_part_is_announced_and_every_relation_leads_to_one() -> None:
    found = parts(made(LETTER))
    types = found["[Content_Types].xml"]
    announced = {one.get("PartName", "")[1:] for one in types if one.tag.endswith("Override")}
    assert announced == {name for name in found if not name.endswith(".rels") and name != "[Content_Types].xml"}
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        inside = [folder + one.get("Target", "") for one in found[name] if one.get("TargetMode") != "External"]
        assert set(inside) <= set(found)
    ids = {one.get("Id") for one in found["word/_rels/document.xml.rels"]}
    used = {one.get(f"{R}id") for one in found["word/document.xml"].iter(f"{W}hyperlink")}
    assert used
    assert used <= ids


def test_every_style_and_list_that_the_text_names_is_there() -> None:
    found = parts(made(LETTER, warning="Plus d'application"))
    styles = {one.get(f"{W}styleId") for one in found["word/styles.xml"].iter(f"{W}style")}
    tags = ("pStyle", "rStyle", "tblStyle")
    named = {one.get(f"{W}val") for tag in tags for one in found["word/document.xml"].iter(f"{W}{tag}")}
    assert named <= styles
    assert {"Heading1", "Heading2", "ListParagraph", "Quote", "Verbatim", "FootnoteText", "Blank", "Notice"} <= named
    based = {one.get(f"{W}val") for one in found["word/styles.xml"].iter(f"{W}basedOn")}
    assert based <= styles
    lists = {one.get(f"{W}numId") for one in found["word/numbering.xml"].iter(f"{W}num")}
    assert {one.get(f"{W}val") for one in found["word/document.xml"].iter(f"{W}numId")} <= lists


def test_the_order_of_properties_is_that_of_the_schema() -> None:
    order = [
        "rStyle",
        "rFonts",
        "b",
        "i",
        "strike",
        "color",
        "sz",
        "szCs",
        "highlight",
        "u",
        "shd",
        "vertAlign",
        "lang",
    ]
    of_paragraph = ["pStyle", "keepNext", "numPr", "pBdr", "spacing", "ind", "outlineLvl"]
    for part in parts(made(LETTER, warning="x")).values():
        for tag, known in (("rPr", order), ("pPr", of_paragraph)):
            for properties in part.iter(f"{W}{tag}"):
                places = [known.index(one.tag.removeprefix(W)) for one in properties]
                assert places == sorted(places)


def test_paragraphs_have_their_style_and_their_words() -> None:
    assert paragraphs(LETTER) == [
        ("Heading1", "Objet\u00a0: [objet]"),
        ("", "Madame, Monsieur,"),
        ("", "Voici trois choses et un lien, au [date]."),
        ("ListParagraph", "une"),
        ("ListParagraph", "deux"),
        ("ListParagraph", "suite de deux"),
        ("ListParagraph", "première"),
        ("ListParagraph", "seconde"),
        ("ListParagraph", "sept"),
        ("ListParagraph", "huit"),
        ("Quote", "Une citation."),
        ("TableHead", "Quoi"),
        ("TableHead", "Combien"),
        ("Table", "Frais"),
        ("Table", "[montant]"),
        ("", ""),
        ("", "Une note1.\nUne ligne plus bas."),
        ("Rule", ""),
        ("Verbatim", "tel  quel"),
        ("Heading2", "Plus bas"),
        ("", "Fin."),
        ("FootnoteText", "1. La note."),
    ]


def test_lists_begin_with_their_own_number_and_a_second_paragraph_has_no_sign() -> None:
    found = parts(made(LETTER))
    numbered = [
        (one.find(f"{W}pPr/{W}numPr/{W}ilvl"), one.find(f"{W}pPr/{W}numPr/{W}numId"))
        for one in found["word/document.xml"].iter(f"{W}p")
    ]
    signs = [(a.get(f"{W}val"), b.get(f"{W}val")) for a, b in numbered if a is not None and b is not None]
    assert signs == [("0", "1"), ("0", "1"), ("1", "2"), ("1", "2"), ("0", "3"), ("0", "3")]
    starts = [one.get(f"{W}val") for one in found["word/numbering.xml"].iter(f"{W}startOverride")]
    assert starts == ["1", "7"]


def test_blanks_are_marked_and_nothing_else_is() -> None:
    marked = [
        "".join(word.text or "" for word in one.iter(f"{W}t"))
        for one in document(LETTER).iter(f"{W}r")
        if one.find(f"{W}rPr/{W}highlight") is not None
    ]
    assert marked == ["[objet]", "[date]", "[montant]"]


@pytest.mark.parametrize(("language", "tag"), [(Language.FR, "fr-BE"), (Language.NL, "nl-BE")])
def test_the_language_is_told_to_the_spell_checker(language: Language, tag: str) -> None:
    found = parts(made("Un texte.", language))
    default = found["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default is not None
    assert default.get(f"{W}val") == tag
    assert [one.text for one in found["docProps/core.xml"]] == ["Une <lettre> & son titre", tag]


def test_the_same_text_gives_the_same_bytes_that_name_nobody() -> None:
    data = made(LETTER)
    assert data == made(LETTER)
    assert list(findings("lettre.docx", data, DEFAULT)) == []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {(one.date_time, one.create_system, one.compress_type) for one in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0, zipfile.ZIP_STORED)
        }
        assert archive.namelist()[0] == "[Content_Types].xml"  # as ECMA-376 part 2 advises


@given(st.text(max_size=200))
def test_any_text_gives_a_document_that_holds_its_words(text: str) -> None:
    body = Body(text)
    found = parts(made(text))["word/document.xml"]
    words = "".join(one.text or "" for one in found.iter(f"{W}t"))
    expected = re.sub(r"\W", "", plain_text(body.tokens))
    assert re.sub(r"\W", "", words).replace("\ufffd", "").endswith(expected[-20:].replace("\ufffd", ""))
