"""The command `good-practice`: reads what is asked, calls what does it, shows the outcome, decides the exit code.

One command a file. To add one: write its file and name it in `COMMANDS`. Exit 0 nothing wrong, 1 errors, 2 misuse.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from build_tools.authoring.refusal import Refusal
from build_tools.cli.addresses import addresses
from build_tools.cli.asked import Asked
from build_tools.cli.build import build
from build_tools.cli.check import check
from build_tools.cli.explain import explain
from build_tools.cli.export import export
from build_tools.cli.failure import failure_in_words
from build_tools.cli.format import format_files
from build_tools.cli.frame import Group, version_option
from build_tools.cli.import_files import import_files
from build_tools.cli.init import init
from build_tools.cli.migrate import migrate
from build_tools.cli.misuse import in_words
from build_tools.cli.new import new
from build_tools.cli.newsletter import newsletter
from build_tools.cli.report import report
from build_tools.cli.schema import schema
from build_tools.cli.serve import serve
from build_tools.cli.speaking import complain, language_of, make_streams_safe
from build_tools.core.languages import Language, Phrase
from build_tools.core.memory import end_at_once

COMMANDS: tuple[click.Command, ...] = (
    *(init, new, check, explain, format_files, build, serve),
    *(addresses, export, import_files, migrate, newsletter, schema, report),
)

GOOD_PRACTICE = Group(
    "good-practice",
    commands={str(command.name): command for command in COMMANDS},
    params=[version_option()],
    says=Phrase(
        "Vérifie et publie une base de bonnes pratiques en français et en néerlandais.",
        "Controleert en publiceert een verzameling goede praktijken in het Frans en het Nederlands.",
        "Check and publish a knowledge base of good practices in French and Dutch.",
    ),
)


def main() -> None:
    """Run the command line of this process."""
    make_streams_safe()
    code = run(sys.argv[1:])
    end_at_once()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask and return the exit code."""
    language = language_of(arguments, os.environ)
    try:
        done = GOOD_PRACTICE.main(
            list(arguments) or ["--help"],
            prog_name="good-practice",
            standalone_mode=False,
            obj=Asked(language=language),
        )
    except Refusal as refusal:
        complain(refusal.told(language))
        return 2
    except click.ClickException as misuse:
        complain(in_words(misuse, language))
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OSError as error:
        return _failed(error, language)
    return int(done or 0)


def _failed(error: OSError, language: Language) -> int:
    """A disk, a permission, a reader that went away."""
    if isinstance(error, BrokenPipeError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - nobody listens any more
        return 1
    complain(failure_in_words(error, language))
    return 1
