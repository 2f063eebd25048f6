"""A file for download is protected by a password."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="locked-attachment",
    severity=Severity.ERROR,
    message=Phrase(
        "Ce fichier est protégé par un mot de passe.",
        "Dit bestand is met een wachtwoord beveiligd.",
        "This file is protected by a password.",
    ),
    help=Phrase(
        "Enregistrez-le sans mot de passe.",
        "Bewaar het zonder wachtwoord.",
        "Save it without a password.",
    ),
    what=Phrase(
        "Vérifie que chaque document peut être ouvert par tous.",
        "Controleert of elk document door iedereen geopend kan worden.",
        "Checks that every document can be opened by everyone.",
    ),
    why=Phrase(
        "Les lecteurs ne pourraient pas l'ouvrir, et personne ne peut vérifier ce qu'il contient.",
        "Lezers zouden het niet kunnen openen, en niemand kan nagaan wat erin zit.",
        "Readers could not open it, and nobody can check what it holds.",
    ),
    example="lettre.pdf (mot de passe)",
    instead="lettre.pdf",
)
