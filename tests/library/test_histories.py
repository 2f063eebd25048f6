"""Random histories of a site: whatever its authors do, an address that was recorded is never lost unseen.

The authors do what the messages say: they add the proposed line to the named file, and nothing else.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from build_tools.checks import RULES
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.library import Library, read_library
from build_tools.library.address_book import GONE, PUBLISHED_LIST, Published, format_published
from build_tools.library.first_owners import MARK, first_owners
from build_tools.library.ledger import merged
from build_tools.outputs.published import published
from build_tools.settings import read_settings
from tests.checks.tiny_site import write_site

SLUGS = st.sampled_from(["cas", "un-cas", "facture", "facture-d-hopital", "plan", "plan-1266", "eau", "loyer-2021"])
IDS = st.sampled_from([f"BP-2022-0{number}" for number in range(1, 6)])
HEADINGS = st.lists(
    st.sampled_from(["Les faits", "La négociation", "Le résultat", "La suite"]), unique=True, max_size=3
)
UNRELATED = (
    "Trois voisins se disputent une haie que personne ne taille plus depuis que le jardinier a pris sa retraite."
)
FOLDERS = {"fr": "pratiques", "nl": "praktijken"}


class History(RuleBasedStateMachine):
    """A folder of practices, changed step by step; `owners` remembers whose each recorded address was."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="history-"))
        self.owners: dict[str, str] = {}
        self.recorded: list[Published] = []
        self.deleted: dict[str, tuple[Path, str]] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    @initialize()
    def begin(self) -> None:
        write_site(self.root, {})
        (self.root / "practices/base.fr.md").unlink()

    def files(self) -> list[Path]:
        return sorted((self.root / "practices").glob("*.md"))

    def of(self, entry_id: str, language: str = "fr") -> Path | None:
        return next(
            (
                one
                for one in self.files()
                if one.name.endswith(f".{language}.md") and f"id: {entry_id}\n" in one.read_text()
            ),
            None,
        )

    def library(self) -> Library:
        found, problems = read_settings(self.root)
        assert found is not None, problems
        return read_library(found, date(2026, 2, 1))[0]

    @rule(entry_id=IDS, slug=SLUGS, headings=HEADINGS)
    def create(self, entry_id: str, slug: str, headings: list[str]) -> None:
        """A new case, of an id and a name that are free; an id of the ledger is not used again."""
        path = self.root / f"practices/{slug}.fr.md"
        if self.of(entry_id) or entry_id in self.owners.values() or path.exists() or self._was(slug):
            return
        body = (
            "".join(f"## {heading}\n\n{entry_id} {heading}.\n\n" for heading in headings)
            or f"Le texte de {entry_id}.\n"
        )
        path.write_text(f"---\nid: {entry_id}\ntitle: Un cas\n---\n\n{body}", encoding="utf-8")

    @rule(slug=SLUGS)
    @precondition(lambda self: bool(self.deleted))
    def reuse(self, slug: str) -> None:
        """An id of the ledger, whose files are gone, is given to an unrelated case: that is told and taken back."""
        path = self.root / f"practices/{slug}.fr.md"
        names = {f"/{language}/{folder}/{slug}/" for language, folder in FOLDERS.items()}
        for entry_id in sorted(self.deleted):
            pages = {address for address, digest, owner in self.recorded if owner == entry_id and MARK in digest}
            if not pages or pages & names or self.of(entry_id) or self.of(entry_id, "nl") or path.exists():
                continue
            event("an id is given to another case")
            path.write_text(f"---\nid: {entry_id}\ntitle: Rien de commun\n---\n\n{UNRELATED}\n", encoding="utf-8")
            library = self.library()
            assert list(first_owners(library)) == [entry_id]
            assert path.name not in " ".join(self._files_to_mend(library))
            path.unlink()

    def _files_to_mend(self, library: Library) -> list[str]:
        found = RULES["lost-address"].find
        assert found is not None
        return [str(one.values["file"]) for one in found(library) if "file" in one.values]

    @rule(entry_id=IDS, slug=SLUGS, words=st.sampled_from(["Un mot de plus.", "Et la suite.", "C'est réglé."]))
    def edit(self, entry_id: str, slug: str, words: str) -> None:
        """The text of a case is changed."""
        path = self.of(entry_id)
        if path and words not in path.read_text():
            path.write_text(f"{path.read_text()}\n{words}\n", encoding="utf-8")

    @rule(entry_id=IDS)
    def restore_a_deleted_file(self, entry_id: str) -> None:
        """A file comes back as it was, where nothing took its place."""
        path, text = self.deleted.get(entry_id, (None, ""))
        if (
            path
            and not path.exists()
            and not self.of(entry_id)
            and not self._was(path.name.partition(".")[0], entry_id)
        ):
            path.write_text(text, encoding="utf-8")

    @rule(entry_id=IDS, slug=SLUGS, language=st.sampled_from(["fr", "nl"]))
    def rename(self, entry_id: str, slug: str, language: str) -> None:
        old, new = self.of(entry_id, language), self.root / f"practices/{slug}.{language}.md"
        if old and not new.exists() and not self._was(slug, entry_id):
            old.rename(new)

    @rule(entry_id=IDS, slug=SLUGS)
    def translate(self, entry_id: str, slug: str) -> None:
        path = self.root / f"practices/{slug}.nl.md"
        if self.of(entry_id) and not self.of(entry_id, "nl") and not path.exists() and not self._was(slug, entry_id):
            text = (
                f"---\nid: {entry_id}\ntranslation: complete\ntitle: Een geval\n---\n\n## De feiten\n\nTekst {slug}.\n"
            )
            path.write_text(text, encoding="utf-8")

    @rule(entry_id=IDS, old=st.sampled_from(["Les faits", "La suite"]), new=st.sampled_from(["Le contexte", "L'issue"]))
    def rename_a_heading(self, entry_id: str, old: str, new: str) -> None:
        path = self.of(entry_id)
        if path and f"## {new}\n" not in path.read_text():
            path.write_text(path.read_text().replace(f"## {old}\n", f"## {new}\n"), encoding="utf-8")

    @rule(entry_id=IDS)
    def withdraw(self, entry_id: str) -> None:
        path = self.of(entry_id)
        if path and "withdrawn" not in path.read_text():
            text = path.read_text().replace("title:", "withdrawn:\n  on: 2026-01-01\n  reason: Dépassé\ntitle:", 1)
            path.write_text(text, encoding="utf-8")

    @rule(entry_id=IDS)
    def restore(self, entry_id: str) -> None:
        path = self.of(entry_id)
        if path:
            text = path.read_text().replace("withdrawn:\n  on: 2026-01-01\n  reason: Dépassé\n", "")
            path.write_text(text, encoding="utf-8")

    @rule(entry_id=IDS)
    def remove(self, entry_id: str) -> None:
        for language in FOLDERS:
            if path := self.of(entry_id, language):
                if language == "fr":
                    self.deleted[entry_id] = (path, path.read_text())
                path.unlink()

    @rule(entry_id=IDS)
    def remove_the_translation(self, entry_id: str) -> None:
        if path := self.of(entry_id, "nl"):
            path.unlink()

    @rule()
    @precondition(lambda self: bool(self.files()))
    def record(self) -> None:
        """Publish: every message is first heeded."""
        self._mend()
        library = self.library()
        if any(problem.name == "repeated-address" for problem in self._problems(library)):
            return  # the command refuses a site with errors
        lines = merged(library.book.published, published(library, ()))
        (self.root / PUBLISHED_LIST).parent.mkdir(parents=True, exist_ok=True)
        (self.root / PUBLISHED_LIST).write_text(format_published(lines), encoding="utf-8")
        assert set(library.book.published) <= set(lines)
        self.recorded = lines
        for line in lines:
            self.owners.setdefault(line.address, line.owner)

    @invariant()
    def nothing_is_lost_unseen(self) -> None:
        """Each recorded address leads to its owner, or is declared gone, or is told as lost."""
        if not (self.root / "mkdocs.yml").exists():
            return
        library = self.library()
        gone = {row.address for row in library.book.gone}
        told = {str(one.values["address"]) for one in self._problems(library)}
        for address, owner in self.owners.items():
            landing = library.arrivals.resolve(address)
            page = address.partition("#")[0]
            if {address, page} & (gone | told):
                continue
            assert landing is not None, address
            if landing.address in told:  # two entries want it
                continue
            if owner in library.originals:  # else its author named a successor
                assert library.addresses[landing.address] == owner, address

    def _was(self, slug: str, entry_id: str = "") -> bool:
        """Whether the name was ever another entry's: the check refuses that, and the author chose another one."""
        names = {f"/{language}/{folder}/{slug}/" for language, folder in FOLDERS.items()}
        return any(owner != entry_id for address, owner in self.owners.items() if address in names)

    def _problems(self, library: Library) -> list[Diagnostic]:
        names = ["lost-address", "repeated-former-address", "dead-target", "redirect-loop", "redirect-chain"]
        names.append("repeated-address")
        rules = [RULES[name] for name in names]
        found = [one for rule_ in rules if rule_.find for one in rule_.find(library)]
        return [one for one in found if RULES[one.name].severity is Severity.ERROR]

    def _mend(self) -> None:
        for _ in range(40):
            problems = [one for one in self._problems(self.library()) if one.name != "repeated-address"]
            if not problems:
                return
            self._heed(problems[0])
        raise AssertionError("what the messages say does not mend")

    def _heed(self, problem: Diagnostic) -> None:
        values = problem.values
        if problem.name == "repeated-former-address":
            self._take_out(self.root / problem.path, str(values["address"]))
            return
        if problem.name not in {"lost-address", "moved-address"}:
            raise AssertionError(problem)
        path, line = self.root / str(values["file"]), str(values["line"])
        if path.suffix == ".md":
            text = path.read_text()
            key, _, item = line.rpartition("  - ")
            anchor = "former_addresses:\n" if not key else "title:"
            new = f"former_addresses:\n  - {item}\n" if not key else f"former_addresses:\n  - {item}\ntitle:"
            path.write_text(text.replace(anchor, new, 1), encoding="utf-8")
        else:
            heading = "address,reason,on\n" if str(values["file"]) == GONE else "address,target,language\n"
            path.parent.mkdir(parents=True, exist_ok=True)
            known = path.read_text() if path.exists() else heading
            path.write_text(f"{known}{line}\n", encoding="utf-8")

    def _take_out(self, path: Path, address: str) -> None:
        """A page came back under its old name: the former address is no longer one."""
        lines = [
            line
            for line in path.read_text().splitlines()
            if line != f"  - {address}" and not line.startswith(f"{address},")
        ]
        text = "\n".join(lines).replace("former_addresses:\ntitle", "title")
        path.write_text(text + "\n", encoding="utf-8")


TestHistories = History.TestCase
EXAMPLES = int(os.environ.get("HISTORIES", "40"))
TestHistories.settings = settings(max_examples=EXAMPLES, stateful_step_count=25, deadline=None)
