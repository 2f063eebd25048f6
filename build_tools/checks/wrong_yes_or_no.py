"""A value is neither yes nor no."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="wrong-yes-or-no",
    severity=Severity.ERROR,
    message=Phrase(
        "« {value} » n'est ni oui ni non.",
        "“{value}” is ja noch nee.",
        "“{value}” is neither yes nor no.",
    ),
    help=Phrase(
        "Écrivez true (oui) ou false (non).",
        "Schrijf true (ja) of false (nee).",
        "Write true or false.",
    ),
    what=Phrase(
        "Vérifie les clés qui n'attendent que oui ou non.",
        "Controleert de sleutels die alleen ja of nee verwachten.",
        "Checks the keys that expect only yes or no.",
    ),
    why=Phrase(
        "Une autre réponse ne dit pas ce que la page doit faire.",
        "Een ander antwoord zegt niet wat de pagina moet doen.",
        "Another answer does not tell what the page must do.",
    ),
    example="draft: peut-être\n",
    instead="draft: true\n",
)
