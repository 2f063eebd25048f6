"""What click refuses, in the reader's language."""

from __future__ import annotations

import re

import click

from build_tools.core.languages import Language, Phrase

UNKNOWN_OPTION = Phrase("L'option {name} n'existe pas.", "De optie {name} bestaat niet.", "There is no option {name}.")
NEEDS_VALUE = Phrase(
    "L'option {name} attend une valeur.", "De optie {name} verwacht een waarde.", "{name} needs a value."
)
CHOICE = Phrase("{name} attend : {known}.", "{name} verwacht: {known}.", "{name} expects: {known}.")
MISSING = Phrase("Il manque : {name}.", "Dit ontbreekt: {name}.", "This is missing: {name}.")
TOO_MANY = Phrase("De trop : {name}.", "Te veel: {name}.", "Too much: {name}.")
NOT_THERE = Phrase(
    "{name} : « {value} » n'existe pas, ou n'est pas de la sorte attendue.",
    "{name}: “{value}” bestaat niet, of is niet van de verwachte soort.",
    "{name}: “{value}” does not exist, or is not of the kind expected.",
)
_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<name>.*)\)", re.DOTALL)
"""click's words for arguments that a command does not take, which it gives no class of their own."""
_SAID = re.compile(r"'(?P<value>.*)'", re.DOTALL)
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
    if extra := _EXTRA.match(error.message):
        return TOO_MANY[language].format(name=extra["name"])
    return error.format_message()


def _about(error: click.BadParameter, param: click.Parameter, language: Language) -> str:
    name = param.opts[0] if isinstance(param, click.Option) else str(param.metavar)
    if isinstance(error, click.MissingParameter):
        return MISSING[language].format(name=name)
    if isinstance(param.type, click.Choice):
        return CHOICE[language].format(name=name, known=", ".join(param.type.choices))
    if isinstance(param.type, click.Path) and (said := _SAID.search(error.message)):
        return NOT_THERE[language].format(name=name, value=said["value"])
    return error.format_message()
