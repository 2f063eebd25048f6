"""A value is not an amount in euro."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-amount",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » ne se lit pas comme un montant.",
        "“{value}” is niet als bedrag te lezen.",
        "“{value}” cannot be read as an amount.",
    ),
    help=Phrase(
        "Écrivez le montant en chiffres, comme 6415.50 ou 6.415,50 €.",
        "Schrijf het bedrag in cijfers, zoals 6415.50 of 6.415,50 €.",
        "Write the amount in figures, such as 6415.50 or 6.415,50 €.",
    ),
    what=Phrase(
        "Vérifie que les montants sont des nombres en euros, avec deux décimales au plus.",
        "Controleert of bedragen getallen in euro zijn, met hoogstens twee decimalen.",
        "Checks that amounts are numbers in euro, with two decimals at most.",
    ),
    why=Phrase(
        "Un montant mal lu donnerait une fausse somme sur la page.",
        "Een verkeerd gelezen bedrag zou een foute som op de pagina zetten.",
        "A misread amount would put a wrong sum on the page.",
    ),
    example="amounts:\n  - claimed: environ 900\n",
    instead="amounts:\n  - claimed: 900\n    approximate: true\n",
)
