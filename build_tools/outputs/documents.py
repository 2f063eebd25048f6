"""The pages of the useful documents, and their files; the list of all is in `document_list`."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.content_types.document import Document
from build_tools.content_types.fields import Meaning
from build_tools.content_types.practice import Practice
from build_tools.core.formats import format_date
from build_tools.core.html import Context, render
from build_tools.library import Library
from build_tools.library.attachments import published_bytes
from build_tools.library.entry import Entry, is_of
from build_tools.library.links import file_name, resolver
from build_tools.library.withdrawn_files import withdrawn_files
from build_tools.outputs.document_list import document_list
from build_tools.outputs.document_rows import file_details, languages_in_words, languages_of
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import entry_page
from build_tools.outputs.product import File, Page
from build_tools.outputs.structured import structured
from build_tools.outputs.word_letters import is_letter, letter_address, letter_tokens


def documents(library: Library) -> Iterator[Page]:
    """Every document and their list, in each language."""
    for edition in editions(library):
        yield document_list(edition)
        for entry in library.of_type(Document):
            yield _page(edition, entry)


def attachments(library: Library) -> Iterator[File]:
    """The files that the documents and texts which readers see lead to."""
    settings = library.settings
    for name, users in sorted(_used(library).items()):
        yield File(f"/files/{name}", published_bytes(settings.root, name, settings.limits), frozenset(users))


def _used(library: Library) -> dict[str, set[str]]:
    """Each attachment that is named, and the ids of those who name it; none whose document was withdrawn."""
    found: dict[str, set[str]] = {}
    withdrawn = withdrawn_files(library).keys()
    for entry in library.entries:
        if entry.is_visible(library.today) and not entry.is_withdrawn(library.today):
            targets = (link.target for text in entry.texts for link in text.body.links)
            names = {file_name(entry, target) for target in targets}
            names |= {leaf.value for leaf in entry.all_leaves if leaf.mark.meaning is Meaning.FILE}
            for name in (names & library.attachments.keys()) - withdrawn:
                found.setdefault(name, set()).add(entry.id)
    return found


def _page(edition: Edition, entry: Entry[Document]) -> Page:
    gone = entry.is_withdrawn(edition.library.today)
    data = structured(edition, entry, "DigitalDocument")
    return entry_page(
        edition,
        entry,
        "document",
        {} if gone else _view(edition, entry),
        data=(data if gone else {**data, **_encoding(edition, entry)},),
        reads=frozenset({entry.id, "type:practice", "vocabulary", "today"}),
    )


def _view(edition: Edition, entry: Entry[Document]) -> View:
    """Everything a document's page shows but its head; of one that was withdrawn, nothing of it."""
    shown = edition.shown(entry)
    assert is_of(shown, Document)  # noqa: S101  (the versions of an id are of one type)
    facts = shown.facts
    users = [one for one in edition.library.of_type(Practice) if entry.id in one.facts.documents]
    return {
        "facts": _facts(edition, entry),
        "advice_html": edition.markdown(shown, facts.advice, shown.language_of("advice"), prefix="advice-")
        if facts.advice
        else "",
        "advice_lang": shown.language_of("advice"),
        "file": _target(edition, shown),
        "dead": _dead(edition, shown),
        "letter_html": _letter(edition, shown),
        "word": _word(edition, entry),
        "used_by": edition.cards(users),
    }


def _letter(edition: Edition, shown: Entry[Document]) -> str:
    """The text of a letter with its blanks marked; empty for readers of another language."""
    if shown.language is not edition.language or shown.facts.file or shown.facts.url:
        return ""
    return render(letter_tokens(shown), Context(shown.language, resolver(edition.library, shown, edition.language), 3))


def _word(edition: Edition, entry: Entry[Document]) -> View | None:
    """The letter as a Word document."""
    if not is_letter(edition, entry):
        return None
    address = edition.href(letter_address(edition, entry))
    return {"address": address, "details": file_details(edition, entry)}


def _target(edition: Edition, shown: Entry[Document]) -> View | None:
    """The file or the other site that a document is."""
    facts = shown.facts
    if facts.url:
        return {"address": facts.url, "title": facts.title, "details": [edition.kind(shown)], "outside": True}
    if facts.file in edition.library.attachments:
        address = edition.href(f"/files/{facts.file}")
        return {"address": address, "title": facts.title, "details": file_details(edition, shown)}
    return None


def _dead(edition: Edition, entry: Entry[Document]) -> View | None:
    """What readers are told, and offered instead, when the page that a document leads to is known to be dead."""
    url, texts = entry.facts.url, edition.t["document"]
    if not url or url not in edition.library.dead_pages:
        return None
    copy = edition.library.copies.get(url)
    title = texts["copy"].format(date=format_date(copy.on, edition.language)) if copy else ""
    return {"text": texts["dead"], "title": title, "address": copy.copy if copy else ""}


def _encoding(edition: Edition, entry: Entry[Document]) -> View:
    """The file behind the page, as schema.org names it."""
    target = entry.facts.url or (f"/files/{entry.facts.file}" if entry.facts.file else "")
    target = target or (letter_address(edition, entry) if is_letter(edition, entry) else "")
    whole = target if target.startswith("http") else edition.absolute(target) if target else ""
    return {"encoding": {"@type": "MediaObject", "contentUrl": whole}} if whole else {}


def _facts(edition: Edition, entry: Entry[Document]) -> list[View]:
    facts, labels = entry.facts, edition.t["fields"]
    rows: list[View] = []
    if details := file_details(edition, entry):
        rows.append({"label": labels["file"], "text": ", ".join(details)})
    if languages := languages_of(edition, entry):
        rows.append({"label": labels["languages"], "text": languages_in_words(edition, languages)})
    if facts.valid_until:
        rows.append({"label": labels["valid_until"], "text": format_date(facts.valid_until, edition.language)})
    if about := edition.concepts(facts.about):
        rows.append({"label": labels["about"], "concepts": about})
    return rows
