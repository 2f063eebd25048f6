"""What a rule is: a permanent name, its texts in three languages, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.core.diagnostics import Diagnostic, Severity, Value
from build_tools.core.formats import format_date, format_list
from build_tools.core.languages import Language, Phrase
from build_tools.core.typography import typeset
from build_tools.library import Library


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong.

    `message` says what is wrong, `help` how to mend it; both may name the diagnostic's values in braces. `what` and
    `why` explain the rule. `example` breaks it and `instead` is the same, mended: keys of a head, the text below it, a
    whole file, or several under lines `# path`. A rule without `find` is found while files are read.
    """

    name: str
    severity: Severity
    message: Phrase
    help: Phrase
    what: Phrase
    why: Phrase
    example: str
    instead: str
    find: Callable[[Library], Iterator[Diagnostic]] | None = None

    def message_for(self, diagnostic: Diagnostic, language: Language) -> str:
        """What is wrong, in the reader's language."""
        return _filled(self.message, diagnostic, language)

    def help_for(self, diagnostic: Diagnostic, language: Language) -> str:
        """How to mend it, with the nearest valid value, or all of them where none comes near."""
        hint = _hint(diagnostic, language)
        return " ".join(part for part in (hint, _filled(self.help, diagnostic, language)) if part)


_DID_YOU_MEAN = Phrase("Vouliez-vous dire « {nearest} » ?", "Bedoelde u “{nearest}”?", "Did you mean “{nearest}”?")


_POSSIBLE = Phrase("Possibilités : {known}.", "Mogelijkheden: {known}.", "Possibilities: {known}.")


def _hint(diagnostic: Diagnostic, language: Language) -> str:
    if diagnostic.values.get("nearest"):
        return _filled(_DID_YOU_MEAN, diagnostic, language)
    return _filled(_POSSIBLE, diagnostic, language) if diagnostic.values.get("known") else ""


def _filled(text: Phrase, diagnostic: Diagnostic, language: Language) -> str:
    words = typeset(text[language], language)
    return words.format_map({name: _shown(value, language) for name, value in diagnostic.values.items()})


def _shown(value: Value, language: Language) -> str:
    if isinstance(value, Phrase):
        return typeset(value[language], language)
    if isinstance(value, tuple):
        return format_list(value, language, style="or")
    if isinstance(value, date):
        return format_date(value, language)
    return str(value)
