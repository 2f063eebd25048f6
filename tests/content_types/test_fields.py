from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from build_tools.content_types import TYPES, fields
from build_tools.content_types.sections import ROOT_NAMES, SECTIONS
from build_tools.core.languages import PUBLISHED, Language


def _read(annotation: Any, text: object) -> object:
    return TypeAdapter(annotation).validate_python(text)


@pytest.mark.parametrize(
    ("annotation", "text", "value"),
    [
        (fields.Line, "  Un cas ", "Un cas"),
        (fields.Prose, "Un cas\n", "Un cas"),
        (fields.MarkdownText, "Un\n\ncas\n", "Un\n\ncas"),
        (fields.EntryId, "BP-2022-01", "BP-2022-01"),
        (fields.EntryId, "PG-about", "PG-about"),
        (fields.AnyConcept, "plan-d-apurement", "plan-d-apurement"),
        (fields.Url, " https://exemple.be/a?b=c ", "https://exemple.be/a?b=c"),
        (fields.Email, "centre@exemple.be", "centre@exemple.be"),
        (fields.FormerAddress, "/La-page?lang=fr", "/La-page?lang=fr"),
        (fields.FormerAddress, "http://www.exemple.be/?p=50019", "http://www.exemple.be/?p=50019"),
        (fields.ALanguage, "FR", Language.FR),
    ],
)
def test_reads_what_authors_write(annotation: Any, text: str, value: object) -> None:
    assert _read(annotation, text) == value


@pytest.mark.parametrize(
    ("annotation", "text", "name"),
    [
        (fields.Line, "un\ndeux", "line-break-in-prose"),
        (fields.Line, " ", "empty-text"),
        (fields.MarkdownText, "\n", "empty-text"),
        (fields.Summary, "x" * 301, "too-long"),
        (fields.EntryId, "BP2022", "wrong-id"),
        (fields.EntryId, "BP-2022-01/../x", "wrong-id"),
        (fields.AnyConcept, "Plan d'apurement", "wrong-concept-id"),
        (fields.Url, "javascript:alert(1)", "wrong-link"),
        (fields.Url, "exemple.be", "wrong-link"),
        (fields.Url, "https://exemple.be/a b", "wrong-link"),
        (fields.Email, "centre (a) exemple.be", "wrong-email"),
        (fields.FormerAddress, "La page", "wrong-former-address"),
        (fields.FormerAddress, "javascript:alert(1)", "wrong-former-address"),
        (fields.ALanguage, "de", "wrong-language"),
        (fields.Line, ["x"], "wrong-type"),
    ],
)
def test_names_what_is_wrong(annotation: Any, text: object, name: str) -> None:
    with pytest.raises(ValidationError) as raised:
        _read(annotation, text)
    assert [error["type"] for error in raised.value.errors()] == [name]


def test_a_summary_may_be_as_long_as_promised() -> None:
    assert _read(Annotated[str, fields.Summary], "x" * 300) == "x" * 300


def test_collections_share_no_folder_and_no_address() -> None:
    collections = [kind.collection for kind in TYPES]
    assert len({one.folder for one in collections}) == len(collections)
    for language in PUBLISHED:
        segments = [one.segments[language] for one in collections]
        assert len(set(segments)) == len(segments)
        assert not {segment for segment in segments if segment} & ROOT_NAMES
        assert not set(segments) & {segment[language] for segment in SECTIONS.values()}
