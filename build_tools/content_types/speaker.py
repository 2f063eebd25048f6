"""A person who speaks at an event, and how much of them readers are shown."""

from __future__ import annotations

from typing import ClassVar

from build_tools.content_types.fields import Day, Line, Prose
from build_tools.core.schema import Choice, Group, key, optional


class Shown(Choice):
    """How a speaker is named."""

    NAME = "name", "nom", "naam"
    INITIALS = "initials", "initiales", "initialen"
    NONE = "none", "pas montré", "niet getoond"


class Speaker(Group):
    """The keys of a speaker."""

    may_be_quoted: ClassVar[bool] = False

    name: Line = key("Nom", "Naam", "Le prénom et le nom.", "De voornaam en de naam.")
    function: Prose | None = optional("Fonction", "Functie", "Ce que fait la personne.", "Wat de persoon doet.")
    organisation: Line | None = optional(
        "Organisation", "Organisatie", "Pour qui elle parle.", "Namens wie de persoon spreekt."
    )
    show: Shown = key(
        "Montrer",
        "Tonen",
        "Ce que les lecteurs voient : le nom, les initiales ou rien.",
        "Wat lezers zien: de naam, de initialen of niets.",
    )
    until: Day | None = optional(
        "Jusqu'au",
        "Tot",
        "Le dernier jour où la personne est nommée.",
        "De laatste dag waarop de persoon vermeld wordt.",
    )
