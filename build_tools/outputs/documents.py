"""The pages of the useful documents, their list by kind, and their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from build_tools.content_types.document import Document, Kind
from build_tools.content_types.fields import Meaning
from build_tools.content_types.practice import Practice
from build_tools.core.formats import format_date
from build_tools.library import Library
from build_tools.library.attachments import published_bytes
from build_tools.library.entry import Entry, is_of
from build_tools.library.links import file_name
from build_tools.outputs import templates
from build_tools.outputs.edition import Edition, View, editions
from build_tools.outputs.entry_page import entry_page
from build_tools.outputs.feed_places import list_links
from build_tools.outputs.lists import everywhere
from build_tools.outputs.product import File, Page
from build_tools.outputs.structured import structured


def documents(library: Library) -> Iterator[Page]:
    """Every document and their list, in each language."""
    for edition in editions(library):
        yield _list(edition)
        for entry in library.of_type(Document):
            yield _page(edition, entry)


def attachments(library: Library) -> Iterator[File]:
    """The files that the documents and texts which readers see lead to."""
    settings = library.settings
    for name, users in sorted(_used(library).items()):
        yield File(f"/files/{name}", published_bytes(settings.root, name, settings.limits), frozenset(users))


def _used(library: Library) -> dict[str, set[str]]:
    """Each attachment that is named, and the ids of those who name it."""
    found: dict[str, set[str]] = {}
    for entry in library.entries:
        if entry.is_visible(library.today):
            targets = (link.target for text in entry.texts for link in text.body.links)
            names = {file_name(entry, target) for target in targets}
            names |= {leaf.value for leaf in entry.all_leaves if leaf.mark.meaning is Meaning.FILE}
            for name in names & library.attachments.keys():
                found.setdefault(name, set()).add(entry.id)
    return found


def document_rows(edition: Edition, ids: Iterable[str]) -> list[View]:
    """Documents in a list, each with its kind and size; those that readers do not see are left out."""
    found = [edition.library.get(one, edition.language) for one in ids]
    return [document_row(edition, entry) for entry in found if entry and is_of(entry, Document)]


def document_row(edition: Edition, entry: Entry[Document]) -> View:
    """One document in a list."""
    return {
        **edition.link(entry),
        "kind": edition.kind(entry),
        "size": _size(edition, entry),
        "text": _summary(edition, entry),
        "validity": edition.validity(entry),
    }


def _summary(edition: Edition, entry: Entry[Document]) -> str:
    shown = edition.shown(entry)
    summary = shown.facts.summary if shown.language_of("summary") is edition.language else None
    return edition.words(summary) if summary else ""


def _size(edition: Edition, entry: Entry[Document]) -> str:
    """Type and size as words, `PDF, 120 kB`, where the document is a file."""
    if not entry.facts.file:
        return ""
    attachment = edition.library.attachments.get(entry.facts.file)
    if attachment is None:
        return ""
    unit = str(edition.t["document"]["kilobytes"])
    kind = PurePosixPath(attachment.name).suffix[1:].upper()
    return f"{kind}, " + unit.format(size=max(1, round(attachment.size / 1000)))


def _list(edition: Edition) -> Page:
    collection, texts = Document.collection, edition.t["documents"]
    entries = edition.library.of_type(Document)
    groups = [
        {"id": kind.value, "title": edition.t["document_kinds"][kind], "entries": rows}
        for kind in Kind
        if (rows := [document_row(edition, entry) for entry in entries if entry.facts.kind is kind])
    ]
    return Page(
        address=collection.address(edition.language),
        language=edition.language,
        title=texts["title"],
        description=texts["lead"],
        body=templates.render("documents", edition.language, title=texts["title"], lead=texts["lead"], groups=groups),
        kind="list",
        alternates=everywhere(edition, collection.address),
        x_default=collection.address(edition.library.settings.default_language),
        crumbs=edition.crumbs(),
        links=list_links(edition, Document),
        reads=frozenset({"type:document", "today"}),
    )


def _page(edition: Edition, entry: Entry[Document]) -> Page:
    shown = edition.shown(entry)
    assert is_of(shown, Document)  # noqa: S101  (the versions of an id are of one type)
    facts = shown.facts
    users = [one for one in edition.library.of_type(Practice) if entry.id in one.facts.documents]
    letter = shown.source.body.strip() if shown.language is edition.language and not (facts.file or facts.url) else ""
    view = {
        "facts": _facts(edition, entry),
        "advice_html": edition.markdown(shown, facts.advice, shown.language_of("advice"), prefix="advice-")
        if facts.advice
        else "",
        "file": _target(edition, shown),
        "dead": _dead(edition, shown),
        "letter_html": edition.markdown(shown, shown.source.body, shown.language) if letter else "",
        "used_by": edition.cards(users),
    }
    return entry_page(
        edition,
        entry,
        "document",
        view,
        data=(structured(edition, entry, "DigitalDocument"),),
        reads=frozenset({entry.id, "type:practice", "vocabulary", "today"}),
    )


def _target(edition: Edition, entry: Entry[Document]) -> View | None:
    facts = entry.facts
    if facts.url:
        return {"address": facts.url, "title": facts.title, "kind": edition.kind(entry)}
    if facts.file in edition.library.attachments:
        return {"address": edition.href(f"/files/{facts.file}"), "title": facts.title, "kind": _size(edition, entry)}
    return None


def _dead(edition: Edition, entry: Entry[Document]) -> View | None:
    """What readers are told, and offered instead, when the page that a document leads to is known to be dead."""
    url, texts = entry.facts.url, edition.t["document"]
    if not url or url not in edition.library.dead_pages:
        return None
    copy = edition.library.copies.get(url)
    title = texts["copy"].format(date=format_date(copy.on, edition.language)) if copy else ""
    return {"text": texts["dead"], "title": title, "address": copy.copy if copy else ""}


def _facts(edition: Edition, entry: Entry[Document]) -> list[View]:
    facts, labels = entry.facts, edition.t["fields"]
    rows: list[View] = []
    if facts.languages:
        names = edition.t["layout"]["languages"]["names"]
        rows.append({"label": labels["languages"], "text": ", ".join(str(names[one]) for one in facts.languages)})
    if facts.valid_until:
        rows.append({"label": labels["valid_until"], "text": format_date(facts.valid_until, edition.language)})
    if about := edition.concepts(facts.about):
        rows.append({"label": labels["about"], "concepts": about})
    return rows
