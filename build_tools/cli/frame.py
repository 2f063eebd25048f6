"""Commands, options and help that speak the reader's language, and the options that every command takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

import build_tools
from build_tools.authoring.refusal import Refusal
from build_tools.cli.asked import Asked
from build_tools.core.folding import nearest
from build_tools.core.languages import Language, Phrase
from build_tools.core.values import ValueProblem, parse_date

C = TypeVar("C", bound=Callable[..., Any])

USAGE = Phrase("Utilisation : ", "Gebruik: ", "Usage: ")
OPTIONS = Phrase("Options", "Opties", "Options")
COMMANDS = Phrase("Commandes", "Opdrachten", "Commands")
HELP = Phrase("Montre cette aide.", "Toont deze hulp.", "Show this help.")
VERSION = Phrase("Montre la version.", "Toont de versie.", "Show the version.")
ROOT = Phrase(
    "Le dossier du site, où se trouve mkdocs.yml (par défaut : ici).",
    "De map van de site, waar mkdocs.yml staat (standaard: hier).",
    "The folder of the site, where mkdocs.yml is (default: here).",
)
TODAY = Phrase(
    "Le jour à prendre pour aujourd'hui, comme 2026-01-31 (par défaut : aujourd'hui à Bruxelles).",
    "De dag die voor vandaag geldt, zoals 2026-01-31 (standaard: vandaag in Brussel).",
    "The day to take for today, like 2026-01-31 (default: today in Brussels).",
)
LANG = Phrase(
    "La langue : fr, nl ou en (par défaut : celle du système).",
    "De taal: fr, nl of en (standaard: die van het systeem).",
    "The language: fr, nl or en (default: the system's).",
)
NO_COMMAND = Phrase(
    "« {name} » n'est pas une commande.{near} Voir « good-practice --help ».",
    "“{name}” is geen opdracht.{near} Zie “good-practice --help”.",
    "“{name}” is not a command.{near} See “good-practice --help”.",
)
DID_YOU_MEAN = Phrase("Vouliez-vous dire « {near} » ?", "Bedoelde u “{near}”?", "Did you mean “{near}”?")
NOT_A_DAY = Phrase(
    "--today attend un jour comme 2026-01-31, pas « {value} ».",
    "--today verwacht een dag zoals 2026-01-31, niet “{value}”.",
    "--today expects a day like 2026-01-31, not “{value}”.",
)


def spoken(context: click.Context | None = None) -> Language:
    """The language of the run."""
    asked = (context or click.get_current_context()).find_object(Asked)
    return asked.language if asked else Language.FR


class Option(click.Option):
    """An option whose help is a phrase."""

    def __init__(self, names: Sequence[str], *, says: Phrase, **attributes: Any) -> None:
        super().__init__(list(names), help=says.fr, **attributes)
        self.says = says

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Its names and its help."""
        self.help = self.says[spoken(ctx)]
        return super().get_help_record(ctx)


class Command(click.Command):
    """A command whose help is a phrase, and which takes the general options."""

    def __init__(self, name: str | None = None, *, says: Phrase, **attributes: Any) -> None:
        super().__init__(name, **{**attributes, "help": says.fr})
        self.says = says
        self.params = [*self.params, *general_options()]

    def get_help(self, ctx: click.Context) -> str:
        """The help in the language of the run."""
        self.help = self.says[spoken(ctx)]
        return super().get_help(ctx)

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence."""
        return self.says[spoken()].split(". ")[0].rstrip(".")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option `--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP[spoken(ctx)]
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=USAGE[spoken(ctx)])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with its help."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(OPTIONS[spoken(ctx)]):
            formatter.write_dl(records)


class Group(Command, click.Group):
    """The command that holds the others."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands in their own order."""
        Command.format_options(self, ctx, formatter)
        with formatter.section(COMMANDS[spoken(ctx)]):
            formatter.write_dl([(name, command.get_short_help_str()) for name, command in self.commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named, or name the nearest."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = nearest(args[0], self.commands)
            hint = " " + DID_YOU_MEAN[spoken(ctx)].format(near=near) if near else ""
            raise Refusal(NO_COMMAND, name=args[0], near=hint)
        return super().resolve_command(ctx, args)


def command(name: str, says: Phrase) -> Callable[[C], Command]:
    """Make a function a command."""
    return click.command(name, cls=Command, says=says)


def option(*names: str, says: Phrase, **attributes: Any) -> Callable[[C], C]:
    """Give a command an option of its own."""
    return click.option(*names, cls=Option, says=says, **attributes)


def general_options() -> list[click.Parameter]:
    """The options of every command; each is noted in `Asked` when it is given."""
    languages = click.Choice([language.value for language in Language])
    return [
        Option(["--root"], says=ROOT, metavar="DIR", expose_value=False, callback=_note_root),
        Option(["--today"], says=TODAY, metavar="DATE", expose_value=False, callback=_note_today),
        Option(["--lang"], says=LANG, type=languages, expose_value=False, callback=_note_language),
    ]


def version_option() -> click.Parameter:
    """The option `--version`."""
    return Option(["--version"], says=VERSION, is_flag=True, is_eager=True, expose_value=False, callback=_show_version)


def _note_root(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Asked).root = Path(value)


def _note_today(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Asked).day = _day(value)


def _day(value: str) -> date:
    try:
        return parse_date(value)
    except ValueProblem:
        raise Refusal(NOT_A_DAY, value=value) from None


def _note_language(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Asked).language = Language(value)


def _show_version(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"good-practice {build_tools.__version__}")
        context.exit()
