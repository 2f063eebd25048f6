"""An empty valid site to begin with: settings of an invented centre, one concept, one example, and what to do next."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from string import Template

from build_tools.authoring.placing import put_in_place
from build_tools.authoring.refusal import Refusal
from build_tools.content_types import TYPES
from build_tools.content_types.concept import FOLDER
from build_tools.core.files import walk
from build_tools.core.languages import Phrase
from build_tools.settings import CONTENT_VERSION

STARTER = Path(__file__).parent / "starter"
_OTHERWISE_NAMED = {"gitignore.txt": ".gitignore"}
"""Under its own name, git would obey the file where we keep it."""

NOT_EMPTY = Phrase(
    "{folder} n'est pas vide. Choisissez un dossier vide ou nouveau : rien n'y sera écrasé.",
    "{folder} is niet leeg. Kies een lege of nieuwe map: zo wordt niets overschreven.",
    "{folder} is not empty. Choose an empty or new folder, so that nothing is overwritten.",
)
NOT_A_FOLDER = Phrase("{folder} n'est pas un dossier.", "{folder} is geen map.", "{folder} is not a folder.")


def begin_site(folder: Path, today: date) -> list[str]:
    """Write a new site into a folder that is empty or does not exist; returns the paths of its files.

    Raises:
        Refusal: when something stands there.
        OSError: when it cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise Refusal(NOT_A_FOLDER, folder=str(folder))
    if folder.is_dir() and any(folder.iterdir()):
        raise Refusal(NOT_EMPTY, folder=str(folder))
    contents = {_name(path): _filled(STARTER / path, today) for path in _starter_files()}
    for place in (FOLDER, *(kind.collection.folder for kind in TYPES)):
        (folder / place).mkdir(parents=True, exist_ok=True)
    put_in_place({folder / path: content for path, content in contents.items()})
    return sorted(contents)


def _starter_files() -> list[str]:
    return [path.removeprefix("./") for path in walk(STARTER, ".")]


def _name(path: str) -> str:
    return _OTHERWISE_NAMED.get(path, path)


def _filled(place: Path, today: date) -> bytes:
    text = Template(place.read_text(encoding="utf-8"))
    days = {"today": today.isoformat(), "month": f"{today:%Y-%m}", "year": f"{today:%Y}"}
    return text.substitute(days, version=CONTENT_VERSION).encode()
