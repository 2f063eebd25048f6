"""`mkdocs.yml` sets an option of the theme that has no effect here."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="unknown-theme-option",
    severity=Severity.WARNING,
    message=Phrase(
        "L'option de thème « {key} » n'a pas d'effet sur ce site.",
        "De thema-optie “{key}” heeft op deze site geen effect.",
        "The theme option “{key}” has no effect on this site.",
    ),
    help=Phrase(
        "Enlevez-la de mkdocs.yml.",
        "Verwijder ze uit mkdocs.yml.",
        "Remove it from mkdocs.yml.",
    ),
    what=Phrase(
        "Signale les options du thème que la mise en page du site n'utilise pas.",
        "Meldt de thema-opties die de opmaak van de site niet gebruikt.",
        "Reports the theme options that the site's layout does not use.",
    ),
    why=Phrase(
        "Une option sans effet laisse croire que quelque chose est réglé.",
        "Een optie zonder effect wekt de indruk dat iets ingesteld is.",
        "An option without effect makes believe that something is set.",
    ),
    example="# mkdocs.yml\ntheme:\n  name: material\n  direction: rtl\n",
    instead="# mkdocs.yml\ntheme:\n  name: material\n",
)
