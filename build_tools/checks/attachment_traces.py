"""A document tells who wrote it, or holds comments, tracked changes or hidden text."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="attachment-traces",
    severity=Severity.WARNING,
    message=Phrase(
        "Ce document contient encore : {what}.",
        "Dit document bevat nog: {what}.",
        "This document still holds: {what}.",
    ),
    help=Phrase(
        "Dans le programme qui l'a fait, « inspecter le document » (Word) ou « assainir » (PDF) les enlève ; "
        "relisez ce qui reste.",
        "In het programma dat het gemaakt heeft, verwijdert “document controleren” (Word) of “opschonen” "
        "(pdf) dit; lees na wat overblijft.",
        "In the program that made it, “inspect document” (Word) or “sanitise” (PDF) removes it; reread what is left.",
    ),
    what=Phrase(
        "Cherche l'auteur, les commentaires, les modifications suivies et le texte caché des documents.",
        "Zoekt de auteur, opmerkingen, bijgehouden wijzigingen en verborgen tekst in documenten.",
        "Looks for the author, comments, tracked changes and hidden text of documents.",
    ),
    why=Phrase(
        "Ils racontent souvent ce que personne ne voulait publier, jusqu'au nom d'un client.",
        "Ze vertellen vaak wat niemand wilde publiceren, tot de naam van een cliënt toe.",
        "They often tell what nobody meant to publish, down to the name of a client.",
    ),
    example="lettre.docx (modifications suivies)",
    instead="lettre.docx",
)
