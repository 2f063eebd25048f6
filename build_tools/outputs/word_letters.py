"""Model letters as Word documents, in each language they are written in: `/fr/documents/<slug>.docx`.

Blanks are marked and stay blank: what a mediator writes in them never comes back here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from build_tools.content_types.base import Completeness, Facts
from build_tools.content_types.document import Document
from build_tools.core.blanks import with_blanks
from build_tools.core.html import Destination, Resolver
from build_tools.core.word_file import WordTitle, word_file
from build_tools.core.word_text import word_text
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.links import resolve_link
from build_tools.library.validity import State, standing
from build_tools.outputs.edition import Edition, editions
from build_tools.outputs.product import File


def word_letters(library: Library) -> Iterator[File]:
    """Every model letter, in each language that it is written in; of one that was withdrawn, why, at its address."""
    for edition in editions(library):
        for entry in library.of_type(Document):
            if _is_written(edition, entry):
                reads = frozenset({entry.id, "vocabulary", "today"})
                yield File(letter_address(edition, entry), letter_bytes(edition, entry), reads)


def is_letter(edition: Edition, entry: Entry[Document]) -> bool:
    """Whether readers of the edition are offered the whole text of a letter in their language."""
    return _is_written(edition, entry) and not entry.is_withdrawn(edition.library.today)


def _is_written(edition: Edition, entry: Entry[Document]) -> bool:
    shown = edition.shown(entry)
    is_whole = shown.language is edition.language and shown.translation is not Completeness.SUMMARY
    return is_whole and bool(shown.source.body.strip()) and not (entry.facts.file or entry.facts.url)


def letter_address(edition: Edition, entry: Entry[Document]) -> str:
    """Where the Word document stands: beside the page of the letter, under the same name."""
    return f"{edition.address(entry).rstrip('/')}.docx"


def letter_tokens(shown: Entry[Facts]) -> Sequence[Token]:
    """The text of a letter, its blanks marked."""
    return with_blanks(shown.body.tokens)


def letter_bytes(edition: Edition, entry: Entry[Document]) -> bytes:
    """The Word document; that the letter is no longer of use stands above its text."""
    key, known = ("word-letter", f"{entry.id}.{edition.language}"), edition.library.worked_out
    if key not in known:
        known[key] = _made(edition, entry)
    made: bytes = known[key]
    return made


def _made(edition: Edition, entry: Entry[Document]) -> bytes:
    shown = edition.shown(entry)
    tokens = () if entry.is_withdrawn(edition.library.today) else letter_tokens(shown)
    text = word_text(tokens, _whole_links(edition, shown), edition.language)
    title = WordTitle(edition.words(shown.facts.title), edition.language, _warning(edition, entry))
    return word_file(text, title)


def _warning(edition: Edition, entry: Entry[Document]) -> str:
    """What stands above the text of a letter that is over, or in its place."""
    label, withdrawn = edition.validity(entry)["text"], edition.shown(entry).facts.withdrawn
    if withdrawn and entry.is_withdrawn(edition.library.today):
        return f"{label}. {edition.words(withdrawn.reason)}"
    return str(label) if standing(edition.library, entry).state is State.SUPERSEDED else ""


def _whole_links(edition: Edition, shown: Entry[Facts]) -> Resolver:
    """Links as a file needs them that lies on somebody's disk: whole, or only their words."""

    def resolve(target: str) -> Destination | None:
        found = resolve_link(edition.library, shown, target, edition.language)
        if found is None or found.outside:
            return found
        whole = edition.absolute(found.href.removeprefix(edition.base)) if found.href.startswith("/") else ""
        return Destination(whole) if whole else None

    return resolve
