"""The palette in `mkdocs.yml` names a colour or a scheme that the theme does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.folding import nearest
from build_tools.core.frontmatter import Loc
from build_tools.core.languages import Phrase
from build_tools.library import Library

_ACCENTS = (
    *("amber", "blue", "cyan", "deep orange", "deep purple", "green", "indigo", "light blue", "light green", "lime"),
    *("orange", "pink", "purple", "red", "teal", "yellow"),
)
KNOWN: Mapping[str, tuple[str, ...]] = {
    "scheme": ("default", "slate"),
    "primary": tuple(sorted((*_ACCENTS, "black", "blue grey", "brown", "grey", "white", "custom"))),
    "accent": (*_ACCENTS, "custom"),
}
"""The names that Material 9 has style for (its documentation, *Changing the colors*); `custom` is the site's own."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at every name of the palette, unless a style sheet of the site's own may define others."""
    settings = library.settings
    if settings.written is None or settings.extra_css or settings.own_templates:
        return
    for loc, written in _named(settings.theme.get("palette")):
        known = KNOWN[str(loc[-1])]
        if written.lower().replace("-", " ") not in known:
            values: dict[str, Value] = {"value": written, "nearest": nearest(written, known) or "", "known": known}
            yield Diagnostic("unknown-colour", settings.file, settings.written.span(loc), values)


def _named(palette: object) -> Iterator[tuple[Loc, str]]:
    """The colours and schemes of a palette, one or several, with their places."""
    several = palette if isinstance(palette, list) else None
    for position, one in enumerate(several if several is not None else [palette]):
        place: Loc = ("theme", "palette") if several is None else ("theme", "palette", position)
        for name in KNOWN:
            if isinstance(one, Mapping) and isinstance(one.get(name), str):
                yield (*place, name), one[name]


RULE = Rule(
    name="unknown-colour",
    severity=Severity.WARNING,
    message=Phrase(
        "La palette n'a pas de « {value} ».",
        "Het palet heeft geen “{value}”.",
        "The palette has no “{value}”.",
    ),
    help=Phrase(
        "Écrivez un des noms de Material, ou définissez le vôtre dans une feuille de style (extra_css).",
        "Schrijf een van de namen van Material, of bepaal er zelf een in een stijlblad (extra_css).",
        "Write one of Material's names, or define your own in a style sheet (extra_css).",
    ),
    what=Phrase(
        "Vérifie que les couleurs de la palette existent.",
        "Controleert of de kleuren van het palet bestaan.",
        "Checks that the colours of the palette exist.",
    ),
    why=Phrase(
        "Une couleur inconnue est ignorée sans un mot, et le site garde la sienne.",
        "Een onbekende kleur wordt zonder meer genegeerd, en de site houdt de hare.",
        "An unknown colour is ignored without a word, and the site keeps its own.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\ntheme:\n  name: material\n  palette:\n    primary: bleu\n",
    instead="# mkdocs.yml\nsite_name: Le site\ntheme:\n  name: material\n  palette:\n    primary: blue\n",
    find=find,
)
