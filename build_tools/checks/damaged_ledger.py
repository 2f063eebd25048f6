"""The ledger of published addresses holds lines that no command wrote: marks of two versions, blanks for tabs."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="damaged-ledger",
    severity=Severity.ERROR,
    message=Phrase(
        "La liste des adresses publiées est abîmée : « {row} » n'en est pas une ligne (lignes abîmées : {number}).",
        "De lijst van gepubliceerde adressen is beschadigd: “{row}” hoort er niet in (beschadigde regels: {number}).",
        "The list of published addresses is damaged: “{row}” is none of its lines (damaged lines: {number}).",
    ),
    help=Phrase(
        "Remettez {file} tel qu'il était avant d'être modifié : seule la commande addresses record l'écrit. Si deux "
        "versions se sont croisées (<<<<<<<, =======, >>>>>>>), gardez les lignes des deux et ne supprimez que ces "
        "marques.",
        "Zet {file} terug zoals het was voor iemand het wijzigde: alleen de opdracht addresses record schrijft erin. "
        "Werden twee versies samengevoegd (<<<<<<<, =======, >>>>>>>), behoud dan de regels van beide en verwijder "
        "alleen die tekens.",
        "Put {file} back as it was before it was changed: only the command addresses record writes it. If two versions "
        "met (<<<<<<<, =======, >>>>>>>), keep the lines of both and remove these marks only.",
    ),
    what=Phrase(
        "Vérifie que la liste des adresses publiées se lit encore ligne par ligne.",
        "Controleert of de lijst van gepubliceerde adressen nog regel voor regel leesbaar is.",
        "Checks that the list of published addresses can still be read line by line.",
    ),
    why=Phrase(
        "Une adresse dont la ligne ne se lit plus n'est plus surveillée : elle pourrait disparaître.",
        "Een adres waarvan de regel niet meer leesbaar is, wordt niet meer bewaakt: het zou kunnen verdwijnen.",
        "An address whose line cannot be read is no longer watched: it could vanish.",
    ),
    example="# docs/addresses/published.txt\n/fr/pratiques/cas/ 0f1e2d3c4b5a6978 BP-2022-01\n"
    "# practices/cas.fr.md\nid: BP-2022-01\n",
    instead="# docs/addresses/published.txt\n/fr/pratiques/cas/\t0f1e2d3c4b5a6978\tBP-2022-01\n"
    "# practices/cas.fr.md\nid: BP-2022-01\n",
)
