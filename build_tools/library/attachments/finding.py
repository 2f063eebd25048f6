"""What a judge finds in a file: the name of a rule and the facts its message needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.core.diagnostics import Value
from build_tools.core.languages import Phrase


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with the bytes of a file."""

    name: str
    values: Mapping[str, Value] = field(default_factory=dict)


TRACES_RULE = "attachment-traces"
"""What is found in a document that is sound all the same."""
TRACES = {
    "author": Phrase("le nom de l'auteur", "de naam van de auteur", "the name of its author"),
    "comment": Phrase("des commentaires", "opmerkingen", "comments"),
    "hidden": Phrase("du texte caché", "verborgen tekst", "hidden text"),
    "tracked": Phrase("des modifications suivies", "bijgehouden wijzigingen", "tracked changes"),
}
"""What a document may tell beside its text."""


def traces(kinds: Collection[str]) -> Iterator[Finding]:
    """A finding for each kind of trace."""
    for kind in sorted(kinds):
        yield Finding(TRACES_RULE, {"what": TRACES[kind]})
