"""A person who speaks at an event, and how much of them readers are shown."""

from __future__ import annotations

from build_tools.content_types.fields import Day, Line, Prose
from build_tools.core.schema import Choice, Group, key, optional


class Shown(Choice):
    """How a speaker is named."""

    NAME = "name", "nom", "naam"
    INITIALS = "initials", "initiales", "initialen"
    NONE = "none", "pas montré", "niet getoond"


class Speaker(Group):
    """The keys of a speaker."""

    name: Line = key("Nom", "Naam")
    function: Prose | None = optional("Fonction", "Functie")
    organisation: Line | None = optional("Organisation", "Organisatie")
    show: Shown = key("Montrer", "Tonen", "Le nom, les initiales ou rien.", "De naam, de initialen of niets.")
    until: Day | None = optional(
        "Jusqu'au", "Tot", "Ensuite, la personne n'est plus montrée.", "Daarna wordt de persoon niet meer getoond."
    )
