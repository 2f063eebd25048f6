"""In which language to speak, and how to speak without harm to a terminal or an exception for a letter."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

import click

from build_tools.core.languages import Language
from build_tools.reporting.plain import plain_lines


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of `--lang`, else of the environment (POSIX: LC_ALL, then LC_MESSAGES, then LANG), else French.

    Read before the arguments are parsed, so that a mistake among them is told in it too.
    """
    for option, value in pairwise([*arguments, ""]):
        asked = value if option == "--lang" else option.removeprefix("--lang=") if "=" in option else ""
        if asked in set(Language):
            return Language(asked)
    locales = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    tag = next(filter(None, locales), "")[:2].lower()
    return Language(tag) if tag in set(Language) else Language.FR


def make_streams_safe() -> None:
    """Write UTF-8 to pipes and files on every system, spell what a terminal cannot show, and stand a closed stream."""
    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as this process lives
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print a text that is already harmless, without adding a line break."""
    click.echo(text, nl=False)


def say_line(text: str) -> None:
    """Print one line of plain words, harmless whatever an author put in."""
    click.echo(plain_lines(text))


def complain(text: str) -> None:
    """Tell what went wrong on the error stream."""
    click.echo(plain_lines(text), err=True)
