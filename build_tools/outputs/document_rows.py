"""Documents in lists: what each is, its type, length, size and languages, and until when it is of use."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.content_types.base import Completeness
from build_tools.content_types.document import Document
from build_tools.core.formats import format_count, format_list, format_size
from build_tools.core.languages import Language
from build_tools.library.attachments import Attachment
from build_tools.library.entry import Entry, is_of
from build_tools.outputs.edition import Edition, View
from build_tools.outputs.word_letters import is_letter, letter_bytes

WORD = "docx"


def document_rows(edition: Edition, ids: Iterable[str]) -> list[View]:
    """Documents in a list; those that readers do not see are left out."""
    found = [edition.library.get(one, edition.language) for one in ids]
    return [document_row(edition, entry) for entry in found if entry and is_of(entry, Document)]


def document_row(edition: Edition, entry: Entry[Document]) -> View:
    """One document in a list."""
    languages = languages_of(edition, entry)
    return {
        **edition.link(entry),
        "kind": edition.kind(entry),
        "details": file_details(edition, entry),
        "languages": languages_in_words(edition, languages),
        "text": _summary(edition, entry),
        "validity": edition.validity(entry),
    }


def _summary(edition: Edition, entry: Entry[Document]) -> str:
    shown = edition.shown(entry)
    if entry.is_withdrawn(edition.library.today):
        return ""
    summary = shown.facts.summary if shown.language_of("summary") is edition.language else None
    return edition.words(summary) if summary else ""


def languages_of(edition: Edition, entry: Entry[Document]) -> tuple[Language, ...]:
    """The languages a document exists in: those it names; of a letter, those its whole text is written in."""
    facts, library = entry.facts, edition.library
    if facts.file or facts.url:
        return facts.languages
    versions = library.versions[entry.id]
    return tuple(one for one in library.languages_of(entry.id) if versions[one].translation is not Completeness.SUMMARY)


def languages_in_words(edition: Edition, languages: Iterable[Language]) -> str:
    """`en français et en néerlandais`."""
    return format_list([edition.t["languages"]["in_language"][one] for one in languages], edition.language)


def file_details(edition: Edition, entry: Entry[Document]) -> list[str]:
    """Type, length and size in words, `PDF`, `3 pages`, `120 ko`, of the file that readers get; nothing of a link."""
    attachment = edition.library.attachments.get(entry.facts.file or "")
    if entry.is_withdrawn(edition.library.today):
        return []
    if attachment:
        return attachment_details(edition, attachment)
    if is_letter(edition, entry):
        return [_type(edition, WORD), format_size(len(letter_bytes(edition, entry)), edition.language)]
    return []


def attachment_details(edition: Edition, attachment: Attachment) -> list[str]:
    """Type, length and size of a file of the site."""
    length = attachment.length
    forms = edition.t["document"]["lengths"][length.unit] if length else {}
    words = [format_count(forms, length.count, edition.language)] if length else []
    return [_type(edition, attachment.kind), *words, format_size(attachment.size, edition.language)]


def _type(edition: Edition, ending: str) -> str:
    return str(edition.t["document"]["types"].get(ending, ending.upper()))
