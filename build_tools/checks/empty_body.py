"""An entry whose text is what readers come for has none."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Completeness
from build_tools.core.diagnostics import Diagnostic, Severity, Span
from build_tools.core.languages import Phrase
from build_tools.library import Library


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the text of every entry that needs one; a draft and a summary may do without."""
    for entry in library.entries:
        may_be_empty = entry.facts.draft or entry.translation is Completeness.SUMMARY
        if entry.facts.needs_body and not may_be_empty and not entry.source.body.strip():
            closing = entry.source.frontmatter.first_line + entry.source.head.rstrip().count("\n") + 1
            yield entry.problem_at("empty-body", Span.of(closing, 1, 3))


RULE = Rule(
    name="empty-body",
    severity=Severity.ERROR,
    message=Phrase(
        "Cette fiche n'a pas de texte.",
        "Deze fiche heeft geen tekst.",
        "This entry has no text.",
    ),
    help=Phrase(
        "Écrivez le texte sous la seconde ligne ---. Un paragraphe suffit ; si ce n'est pas prêt, ajoutez la "
        "clé « draft: true ».",
        "Schrijf de tekst onder de tweede regel ---. Eén alinea volstaat; is ze niet klaar, voeg dan de "
        "sleutel “draft: true” toe.",
        "Write the text below the second line ---. One paragraph is enough; if it is not ready, add the key "
        "“draft: true”.",
    ),
    what=Phrase(
        "Vérifie qu'une pratique ou une page a un texte.",
        "Controleert of een praktijk of pagina een tekst heeft.",
        "Checks that a practice or a page has a text.",
    ),
    why=Phrase(
        "Le lecteur ouvrirait une page vide.",
        "De lezer zou een lege pagina openen.",
        "Readers would open an empty page.",
    ),
    example="---\nid: BP-2022-01\ntitle: Un cas\n---\n",
    instead="---\nid: BP-2022-01\ntitle: Un cas\n---\n\nLe texte.\n",
    find=find,
)
