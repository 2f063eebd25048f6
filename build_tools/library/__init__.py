"""The library: every entry with its relations resolved once, and the questions pages ask of it.

Reads through `reading` and `vocabulary`; knows no product and no site generator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from build_tools.content_types.base import Facts
from build_tools.content_types.event import Event
from build_tools.content_types.fields import Meaning
from build_tools.content_types.practice import Practice
from build_tools.core.diagnostics import Diagnostic
from build_tools.core.files import Files
from build_tools.core.former_table import FormerTable
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.memory import everything_kept
from build_tools.library.address_book import AddressBook, Archived, read_address_book
from build_tools.library.agenda import Agenda
from build_tools.library.attachments import FOLDER as FILES_FOLDER
from build_tools.library.attachments import Attachment, read_attachments
from build_tools.library.entry import Entry, is_of
from build_tools.library.moves import Arrivals, Goal, table_of
from build_tools.library.places import standing_addresses
from build_tools.library.reading import read_entries
from build_tools.library.spelling import worded
from build_tools.library.vocabulary import Vocabulary, read_vocabulary
from build_tools.settings import Settings

F = TypeVar("F", bound=Facts)


@dataclass(frozen=True)
class Library:
    """What the site holds on one day.

    `entries` are all that could be read, hidden ones included; `left_out` maps the paths of files that could not be
    read to their id where it is known.
    """

    settings: Settings
    today: date
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    entries: tuple[Entry[Facts], ...] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)
    book: AddressBook = field(default_factory=AddressBook)
    attachments: Mapping[str, Attachment] = field(default_factory=dict)

    def of_type(self, kind: type[F]) -> list[Entry[F]]:
        """The visible originals of a type, newest first."""
        if kind not in self._by_type:
            self._by_type[kind] = [entry for entry in self._newest_first if is_of(entry, kind)]
        return list(self._by_type[kind])

    @cached_property
    def _by_type(self) -> dict[type[Facts], list[Entry[Any]]]:
        return {}

    @cached_property
    def _newest_first(self) -> Sequence[Entry[Facts]]:
        visible = [entry for entry in self.originals.values() if entry.is_visible(self.today)]
        return sorted(visible, key=lambda entry: (_age(entry, self.today), entry.id))

    @property
    def listed(self) -> Sequence[Entry[Facts]]:
        """Every visible original, newest first."""
        return self._newest_first

    def get(self, entry_id: str, language: Language | None = None) -> Entry[Facts] | None:
        """What a reader of `language` is shown for an id: its version, or the original; None when it is not visible."""
        original = self.originals.get(entry_id)
        if original is None or not original.is_visible(self.today):
            return None
        version = self.versions[entry_id].get(language or original.language, original)
        return version if version.is_visible(self.today) else original

    def address(self, entry_id: str, language: Language) -> str | None:
        """Where the page of an id stands in `language`; None when there is no such page."""
        entry = self.get(entry_id, language)
        return entry.address(language) if entry else None

    @cached_property
    def originals(self) -> Mapping[str, Entry[Facts]]:
        """Every original by id."""
        return {entry.id: entry for entry in reversed(self.entries) if entry.translation is None}

    @cached_property
    def versions(self) -> Mapping[str, Mapping[Language, Entry[Facts]]]:
        """Every id with its versions by language."""
        found: dict[str, dict[Language, Entry[Facts]]] = defaultdict(dict)
        for entry in self.entries:
            found[entry.id].setdefault(entry.language, entry)
        return dict(found)

    @cached_property
    def by_path(self) -> Mapping[str, Entry[Facts]]:
        """Every entry by the path of its file."""
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def referring(self) -> Mapping[str, tuple[str, ...]]:
        """From each id to the visible originals whose keys name it, in order of id."""
        return self._by_value(Meaning.ENTRY)

    @cached_property
    def resting_on(self) -> Mapping[str, tuple[str, ...]]:
        """From each concept to the visible originals whose keys name it, in order of id."""
        return self._by_value(Meaning.CONCEPT)

    def concepts(self, entry_id: str) -> tuple[str, ...]:
        """The concepts that an entry's keys name, each once, in the order of its keys."""
        return self._concepts.get(entry_id, ())

    @cached_property
    def _concepts(self) -> Mapping[str, tuple[str, ...]]:
        return {
            entry.id: tuple(
                dict.fromkeys(leaf.value for leaf in entry.all_leaves if leaf.mark.meaning is Meaning.CONCEPT)
            )
            for entry in self.originals.values()
        }

    def _by_value(self, meaning: Meaning) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for entry in sorted(self.originals.values(), key=lambda entry: entry.id):
            if entry.is_visible(self.today):
                for leaf in entry.all_leaves:
                    if leaf.mark.meaning is meaning:
                        found[leaf.value][entry.id] = None
        return {value: tuple(ids) for value, ids in found.items()}

    def practices_naming(self, concept: str) -> tuple[str, ...]:
        """The ids of the visible practices whose keys name a concept, but for those that were withdrawn."""
        return self._practices_naming.get(concept, ())

    @cached_property
    def _practices_naming(self) -> Mapping[str, tuple[str, ...]]:
        return {
            concept: tuple(one for one in ids if is_of(entry := self.originals[one], Practice) and self._holds(entry))
            for concept, ids in self.resting_on.items()
        }

    def _holds(self, entry: Entry[Facts]) -> bool:
        return not entry.is_withdrawn(self.today)

    @cached_property
    def worked_out(self) -> dict[tuple[str, str], Any]:
        """What other modules work out of this library once, by a name of theirs and an id."""
        return {}

    def practices_of(self, round_table: str) -> list[Entry[Practice]]:
        """The visible practices presented at a round table, newest first."""
        return [entry for entry in self.of_type(Practice) if entry.facts.round_table == round_table]

    @cached_property
    def agenda(self) -> Agenda:
        """When every visible event takes place."""
        return Agenda(self.of_type(Event), self.today)

    def languages_of(self, entry_id: str) -> tuple[Language, ...]:
        """The languages in which an id has a file that readers see."""
        versions = self.versions.get(entry_id, {})
        return tuple(lang for lang in PUBLISHED if lang in versions and versions[lang].is_visible(self.today))

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The address of every visible entry in each language, and the id of the entry that stands there."""
        return {
            shown.address(language): entry.id
            for entry in self.originals.values()
            for language in PUBLISHED
            if (shown := self.get(entry.id, language))
        }

    @cached_property
    def standing_addresses(self) -> frozenset[str]:
        """The addresses of lists, sections, concepts and short addresses, which belong to no entry."""
        return standing_addresses(self.vocabulary, self.originals)

    @cached_property
    def former(self) -> FormerTable[Goal]:
        """Every address that leads elsewhere."""
        return table_of(self)

    @cached_property
    def copies(self) -> Mapping[str, Archived]:
        """The archived copy of each page of another site that is known to be dead."""
        return {one.url: one for one in self.book.archived if one.url in self.dead_pages}

    @cached_property
    def dead_pages(self) -> frozenset[str]:
        """The pages of other sites that are known to be dead."""
        return frozenset(one.url for one in self.book.outside if not one.alive)

    @cached_property
    def arrivals(self) -> Arrivals:
        """Finds where an address leads, as far as the content alone tells."""
        return Arrivals(self, {*self.addresses, *standing_addresses(self.vocabulary, ())})

    def without(self, paths: Collection[str]) -> Library:
        """The same library without the files at `paths` and without translations whose original is among them."""
        gone = {entry.id for entry in self.entries if entry.path in paths and entry.translation is None}
        kept = tuple(entry for entry in self.entries if entry.path not in paths and entry.id not in gone)
        left_out = {**self.left_out, **{path: self.by_path[path].id for path in paths if path in self.by_path}}
        sound = {name: one for name, one in self.attachments.items() if f"{FILES_FOLDER}/{name}" not in paths}
        return replace(self, entries=kept, left_out=left_out, attachments=sound)


def read_library(settings: Settings, today: date, files: Files | None = None) -> tuple[Library, list[Diagnostic]]:
    """Read everything the site holds below `settings.root`, as of `today`, and what is wrong with it."""
    files = files or Files(settings.root)
    files.limits = settings.limits
    with everything_kept():
        vocabulary, problems = read_vocabulary(files)
        reading = read_entries(files)
        book, misread = read_address_book(files)
    attachments = read_attachments(files.root, settings.limits)
    problems += [problem for one in attachments.values() for problem in one.problems]
    library = Library(settings, today, vocabulary, tuple(reading.entries), reading.left_out, book, attachments)
    return library, [*worded([*problems, *reading.problems], vocabulary), *misread]


def _age(entry: Entry[Facts], today: date) -> int:
    appeared = entry.facts.appeared
    return (today - appeared.first).days if appeared else 10**6
