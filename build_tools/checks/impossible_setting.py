"""`mkdocs.yml` sets one of MkDocs's own settings to a value that this site cannot have."""

from __future__ import annotations

from build_tools.checks.rule import Rule
from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Phrase

RULE = Rule(
    name="impossible-setting",
    severity=Severity.ERROR,
    message=Phrase(
        "Le réglage « {key}: {value} » n'est pas possible sur ce site.",
        "De instelling “{key}: {value}” is op deze site niet mogelijk.",
        "The setting “{key}: {value}” is not possible on this site.",
    ),
    help=Phrase(
        "Enlevez la ligne, ou écrivez « {key}: {only} ».",
        "Verwijder de regel, of schrijf “{key}: {only}”.",
        "Remove the line, or write “{key}: {only}”.",
    ),
    what=Phrase(
        "Vérifie les réglages de MkDocs qui n'ont ici qu'une valeur possible.",
        "Controleert de instellingen van MkDocs die hier maar één waarde kunnen hebben.",
        "Checks the settings of MkDocs that have but one possible value here.",
    ),
    why=Phrase(
        "Les adresses du site sont permanentes et ses dossiers sont fixes ; une autre valeur les changerait.",
        "De adressen van de site zijn blijvend en haar mappen liggen vast; een andere waarde zou ze veranderen.",
        "The site's addresses are permanent and its folders fixed; another value would change them.",
    ),
    example="# mkdocs.yml\nsite_name: Le site\nuse_directory_urls: false\n",
    instead="# mkdocs.yml\nsite_name: Le site\n",
)
