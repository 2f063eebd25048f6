"""The words around diagnostics: severities, places, counts. Those of each problem stand with its rule."""

from __future__ import annotations

from build_tools.core.diagnostics import Severity
from build_tools.core.languages import Language, Phrase

SEVERITIES = {
    Severity.ERROR: Phrase("erreur", "fout", "error"),
    Severity.WARNING: Phrase("avertissement", "waarschuwing", "warning"),
}
SEE_ALSO = Phrase("voir aussi", "zie ook", "see also")

_FILES = Phrase("fichier|fichiers", "bestand|bestanden", "file|files")
_CHECKED = Phrase("vérifié|vérifiés", "gecontroleerd|gecontroleerd", "checked|checked")
_ERRORS = Phrase("erreur|erreurs", "fout|fouten", "error|errors")
_WARNINGS = Phrase("avertissement|avertissements", "waarschuwing|waarschuwingen", "warning|warnings")


def summary(files: int, errors: int, warnings: int, language: Language) -> str:
    """`3 fichiers vérifiés : 1 erreur, 0 avertissement`; French counts nought as one."""
    colon = "\u00a0:" if language is Language.FR else ":"
    checked = _form(_CHECKED, files, language)
    counted = ", ".join([_counted(_ERRORS, errors, language), _counted(_WARNINGS, warnings, language)])
    return f"{_counted(_FILES, files, language)} {checked}{colon} {counted}"


def _counted(word: Phrase, number: int, language: Language) -> str:
    return f"{number} {_form(word, number, language)}"


def _form(word: Phrase, number: int, language: Language) -> str:
    one, many = word[language].split("|")
    return one if number == 1 or (number == 0 and language is Language.FR) else many
