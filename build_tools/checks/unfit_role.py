"""An organisation stands in a role that the vocabulary does not give it."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.rule import Rule
from build_tools.content_types.concept import Role
from build_tools.content_types.fields import Meaning
from build_tools.core.diagnostics import Diagnostic, Severity
from build_tools.core.languages import Phrase
from build_tools.library import Library

ROLES = {
    "creditors": Role.CREDITOR,
    "creditor": Role.CREDITOR,
    "intermediaries": Role.INTERMEDIARY,
    "partners": Role.PARTNER,
}
"""The role that each key gives an organisation."""


def find(library: Library) -> Iterator[Diagnostic]:
    """Look up the roles of every organisation that stands in one."""
    terms = library.vocabulary.terms
    for entry in library.entries:
        for loc, value, mark in entry.leaves:
            if mark.meaning is not Meaning.CONCEPT or value not in terms:
                continue
            role = next((ROLES[step] for step in reversed(loc) if isinstance(step, str) and step in ROLES), None)
            term = terms[value]
            if role and term.concept.roles and role not in term.concept.roles:
                values = {"value": value, "role": role.label, "wanted": str(role), "file": term.source.path}
                yield entry.problem("unfit-role", loc, **values)


RULE = Rule(
    name="unfit-role",
    severity=Severity.WARNING,
    message=Phrase(
        "Le vocabulaire ne dit pas que « {value} » peut être {role}.",
        "De woordenlijst zegt niet dat “{value}” {role} kan zijn.",
        "The vocabulary does not say that “{value}” can be a {role}.",
    ),
    help=Phrase(
        "Mettez l'organisation sous une autre clé, ou ajoutez « {wanted} » à ses rôles dans {file}.",
        "Zet de organisatie onder een andere sleutel, of voeg “{wanted}” toe aan haar rollen in {file}.",
        "Put the organisation under another key, or add “{wanted}” to its roles in {file}.",
    ),
    what=Phrase(
        "Compare le rôle d'une organisation dans une fiche avec les rôles que le vocabulaire lui donne.",
        "Vergelijkt de rol van een organisatie in een fiche met de rollen die de woordenlijst haar geeft.",
        "Compares the role of an organisation in an entry with those the vocabulary gives it.",
    ),
    why=Phrase(
        "Un huissier placé parmi les créanciers fausserait la liste des créanciers.",
        "Een deurwaarder bij de schuldeisers zou de lijst van schuldeisers vervalsen.",
        "A bailiff among the creditors would spoil the list of creditors.",
    ),
    example="creditors:\n  - huissier-de-justice\n",
    instead="intermediaries:\n  - huissier-de-justice\n",
    find=find,
)
