"""What every command is asked besides its own matter: which site, for which day, in which language."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.authoring.check import Selection
from build_tools.authoring.memory import Findings
from build_tools.authoring.refusal import Refusal
from build_tools.clock import today_in_brussels
from build_tools.core.languages import Language, Phrase
from build_tools.reporting.report import Report
from build_tools.settings import FILE

NO_SITE = Phrase(
    "Il n'y a pas de site ici : {folder} n'a pas de fichier mkdocs.yml. Allez dans le dossier du site, indiquez-le "
    "avec --root, ou commencez un site avec « good-practice init DOSSIER ».",
    "Hier is geen site: in {folder} staat geen bestand mkdocs.yml. Ga naar de map van de site, geef ze op met --root, "
    "of begin een site met “good-practice init MAP”.",
    "There is no site here: {folder} has no file mkdocs.yml. Go to the folder of the site, name it with --root, or "
    "begin a site with “good-practice init FOLDER”.",
)
MISSING = Phrase("{path} n'existe pas.", "{path} bestaat niet.", "{path} does not exist.")
OUTSIDE = Phrase(
    "{path} n'est pas dans le dossier du site ({folder}).",
    "{path} staat niet in de map van de site ({folder}).",
    "{path} is not in the folder of the site ({folder}).",
)


@dataclass
class Asked:
    """The general options, given before or after the name of the command; the last one counts."""

    language: Language
    root: Path = Path()
    day: date | None = None

    @property
    def today(self) -> date:
        """The day asked for, or today in Brussels."""
        return self.day or today_in_brussels()

    @property
    def site(self) -> Path:
        """The folder of the site, in which there is a `mkdocs.yml`."""
        if not (self.root / FILE).exists():
            raise Refusal(NO_SITE, folder=str(self.root.absolute()))
        return self.root

    def selection(self, paths: Sequence[str]) -> Selection:
        """The files chosen by paths that begin here or at the root of the site."""
        return Selection(tuple(self._below_root(path) for path in paths))

    def _below_root(self, path: str) -> str:
        place = next((place for place in (path, str(self.site / path)) if os.path.lexists(place)), None)
        if place is None:
            raise Refusal(MISSING, path=path)
        for real in (os.path.abspath, os.path.realpath):  # a root behind a link is the same root
            relative = os.path.relpath(real(place), real(self.site))
            if os.pardir not in Path(relative).parts:
                return "" if relative == os.curdir else Path(relative).as_posix()
        raise Refusal(OUTSIDE, path=path, folder=str(self.site.absolute()))

    def report(self, findings: Findings) -> Report:
        """Findings as they are shown here: in colour and in the width of the terminal when there is one."""
        on_terminal = sys.stdout.isatty()
        return Report(
            root=self.root,
            diagnostics=findings.diagnostics,
            files=len(findings.files),
            language=self.language,
            width=max(shutil.get_terminal_size().columns, 40) if on_terminal else 100,
            colour=on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
            here=_from_here(self.root),
        )


def _from_here(root: Path) -> str:
    """What leads from the current folder to the root: nothing, `folder/`, or the whole path of a root elsewhere."""
    here, there = Path.cwd(), root.absolute()
    below = there.relative_to(here) if there.is_relative_to(here) else there
    return "" if below == Path() else f"{below.as_posix()}/"
