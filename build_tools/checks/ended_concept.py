"""An entry rests on a law, a procedure or a body that has ended, and nobody has told readers what to do."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.base import Facts
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library
from build_tools.library.entry import Entry
from build_tools.library.validity import is_answered, standing
from build_tools.library.vocabulary import Ending


def find(library: Library) -> Iterator[Diagnostic]:
    """Look at the advice whose grounds are gone; a report of a meeting stays true, and is only marked."""
    for entry in library.originals.values() if library.vocabulary.endings else ():
        if not entry.facts.gives_advice or entry.facts.withdrawn:
            continue
        for ending in standing(library, entry).endings:
            if ending.day <= library.today and not is_answered(entry.facts, ending.day):
                yield _told(library, entry, ending)


def _told(library: Library, entry: Entry[Facts], ending: Ending) -> Diagnostic:
    names = Phrase(ending.term.concept.label.fr, ending.term.concept.label.nl)
    loc = next(
        leaf.loc
        for leaf in entry.leaves
        if leaf.mark.meaning is Meaning.CONCEPT and library.vocabulary.endings.get(leaf.value) is ending
    )
    return entry.problem("ended-concept", loc, concept=names, day=ending.day, id=ending.term.id)


RULE = Rule(
    name="ended-concept",
    severity=Severity.WARNING,
    message=Phrase(
        "« {concept} » n'existe plus depuis le {day}, et la fiche ne dit pas aux lecteurs ce qu'il faut faire.",
        "“{concept}” bestaat niet meer sinds {day}, en de fiche zegt lezers niet wat ze moeten doen.",
        "“{concept}” ended on {day}, and the entry does not tell readers what to do.",
    ),
    help=Phrase(
        "Relisez la fiche. Si le conseil reste bon, ajoutez {id} à « validity.confirms ». Sinon, dites quoi faire dans "
        "« validity.note », ou nommez la nouvelle fiche dans « validity.replaced_by ». Un document se corrige "
        "(« updated ») ou reçoit un dernier jour (« valid_until »).",
        "Lees de fiche na. Blijft het advies goed, voeg dan {id} toe bij “validity.confirms”. Zo niet, zeg in "
        "“validity.note” wat men moet doen, of noem de nieuwe fiche in “validity.replaced_by”. Een document wordt "
        "verbeterd (“updated”) of krijgt een laatste dag (“valid_until”).",
        "Reread the entry. If the advice still holds, add {id} to “validity.confirms”. If not, say what to do in "
        "“validity.note”, or name the new entry in “validity.replaced_by”. A document is corrected (“updated”) or "
        "given a last day (“valid_until”).",
    ),
    what=Phrase(
        "Cherche les fiches et les documents qui reposent sur une notion abrogée et que personne n'a revus depuis.",
        "Zoekt fiches en documenten die op een opgeheven begrip steunen en die niemand sindsdien herzien heeft.",
        "Looks for entries and documents that rest on a concept that has ended and that nobody has revised since.",
    ),
    why=Phrase(
        "Le site prévient déjà le lecteur. Vous seul pouvez lui dire ce qui vaut aujourd'hui.",
        "De site waarschuwt de lezer al. Alleen u kunt zeggen wat vandaag geldt.",
        "The site already warns readers. Only you can tell them what holds today.",
    ),
    example=(
        "# practices/vocabulary/procedures.yml\nrad:\n  label:\n    fr: RAD\n    nl: ASR\n  ended: 2025-10-01\n"
        "# practices/cas.fr.md\nprocedures:\n  - rad\n"
    ),
    instead=(
        "# practices/vocabulary/procedures.yml\nrad:\n  label:\n    fr: RAD\n    nl: ASR\n  ended: 2025-10-01\n"
        "# practices/cas.fr.md\nprocedures:\n  - rad\nvalidity:\n  reviewed: 2026-01-15\n  by: équipe juridique\n"
        "  note: Demandez aujourd'hui le plan de paiement longue durée.\n"
    ),
    find=find,
)
