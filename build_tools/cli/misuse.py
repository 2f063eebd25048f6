"""What click refuses, in the reader's language."""

from __future__ import annotations

import click

from build_tools.core.languages import Language, Phrase

UNKNOWN_OPTION = Phrase("L'option {name} n'existe pas.", "De optie {name} bestaat niet.", "There is no option {name}.")
NEEDS_VALUE = Phrase(
    "L'option {name} attend une valeur.", "De optie {name} verwacht een waarde.", "{name} needs a value."
)
CHOICE = Phrase("{name} attend : {known}.", "{name} verwacht: {known}.", "{name} expects: {known}.")
MISSING = Phrase("Il manque : {name}.", "Dit ontbreekt: {name}.", "This is missing: {name}.")
SEE_HELP = Phrase("Voir « {command} --help ».", "Zie “{command} --help”.", "See “{command} --help”.")


def in_words(error: click.ClickException, language: Language) -> str:
    """One sentence on the mistake, and where the help is; click's own English for what is rare."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    see = SEE_HELP[language].format(command=context.command_path) if context else ""
    return f"{_mistake(error, language)} {see}".strip()


def _mistake(error: click.ClickException, language: Language) -> str:
    if isinstance(error, click.NoSuchOption):
        return UNKNOWN_OPTION[language].format(name=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return NEEDS_VALUE[language].format(name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _about(error, error.param, language)
    return error.format_message()


def _about(error: click.BadParameter, param: click.Parameter, language: Language) -> str:
    name = param.opts[0] if isinstance(param, click.Option) else str(param.metavar)
    if isinstance(error, click.MissingParameter):
        return MISSING[language].format(name=name)
    if isinstance(param.type, click.Choice):
        return CHOICE[language].format(name=name, known=", ".join(param.type.choices))
    return error.format_message()
