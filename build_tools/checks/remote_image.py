"""A picture is fetched from another site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from build_tools.checks.rule import Rule
from build_tools.core.addresses import scheme_of
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.folding import slugify
from build_tools.core.languages import Phrase
from build_tools.core.markdown import Link
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at where every picture comes from."""
    for entry in library.entries:
        depth = "../" * (entry.facts.collection.folder.count("/") + 1)
        for text in entry.texts:
            for link in text.body.links:
                if link.image and scheme_of(link.target) in {"http", "https"}:
                    fixed = f"![{link.text}]({depth}docs/documents/files/{_local_name(link)})"
                    yield entry.problem_in(text, "remote-image", link.span, target=link.target, fixed=fixed)


def _local_name(link: Link) -> str:
    name = PurePosixPath(urlsplit(link.target).path)
    return (slugify(name.stem) or "image") + (name.suffix.lower() or ".png")


RULE = Rule(
    name="remote-image",
    severity=Severity.ERROR,
    message=Phrase(
        "L'image « {target} » vient d'un autre site.",
        "De afbeelding “{target}” komt van een andere site.",
        "The picture “{target}” comes from another site.",
    ),
    help=Phrase(
        "Enregistrez-la dans docs/documents/files, si vous en avez le droit, et écrivez : {fixed}",
        "Bewaar ze in docs/documents/files, als u dat mag, en schrijf: {fixed}",
        "Save it in docs/documents/files, if you may, and write: {fixed}",
    ),
    what=Phrase(
        "Vérifie que les images sont celles du site.",
        "Controleert of de afbeeldingen van de site zelf zijn.",
        "Checks that pictures are the site's own.",
    ),
    why=Phrase(
        "L'autre site saurait qui lit cette page, et l'image disparaîtrait avec lui.",
        "De andere site zou weten wie deze pagina leest, en de afbeelding zou met die site verdwijnen.",
        "The other site would know who reads this page, and the picture would vanish with it.",
    ),
    example="![Le plan d'accès](https://exemple.be/plan.png)\n",
    instead="Le plan se trouve [sur le site de la commune](https://exemple.be/plan).\n",
    find=find,
)
