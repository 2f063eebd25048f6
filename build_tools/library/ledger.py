"""The ledger of every address ever published, and what has become of each.

An address of the ledger is served, leads elsewhere, or was declared gone; anything else is a broken promise. What the
content alone answers for is judged here from the library; the rest (lists, feeds, files) once everything is made.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count, takewhile

from build_tools.content_types.base import Facts
from build_tools.content_types.sections import ROOT_NAMES
from build_tools.core.diagnostics import Diagnostic, Note, Span, Value
from build_tools.core.languages import PUBLISHED, Language
from build_tools.core.markdown import Body, plain_text
from build_tools.library import Library
from build_tools.library.address_book import FORMER, GONE, NO_TEXT, PUBLISHED_LIST, Published
from build_tools.library.entry import Entry
from build_tools.library.first_owners import MARK, first_owners, page_text, sketch_of
from build_tools.library.moves import Arrivals, owner_file

SUGGESTED = 50
"""How many lost addresses get a likely successor found by likeness; comparing is slow."""


def digest_of(content: str | bytes) -> str:
    """A short digest of a published text: enough to recognise it under another address."""
    data = content.encode() if isinstance(content, str) else content
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def published_entries(library: Library) -> Iterator[Published]:
    """The pages of all entries with the digest of their text, and the fragments of their headings."""
    for entry in library.listed:
        for language in PUBLISHED:
            shown = library.get(entry.id, language)
            if shown is not None:
                yield from _published(shown, language)


def _published(shown: Entry[Facts], language: Language) -> Iterator[Published]:
    address = shown.address(language)
    if shown.language is not language or shown.facts.withdrawn:
        yield Published(address, owner=shown.id)
        return
    text = page_text(shown)
    yield Published(address, f"{digest_of(text)}{MARK}{sketch_of(text)}", shown.id)
    for fragment, digest in fragments_of(shown.body).items():
        yield Published(f"{address}#{fragment}", digest, shown.id)


def fragments_of(body: Body) -> dict[str, str]:
    """The fragment of every heading with the digest of the text below it."""
    found = {}
    for position, token in enumerate(body.tokens):
        if token.type == "heading_open":
            following = takewhile(lambda one: one.type != "heading_open", body.tokens[position + 1 :])
            found[str(token.attrs["id"])] = digest_of(plain_text(list(following)[1:]))
    return found


@dataclass(frozen=True)
class Ledger:
    """The ledger of a library, judged with the addresses that are `served`."""

    library: Library
    served: Collection[str]

    @classmethod
    def of_content(cls, library: Library) -> Ledger:
        """Judged with what is known before anything is made."""
        return cls(library, library.arrivals.served)

    def judge(self, *, everything: bool = False) -> Iterator[Diagnostic]:
        """What is wrong with the addresses the content answers for; with `everything`, with the others."""
        settled, standing = self._settled, self.library.addresses
        seen: set[str] = set()
        book = self.library.book
        for number, line in zip(book.published_at or count(1), book.published, strict=False):
            address, _, owner = line
            if address in settled or standing.get(address) == owner or address in seen:
                continue
            if answers_for_itself(line) is not everything:
                seen.add(address)
                if problem := self._problem(line):
                    yield self._told(problem, line, number)

    def _problem(self, line: Published) -> tuple[str, dict[str, Value]] | None:
        standing = self.library.addresses.get(line.address)
        if standing and line.owner and standing != line.owner and line.address not in self._gone:
            return "changed-owner", {"id": standing, "first": line.owner}
        if self._is_kept(line) or self._is_told_for_its_page(line):
            return None
        proposal = self._proposal(line)
        if proposal:
            successor, file, addition = proposal
            place = f"{file} (former_addresses)" if addition.startswith(" ") else file
            return "moved-address", {"successor": successor, "file": file, "place": place, "line": addition}
        addition = f"{line.address},…,{self.library.today.isoformat()}"
        return "lost-address", {"file": GONE, "line": addition}

    def _told(self, problem: tuple[str, dict[str, Value]], line: Published, number: int) -> Diagnostic:
        name, values = problem
        entry = owner_file(self.library, str(values.get("id", line.owner)), self._language(line.address))
        notes = (Note(entry.path, entry.source.frontmatter.span(("id",))),) if entry else ()
        span = Span.of(number, 1, len(line.address))
        return Diagnostic(name, PUBLISHED_LIST, span, {"address": line.address, **values}, notes)

    def _is_kept(self, line: Published) -> bool:
        address = line.address
        if address in self.served or address in self._led or address in self._gone or self._is_left_out(line):
            return True
        page, _, fragment = address.partition("#")
        if fragment:
            return self._keeps_fragment(page, fragment)
        return self._arrivals.resolve(address) is not None

    def _is_told_for_its_page(self, line: Published) -> bool:
        """Whether the page of its entry now shows another id: once that is mended, the rest is."""
        if line.address.partition("#")[0] in self._taken_over:
            return True
        return line.owner in self._taken_over.values() and line.owner not in self.library.originals

    @cached_property
    def _taken_over(self) -> Mapping[str, str]:
        """The pages that show another entry than their first owner, and this owner."""
        standing = self.library.addresses
        lines = (line for line in self.library.book.published if line.owner and line.address not in self._gone)
        return {one.address: one.owner for one in lines if standing.get(one.address, one.owner) != one.owner}

    def _keeps_fragment(self, page: str, fragment: str) -> bool:
        """Whether a page still has a fragment; a page that moved or shows no text is judged by its own line."""
        current = self.fragments.get(page)
        return current is None or fragment in current

    def _is_left_out(self, line: Published) -> bool:
        """Whether it belongs to a file that could not be read: that is told elsewhere."""
        slug = line.address.partition("#")[0].rstrip("/").rpartition("/")[2]
        return bool(self._broken) and (line.owner in self._broken or slug in self._broken)

    @cached_property
    def _broken(self) -> frozenset[str]:
        found = self.library.left_out
        slugs = (path.rpartition("/")[2].partition(".")[0] for path in found)
        return frozenset(filter(None, [*found.values(), *slugs]))

    @cached_property
    def _settled(self) -> frozenset[str]:
        """The addresses that lead elsewhere or are gone, and at which no entry stands whose id could be another's."""
        return (self._led | self._gone) - self.library.addresses.keys()

    @cached_property
    def _led(self) -> frozenset[str]:
        return frozenset(move.goal.written for move in self.library.former.all)

    @cached_property
    def _gone(self) -> frozenset[str]:
        return frozenset(row.address for row in self.library.book.gone)

    @cached_property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self.library, self.served)

    @cached_property
    def fragments(self) -> Mapping[str, Mapping[str, str]]:
        """The fragments of every page of an entry that shows text."""
        found = {}
        for entry in self.library.entries:
            address = entry.address()
            if self.library.addresses.get(address) == entry.id and not entry.facts.withdrawn:
                found[address] = fragments_of(entry.body)
        return found

    def _proposal(self, line: Published) -> tuple[str, str, str] | None:
        """The likely successor of a lost address, the file to mend, and the line to add."""
        page, _, fragment = line.address.partition("#")
        if fragment:
            successor = f"{page}{self._nearest_fragment(page, line)}"
            return successor, FORMER, f"{line.address},{successor},"
        entry = self._successor(line)
        if entry is None or "." in page.rpartition("/")[2]:
            beside = self._fresh_beside(line, entry)
            return (beside, FORMER, f"{line.address},{beside},") if beside else None
        key = "" if entry.source.frontmatter.has(("former_addresses",)) else "former_addresses:\n"
        return entry.address(self._language(line.address)), entry.path, f"{key}  - {line.address}"

    def _fresh_beside(self, line: Published, entry: Entry[Facts] | None) -> str:
        """What now stands where a list, feed or file stood: that of the same entry, or a new one of a like name."""
        parent, _, name = line.address.rstrip("/").rpartition("/")
        ending = line.address[line.address.rindex(".") :] if "." in name else "/"
        own = entry.address(self._language(line.address)).rstrip("/") + ending if entry else ""
        if own in self.served:
            return own
        beside = {
            one.rstrip("/").rpartition("/")[2]: one
            for one in self._fresh
            if one.startswith(parent + "/") and one.count("/") == line.address.count("/") and one.endswith(ending)
        }
        found = difflib.get_close_matches(name, beside, n=1, cutoff=0.4)
        return beside[found[0]] if found else ""

    @cached_property
    def _fresh(self) -> frozenset[str]:
        """What is served and was never published."""
        return frozenset(self.served) - {one.address for one in self.library.book.published}

    def _successor(self, line: Published) -> Entry[Facts] | None:
        language = self._language(line.address)
        owner = "" if line.owner in first_owners(self.library) else line.owner
        for entry_id in (owner, self._by_text.get(line.digest, ""), self._like(line.address)):
            if entry_id and self.library.get(entry_id):
                return owner_file(self.library, entry_id, language)
        return None

    @cached_property
    def _by_text(self) -> Mapping[str, str]:
        pages = (line for line in published_entries(self.library) if "#" not in line.address)
        return {line.digest: line.owner for line in pages if line.digest != NO_TEXT}

    def _like(self, address: str) -> str:
        """The id whose address, in the same list, is most like a lost one."""
        parent, _, slug = address.rstrip("/").rpartition("/")
        if self._comparisons.pop() if self._comparisons else False:
            beside = {
                one.rstrip("/").rpartition("/")[2]: one
                for one in self.library.addresses
                if one.startswith(parent + "/")
            }
            found = difflib.get_close_matches(slug, beside, n=1, cutoff=0.75)
            return self.library.addresses[beside[found[0]]] if found else ""
        return ""

    @cached_property
    def _comparisons(self) -> list[bool]:
        return [True] * SUGGESTED

    def _nearest_fragment(self, page: str, line: Published) -> str:
        """The fragment that now has the text of a lost one, or the name most like it; none leads to the page."""
        current = self.fragments.get(page, {})
        published = {one.address for one in self.library.book.published}
        same = [name for name, digest in current.items() if digest == line.digest]
        fresh = [name for name in current if f"{page}#{name}" not in published]
        like = difflib.get_close_matches(line.address.partition("#")[2], fresh or list(current), n=1, cutoff=0.4)
        found = next(iter([*same, *like]), fresh[0] if len(fresh) == 1 else None)
        return f"#{found}" if found else ""

    def _language(self, address: str) -> Language:
        first = address.split("/")[1][:2] if "/" in address else ""
        return Language(first) if first in PUBLISHED else self.library.settings.default_language


def answers_for_itself(line: Published) -> bool:
    """Whether the content alone tells what became of an address: a page of an entry, or an address of an old site."""
    page = line.address.partition("#")[0].partition("?")[0]
    if "." in page.rpartition("/")[2]:
        return False
    return bool(line.owner) or not page.startswith("/") or page.split("/")[1] not in ROOT_NAMES


def merged(old: Iterable[Published], new: Iterable[Published]) -> list[Published]:
    """The ledger with what is published now: nothing is ever taken out."""
    return sorted({*old, *new})
